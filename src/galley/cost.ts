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
  /** What a line with no gap to open is judged by: one gap. */
  readonly gap: Len
  readonly #breaks: Breaks
  readonly #hyphens: Galley['hyphens']
  readonly #measure: Measure
  /** A last line that begins at this break or later is a single Han. */
  readonly #runt: number
  /** What a line may fall short at the least before it is loose, where nothing ends with it. */
  readonly #slack: Len

  constructor({ breaks, hyphens, size, style }: Galley, measure: Measure) {
    this.gap = Math.max(1, Math.round(LOOSE * size))
    this.#breaks = breaks
    this.#hyphens = hyphens
    this.#measure = measure
    this.#runt = firstBreak(breaks, breaks.runt)
    this.#slack = style.align === 'justify' ? this.gap : RAG * size
  }

  /** Demerits of the line from break a to break b, the `line`-th of its paragraph. */
  of(line: number, a: number, b: number): number {
    const { fromWidth, toWidth, fromShrink, toShrink, fromStretch, toStretch, toHang } = this.#breaks
    const room = measureOf(this.#measure, line) + fromWidth[a]! - toWidth[b]!
    const hang = toHang === null ? 0 : toHang[b]!
    const gaps = toStretch[b]! - fromStretch[a]!
    const ending = a >= this.runt(b) ? RUNT_LINE : this.ending(b)
    if (room >= 0) return ending + openCost(room, gaps, this.slack(b))
    if (room + hang >= 0) return ending + openCost(room + hang, gaps - this.gap, this.slack(b))
    return ending + shutCost(-room - hang, toShrink[b]! - fromShrink[a]!, b === a + 1)
  }

  /** Whether no line goes on beyond break b. */
  mustEnd(b: number): boolean {
    return this.#breaks.forced.size > 0 && this.#breaks.forced.has(this.#breaks.row[b]!)
  }

  /** What a line that ends at break b may fall short before it is loose, whatever its gaps: all of it where words end. */
  slack(b: number): Len {
    return b === this.#breaks.count - 1 || this.mustEnd(b) ? Number.POSITIVE_INFINITY : this.#slack
  }

  /** Demerits of ending lines at break b: of a hyphen. */
  ending(b: number): number {
    return this.#hyphens.size > 0 && this.#hyphens.has(this.#breaks.row[b]!) ? HYPHEN : 0
  }

  /** A line that ends at break b and begins at this one or later is a single Han, the last of its paragraph. */
  runt(b: number): number {
    return b === this.#breaks.count - 1 ? this.#runt : b
  }
}

/** Demerits of a line that falls short by `excess`, with gaps that may open by so much together. */
export function openCost(excess: Len, gaps: Len, slack: Len): number {
  return demerits(FULL_STRETCH, excess / Math.max(gaps, slack))
}

/** Demerits of a line that is too long by `lack`, with gaps that may shrink by so much. */
export function shutCost(lack: Len, gaps: Len, isUnit: boolean): number {
  if (lack <= gaps) return demerits(FULL_SHRINK, lack / gaps)
  return isUnit ? OVERWIDE_LINE : Number.POSITIVE_INFINITY
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
