import type { Len } from '../base/length.ts'
import { type Breaks, type Galley, type Measure, measureOf } from './galley.ts'
import { LOOSE } from './set-gaps.ts'

/** Demerits of a line that needs no adjustment: fewer lines are better. Plain TeX's \linepenalty. */
const LINE = 10
/** Badness at the bound of what is good: Knuth and Plass 1981, p. 1128. */
const FULL_STRETCH = 100
/** Demerits of a hyphen: the square of plain TeX's \hyphenpenalty, as TeX adds it. */
const HYPHEN = 50 * 50
/** No line is worse than one opened to ten times the bound: by taste, as TeX's inf_bad. */
const WORST = 100_000
/**
 * Marks squeezed to half an em are everyday in a Chinese newspaper, and CLREQ 3.5.2 squeezes first. With this figure,
 * by taste, a paragraph goes into as few lines as it can, and the blank left over opens fewer of them.
 */
const FULL_SHRINK = 1
/** A ragged line that falls so many ems short is as bad as a loose one: by taste. */
const RAG = 3

/** A single Han on the last line (CLREQ 3.4.4): worse than any number of good lines. */
export const RUNT_LINE = 1e8
/** A line opened beyond the bound: worse than a single Han. */
export const LOOSE_LINE = 1e11
/** A unit wider than its line: only where it must be. */
const OVERWIDE_LINE = 1e14

/** Not a line: too wide however squeezed, and not a single unit. */
export const NEVER: number = Number.POSITIVE_INFINITY

/** What the lines of a galley at a measure cost, each by itself. */
export class LineCosts {
  readonly #breaks: Breaks
  readonly #hyphens: Galley['hyphens']
  readonly #measure: Measure
  readonly #last: number
  /** A last line that begins at this break or later is a single Han. */
  readonly #runt: number
  /** What a line with no gap to open is judged by: one gap. */
  readonly #gap: Len
  /** What the end of a ragged line is judged by, the same for every line; 0 where lines are justified. */
  readonly #rag: Len
  /** The break at which lines end, whether more follows on the same lines, what may hang there, what a hyphen there costs. */
  #end = 0
  #isLast = false
  #hang: Len = 0
  #hyphen = 0

  constructor({ breaks, hyphens, size, style }: Galley, measure: Measure) {
    this.#breaks = breaks
    this.#hyphens = hyphens
    this.#measure = measure
    this.#last = breaks.count - 1
    this.#runt = firstBreak(breaks, breaks.runt)
    this.#gap = Math.max(1, Math.round(LOOSE * size))
    this.#rag = style.align === 'justify' ? 0 : RAG * size
  }

  /** Demerits of the line from break a to break b, the `line`-th of its paragraph. */
  of(line: number, a: number, b: number): number {
    const { toWidth, fromWidth, toShrink, fromShrink, toStretch, fromStretch } = this.#breaks
    const room = measureOf(this.#measure, line) - toWidth[b]! + fromWidth[a]!
    this.endAt(b)
    return this.from(a, room, toShrink[b]! - fromShrink[a]!, toStretch[b]! - fromStretch[a]!)
  }

  /** Whether no line goes on beyond break b. */
  mustEnd(b: number): boolean {
    return this.#breaks.forced.size > 0 && this.#breaks.forced.has(this.#breaks.row[b]!)
  }

  /** Turns to the lines that end at break b. */
  endAt(b: number): void {
    this.#end = b
    this.#isLast = b === this.#last || this.mustEnd(b)
    this.#hang = this.#breaks.toHang?.[b] ?? 0
    this.#hyphen = this.#hyphens.size > 0 && this.#hyphens.has(this.#breaks.row[b]!) ? HYPHEN : 0
  }

  /** Demerits of the line from break a to that end, which leaves so much room in its measure: less than none, too little. */
  from(a: number, room: Len, shrink: Len, stretch: Len): number {
    // A mark hangs where it has no place inside; the gap before it stays shut.
    const hang = room < 0 ? this.#hang : 0
    const excess = room + hang
    const ending = this.#end === this.#last && a >= this.#runt ? RUNT_LINE : this.#hyphen
    if (excess < 0) {
      if (-excess <= shrink) return ending + demerits(FULL_SHRINK, -excess / shrink)
      return this.#end === a + 1 ? ending + OVERWIDE_LINE : NEVER
    }
    if (this.#isLast) return ending + LINE * LINE
    if (this.#rag > 0) return ending + demerits(FULL_STRETCH, excess / this.#rag)
    const gaps = hang > 0 ? stretch - this.#gap : stretch
    return ending + demerits(FULL_STRETCH, excess / Math.max(gaps, this.#gap))
  }
}

/** The first break at a row or behind it. */
function firstBreak({ row, count }: Breaks, from: number): number {
  let b = count
  while (b > 0 && row[b - 1]! >= from) b--
  return b
}

/** Demerits of a line whose gaps have moved so far of their bounds. Multiplied out: `**` is an approximation. */
function demerits(full: number, ratio: number): number {
  const badness = full * ratio * ratio * ratio
  const d = LINE + Math.min(badness, WORST)
  return ratio > 1 ? d * d + LOOSE_LINE : d * d
}
