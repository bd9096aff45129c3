import { LineCosts, NEVER } from './cost.ts'
import type { Galley, Measure } from './galley.ts'
import type { Setting } from './paths.ts'

/**
 * Line by line, as CLREQ 3.1.4 and 3.5.2 have it: push in first, then push out. Each line takes what it can hold when
 * squeezed by all steps of reduction; what it then falls short of its measure is opened. A single Han on the last line
 * gets the unit before it for company, where that makes no loose line: CLREQ 3.4.4.
 */
export function breakLiteral(galley: Galley, measure: Measure): Setting {
  const last = galley.breaks.count - 1
  const costs = new LineCosts(galley, measure)
  const ends: number[] = []
  for (let a = 0; a < last; ) {
    let b = a + 1
    while (b < last && !costs.mustEnd(b) && costs.of(ends.length, a, b + 1) !== NEVER) b++
    ends.push(b)
    a = b
  }
  const fit = settingOf(costs, ends)
  const turn = ends.at(-2) ?? 0
  const isRunt = galley.breaks.row[turn]! >= galley.breaks.runt
  if (!isRunt || costs.mustEnd(turn) || turn - 1 <= (ends.at(-3) ?? 0)) return fit
  const mended = settingOf(costs, ends.with(-2, turn - 1))
  return mended.cost < fit.cost ? mended : fit
}

/** Breaks with the demerits of their lines. */
export function settingOf(costs: LineCosts, ends: readonly number[]): Setting {
  const cost = ends.reduce((sum, end, line) => sum + costs.of(line, ends[line - 1] ?? 0, end), 0)
  return { ends, cost }
}
