import { breakGreedy } from './break-greedy.ts'
import { breakInto, breakOptimal, type Setting } from './break-optimal.ts'
import type { Galley, Lines, Measure } from './galley.ts'

/** A paragraph longer than this is not copyfitted by a line: a whole newspaper page has fewer rows. */
const MOST_LINES = 200

/**
 * A galley at a measure: `slack` 0 is its best setting, or its first fit where the style asks for that; -1 and +1 are
 * the best one with a line less or more, null where none is free of loose and over-wide lines and a single last Han.
 * A unit wider than its line stands on it alone. Copy without a character has no lines.
 */
export function breakLines(galley: Galley, measure: Measure, slack: -1 | 0 | 1): Lines | null {
  const widths = trimMeasure(measure)
  const best = galley.style.breaking === 'greedy' ? breakGreedy(galley, widths) : breakOptimal(galley, widths)
  if (slack === 0) return linesAt(galley, widths, best)
  const count = best.ends.length + slack
  const other = count < 1 || count > MOST_LINES ? null : breakInto(galley, widths, count)
  return other === null ? null : linesAt(galley, widths, other)
}

/** The same widths, without those at the end that only repeat. */
export function trimMeasure(measure: Measure): Measure {
  let length = measure.length
  while (length > 1 && measure[length - 1] === measure[length - 2]) length--
  return length === measure.length ? measure : measure.slice(0, length)
}

/** A galley broken at given breaks: by one of the breakers, or by hand. */
export function linesAt(galley: Galley, measure: Measure, { ends, cost }: Setting): Lines {
  const from = new Uint32Array(ends.length)
  const to = new Uint32Array(ends.length)
  for (let line = 0; line < ends.length; line++) {
    to[line] = galley.breaks.row[ends[line]!]!
    from[line] = line === 0 ? 0 : to[line - 1]!
  }
  return { galley, measure, count: ends.length, from, to, cost }
}
