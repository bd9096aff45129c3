import type { Setting } from './break-optimal.ts'
import { lineCost, NEVER } from './cost.ts'
import type { Galley, Measure } from './galley.ts'

/**
 * Line by line, each as long as it can be when squeezed: CLREQ 3.5.2, reduce first. A single Han on the last line
 * gets the unit before it for company, where that makes no loose line: CLREQ 3.4.4.
 */
export function breakGreedy(galley: Galley, measure: Measure): Setting {
  const last = galley.breaks.count - 1
  const ends: number[] = []
  for (let a = 0; a < last; ) {
    let b = a + 1
    while (b < last && lineCost(galley, measure, ends.length, a, b + 1) !== NEVER) b++
    ends.push(b)
    a = b
  }
  const fit = settingOf(galley, measure, ends)
  const turn = ends.at(-2) ?? 0
  const isRunt = galley.breaks.row[turn]! >= galley.breaks.runt
  if (!isRunt || turn - 1 <= (ends.at(-3) ?? 0)) return fit
  const mended = settingOf(galley, measure, ends.with(-2, turn - 1))
  return mended.cost < fit.cost ? mended : fit
}

/** Breaks with the demerits of their lines. */
export function settingOf(galley: Galley, measure: Measure, ends: readonly number[]): Setting {
  const cost = ends.reduce((sum, end, line) => sum + lineCost(galley, measure, line, ends[line - 1] ?? 0, end), 0)
  return { ends, cost }
}
