import type { Len } from '../base/length.ts'
import { type Breaks, type Galley, type Measure, measureOf } from './galley.ts'
import { LOOSE } from './set-gaps.ts'

/** Demerits of a line that needs no adjustment: fewer lines are better. Plain TeX's \linepenalty. */
const LINE = 10
/** No line has less. */
export const LEAST_DEMERITS: number = LINE * LINE
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
/**
 * A line opened as far as its bound and further: worse than a single Han, and the worse the further, so that where lines
 * must be loose several are so by a little rather than one by much.
 */
export const LOOSE_LINE = 1e11
/** A unit wider than its line: only where it must be. */
const OVERWIDE_LINE = 1e14

/** Not a line: too wide however squeezed, and not a single unit. */
export const NEVER: number = Number.POSITIVE_INFINITY

/** What all lines that end at one break have in common. */
interface LineEnd {
  /** The sums of the paragraph up to here: `to…` of the breaks. */
  readonly width: number
  readonly shrink: number
  readonly stretch: number
  /** What a line may fall short at the least before it is loose, whatever its gaps: all of it where words end. */
  readonly slack: Len
  /** What may stand behind the end, and the gap before that, which stays shut. */
  readonly hang: Len
  readonly shut: Len
  /** Demerits of the end itself: those of a hyphen. */
  readonly demerits: number
  /** A line that begins at this break or later is a single Han, the last of its paragraph. */
  readonly runt: number
  /** A line that begins at this break is a single unit, which stands even where it is too wide. */
  readonly unit: number
}

/** What the lines of a galley at a measure cost, each by itself. */
export class LineCosts {
  readonly #breaks: Breaks
  readonly #hyphens: Galley['hyphens']
  readonly #measure: Measure
  /** A last line that begins at this break or later is a single Han. */
  readonly #runt: number
  /** What a line with no gap to open is judged by: one gap. */
  readonly #gap: Len
  /** What a line may fall short at the least: one gap, or of a ragged one, whose gaps do not open, a part of it. */
  readonly #slack: Len

  constructor({ breaks, hyphens, size, style }: Galley, measure: Measure) {
    this.#breaks = breaks
    this.#hyphens = hyphens
    this.#measure = measure
    this.#runt = firstBreak(breaks, breaks.runt)
    this.#gap = Math.max(1, Math.round(LOOSE * size))
    this.#slack = style.align === 'justify' ? this.#gap : RAG * size
  }

  /** Demerits of the line from break a to break b, the `line`-th of its paragraph. */
  of(line: number, a: number, b: number): number {
    const end = this.endAt(b)
    return lineCost(end, a, measureOf(this.#measure, line) + this.#breaks.fromWidth[a]! - end.width, this.#breaks)
  }

  /** Whether no line goes on beyond break b. */
  mustEnd(b: number): boolean {
    return this.#breaks.forced.size > 0 && this.#breaks.forced.has(this.#breaks.row[b]!)
  }

  endAt(b: number): LineEnd {
    const { count, row, toWidth, toShrink, toStretch, toHang } = this.#breaks
    const isLast = b === count - 1
    return {
      width: toWidth[b]!,
      shrink: toShrink[b]!,
      stretch: toStretch[b]!,
      slack: isLast || this.mustEnd(b) ? Number.POSITIVE_INFINITY : this.#slack,
      hang: toHang === null ? 0 : toHang[b]!,
      shut: this.#gap,
      demerits: this.#hyphens.size > 0 && this.#hyphens.has(row[b]!) ? HYPHEN : 0,
      runt: isLast ? this.#runt : b,
      unit: b - 1
    }
  }
}

/**
 * Demerits of the line from break a to an end, which leaves so much room in its measure: less than none, too little.
 * Here and in what calls it, infinity is written out: a name from another file would be looked up for each line.
 */
export function lineCost(end: LineEnd, a: number, room: Len, { fromShrink, fromStretch }: Breaks): number {
  const own = a >= end.runt ? RUNT_LINE : end.demerits
  // A mark hangs where it has no place inside; the gap before it stays shut.
  const excess = room < 0 ? room + end.hang : room
  if (excess >= 0) {
    const gaps = end.stretch - fromStretch[a]! - (room < 0 ? end.shut : 0)
    return own + demerits(FULL_STRETCH, excess / Math.max(gaps, end.slack))
  }
  const tightness = -excess / (end.shrink - fromShrink[a]!)
  if (tightness <= 1) return own + demerits(FULL_SHRINK, tightness)
  return a === end.unit ? own + OVERWIDE_LINE : Number.POSITIVE_INFINITY
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
  return ratio > 1 ? d * d + LOOSE_LINE * ratio : d * d
}
