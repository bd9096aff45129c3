import type { Len } from '../base/length.ts'
import { CLASSES, Class, classSet } from './char-class.ts'
import type { Breaks, Gaps } from './galley.ts'
import type { LineEdges } from './line-edges.ts'

/** What a line's end swallows. */
const BLANK = classSet(Class.Space, Class.WideSpace)
/** Marks that keep a single Han company on a last line, and do not save it. */
const COMPANY = classSet(
  Class.Close,
  Class.Pause,
  Class.Colon,
  Class.Stop,
  Class.Shout,
  Class.ShoutHead,
  Class.ShoutTail
)

/** Behind the last row of [from, to) that is drawn. */
export function inkEnd(gaps: Gaps, from: number, to: number): number {
  let end = to
  while (end > from && BLANK[gaps.classes[end - 1]!]) end--
  return end
}

/**
 * The breaks of a galley with their sums: at a line's start the blank of an opening mark is trimmed (CLREQ 3.1.6.3
 * allows it; after the indent of a paragraph the mark stays whole), at its end that of any full-width mark
 * (GB/T 15834 5.1.10).
 */
export function findBreaks(gaps: Gaps, advance: Int32Array, indent: Len, edges: LineEdges): Breaks {
  const { classes, blank } = gaps
  const n = classes.length
  const breaks = emptyBreaks(n)
  breaks.fromWidth[0] = -indent
  let count = 1
  let edge = 0
  let [width, shrink, stretch] = [0, 0, 0]
  // As they were at the last ink: what a line's end swallows adds nothing to it.
  let [inkWidth, inkShrink, inkStretch] = [0, 0, 0]
  for (let row = 0; row < n; row++) {
    const cls = classes[row]!
    width += advance[row]!
    if (!BLANK[cls]) {
      inkWidth = cls === Class.Open ? width : width - blank[row]!
      inkShrink = shrink
      inkStretch = stretch
      if (cls !== Class.Combining) edge = cls
    }
    width += gaps.natural[row]!
    shrink += gaps.shrink[row]!
    stretch += gaps.stretch[row]!
    const next = row + 1
    if (next < n && !mayBreak(edges, cls, edge, classes[next]!)) continue
    breaks.row[count] = next
    breaks.fromWidth[count] = classes[next] === Class.Open ? width + blank[next]! : width
    breaks.fromShrink[count] = shrink
    breaks.fromStretch[count] = stretch
    breaks.toWidth[count] = inkWidth
    breaks.toShrink[count] = inkShrink
    breaks.toStretch[count] = inkStretch
    count++
  }
  return { ...breaks, count, runt: findRunt(classes) }
}

/** `edge` is the last character before any blanks: they do not hide it from the one after them. */
function mayBreak(edges: LineEdges, before: number, edge: number, after: number): boolean {
  if (BLANK[after] || after === Class.Combining) return false
  if (BLANK[before]) return !edges.noEnd[edge] && !edges.noStart[after]
  return edges.between[edge * CLASSES + after] === 1
}

/** One piece of memory for the six sums: a paragraph is short, and most of what it costs is asking for memory. */
function emptyBreaks(n: number): Omit<Breaks, 'count' | 'runt'> {
  const size = n + 1
  const sums = new Float64Array(6 * size)
  const column = (i: number): Float64Array => sums.subarray(i * size, (i + 1) * size)
  return {
    row: new Uint32Array(size),
    fromWidth: column(0),
    toWidth: column(1),
    fromShrink: column(2),
    toShrink: column(3),
    fromStretch: column(4),
    toStretch: column(5)
  }
}

/** The row of the single Han that a last line must not consist of, or a row past the end where there is none. */
function findRunt(classes: Uint8Array): number {
  let row = classes.length - 1
  while (row > 0 && (BLANK[classes[row]!] || COMPANY[classes[row]!])) row--
  return row > 0 && classes[row] === Class.Han ? row : classes.length + 1
}
