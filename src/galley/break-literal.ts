import type { Len } from '../base/length.ts'
import { LineCosts, NEVER } from './cost.ts'
import { type Breaks, type Galley, type Measure, measureOf } from './galley.ts'
import type { Setting } from './paths.ts'

/**
 * Line by line, as CLREQ 3.1.4 and 3.5.2 have it: push in first, then push out. Each line takes what it can hold when
 * squeezed by all steps of reduction; what it then falls short of its measure is opened. A single Han on the last line
 * gets the unit before it for company, where the line above can be opened for that: CLREQ 3.4.4.
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
  const before = ends.at(-3) ?? 0
  if (!isRunt || costs.mustEnd(turn) || turn - 1 <= before) return fit
  const mended = settingOf(costs, ends.with(-2, turn - 1))
  const width = measureOf(measure, ends.length - 2)
  const isBearable = mended.cost < NEVER && opensNoMore(galley.breaks, before, turn - 1, width)
  return isBearable || mended.cost < fit.cost ? mended : fit
}

/** No gap of CLREQ 3.5.4 that has a bound opens further than half an em: twice what makes a line loose. */
const MOST = 2

/** Whether the line from break a to break b comes to its width with no gap opened further than that. */
const opensNoMore = (
  { fromWidth, toWidth, fromStretch, toStretch }: Breaks,
  a: number,
  b: number,
  width: Len
): boolean => width - (toWidth[b]! - fromWidth[a]!) <= MOST * (toStretch[b]! - fromStretch[a]!)

/** Breaks with the demerits of their lines. */
export function settingOf(costs: LineCosts, ends: readonly number[]): Setting {
  const cost = ends.reduce((sum, end, line) => sum + costs.of(line, ends[line - 1] ?? 0, end), 0)
  return { ends, cost }
}
