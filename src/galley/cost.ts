import type { Len } from '../base/length.ts'
import { type Breaks, type Galley, type Measure, measureOf } from './galley.ts'
import { LOOSE } from './set-gaps.ts'

/** Demerits of a line that needs no adjustment: fewer lines are better. Plain TeX's \linepenalty. */
const LINE = 10
/** Badness at the bound of what is good: Knuth and Plass 1981, p. 1128. */
const FULL_STRETCH = 100
/** No line is worse than one opened to ten times the bound: by taste, as TeX's inf_bad. */
const WORST = 100_000
/** Marks squeezed to half an em are everyday in a Chinese newspaper, and CLREQ 3.5.2 squeezes first: by taste. */
const FULL_SHRINK = 5
/** A ragged line that falls so many ems short is as bad as a loose one: by taste. */
const RAG = 3

/** A single Han on the last line (CLREQ 3.4.4): worse than any number of good lines. */
export const RUNT_LINE = 1e7
/** A line opened beyond the bound: worse than a single Han. */
export const LOOSE_LINE = 1e10
/** A unit wider than its line: only where it must be. */
const OVERWIDE_LINE = 1e13

/** Not a line: too wide however squeezed, and not a single unit. */
export const NEVER: number = Number.POSITIVE_INFINITY

/** Demerits of a line `excess` short of its measure (over it, if negative). Multiplied out: `**` is an approximation. */
function demerits(excess: Len, shrink: Len, stretch: Len): number {
  const full = excess < 0 ? FULL_SHRINK : FULL_STRETCH
  const ratio = excess < 0 ? -excess / shrink : excess / stretch
  if (excess < 0 && -excess > shrink) return NEVER
  const d = LINE + Math.min(WORST, full * ratio * ratio * ratio)
  return ratio > 1 ? d * d + LOOSE_LINE : d * d
}

/** The stretch that a line's end is judged by: its gaps', or the same for every line where the edge is ragged. */
const ragOf = (galley: Galley): Len => (galley.style.align === 'justify' ? 0 : RAG * galley.size)

/** What a line with no gap to open is judged by: one gap. */
const leastStretch = (galley: Galley): Len => Math.max(1, Math.round(LOOSE * galley.size))

/** Demerits of the line from break a to break b, the `line`-th of its paragraph. */
export function lineCost(galley: Galley, measure: Measure, line: number, a: number, b: number): number {
  const { breaks } = galley
  const final = b === breaks.count - 1
  const excess = measureOf(measure, line) - (breaks.toWidth[b]! - breaks.fromWidth[a]!)
  const stretch = ragOf(galley) || Math.max(leastStretch(galley), breaks.toStretch[b]! - breaks.fromStretch[a]!)
  const own = final && excess > 0 ? LINE * LINE : demerits(excess, breaks.toShrink[b]! - breaks.fromShrink[a]!, stretch)
  const fit = own === NEVER && b === a + 1 ? OVERWIDE_LINE : own
  return final && isRunt(breaks, a) ? fit + RUNT_LINE : fit
}

const isRunt = (breaks: Breaks, a: number): boolean => breaks.row[a]! >= breaks.runt
