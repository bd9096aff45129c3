import type { Ink } from '../base/ink.ts'
import type { Em, Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import type { FaceId } from '../fonts/face.ts'

/**
 * One paragraph in type: set once, at no measure. Tables, not objects: one row per glyph, which stands for a character,
 * or for several where they are drawn as one: a ligature, a letter with its accent.
 */
export interface Galley {
  readonly copy: Copy
  readonly style: TextStyle
  /** The em of this setting: the style's size, or less where display type was made to fit. */
  readonly size: Len
  /** Where the first line begins: its indent, less the blank of an opening mark that the style sets narrow. */
  readonly indent: Len
  readonly runs: readonly TypeRun[]
  readonly length: number
  readonly glyph: Uint16Array
  /** What the glyph takes before any gap beside it is counted. */
  readonly advance: Int32Array
  /** Text offset of each row, one longer: row i is text[text[i], text[i + 1]). */
  readonly text: Uint32Array
  readonly gaps: Gaps
  /** The rows that a line may begin with if the line before takes a hyphen. */
  readonly hyphens: ReadonlyMap<number, Hyphen>
  readonly breaks: Breaks
  readonly notes: readonly Note[]
  /** Whether some of its words run from right to left. */
  readonly turns: boolean
}

/** Ruby: small type beside the rows from `row` on, which no line divides. */
export interface Note {
  readonly row: number
  readonly galley: Galley
  /** The place of each of its glyphs along the line, from that of its first row. */
  readonly x: Int32Array
}

/** Rows [from, to) in one face, size and ink that stand alike. */
export interface TypeRun {
  readonly from: number
  readonly to: number
  readonly face: FaceId
  readonly size: Len
  readonly ink: Ink
  readonly stance: Stance
}

/** What is drawn behind a word that is parted, in the type of its last letter. */
export interface Hyphen {
  readonly glyph: number
  readonly advance: Len
}

/** How glyphs stand: side by side on a level line, upright one under the other, or turned clockwise with their line. */
export type Way = 'level' | 'stacked' | 'turned'

export interface Stance {
  readonly way: Way
  /**
   * From the line to the glyphs, right or down: to their baseline, or of stacked ones to their middle.
   * The line is the baseline of a level one, the axis of one that runs down.
   */
  readonly off: Len
  /** Width of the glyphs as a share of their own. */
  readonly condensed: number
}

/** Chinese faces have so much of their em box over the baseline. */
export const EM_ASCENT: Em = 0.88

/** The middle of the em box, over the baseline. */
export const EM_MIDDLE: Em = EM_ASCENT - 1 / 2

export const LEVEL: Stance = { way: 'level', off: 0, condensed: 1 }

export const sameStance = (a: Stance, b: Stance): boolean =>
  a === b || (a.way === b.way && a.off === b.off && a.condensed === b.condensed)

/** So much further over the line, or right of it where it runs down. */
export const raised = (stance: Stance, rise: Len): Stance =>
  rise === 0 ? stance : { ...stance, off: stance.off + (stance.way === 'level' ? -rise : rise) }

/**
 * What lies between row i and row i + 1, and what a row is to its neighbours.
 * Private to galley/, which alone knows how to share a line out.
 */
export interface Gaps {
  /** The class of each row, resolved in its context: `char-class.ts`. */
  readonly classes: Uint8Array
  /** From the row's place to its glyph's: marks are centred or moved in their half of the em. */
  readonly shift: Int32Array
  /** Blank inside the em of a full-width mark, on either side of its ink, that a neighbour or a line edge may take. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** What of its blank on the left a row gives up where it begins a line, but not a paragraph. */
  readonly start: Int32Array
  /** What the gap before a row gives up where it ends a line: blank on the left of a centred mark. Null where none has. */
  readonly end: Int32Array | null
  /** Which step of line adjustment moves the gap: `set-gaps.ts`. */
  readonly kind: Uint8Array
  /** The gap of an unadjusted line; negative where two marks have been squeezed together. */
  readonly natural: Int32Array
  /** How far the gap may shrink. */
  readonly shrink: Int32Array
  /** How far it may open before the line is called loose; 0 inside a unit, which never opens. */
  readonly stretch: Int32Array
  /** What of each row may stand behind the end of its line: one mark, alone. Null where the style lets none. */
  readonly hang: Int32Array | null
}

/**
 * Where a line may end and the next begin: ascending rows, the first 0, the last the end of the galley.
 * Gaps of lines that are not justified do not stretch. The sums make a line from break a to break b a matter of three subtractions `to*[b] - from*[a]`.
 */
export interface Breaks {
  readonly count: number
  readonly row: Uint32Array
  readonly fromWidth: Float64Array
  readonly toWidth: Float64Array
  readonly fromShrink: Float64Array
  readonly toShrink: Float64Array
  readonly fromStretch: Float64Array
  readonly toStretch: Float64Array
  /** What of a line that ends here may stand behind its end; null where the style lets nothing. */
  readonly toHang: Float64Array | null
  /** Rows that must begin a line; the line before ends like a paragraph. */
  readonly forced: ReadonlySet<number>
  /** A last line that begins at this row or later holds a single Han: CLREQ 3.4.4. */
  readonly runt: number
}

/** Widths line by line; the last one repeats. */
export type Measure = readonly Len[]

/** A galley at a measure. Line i is rows [from[i], to[i]); blanks at its end belong to it and are not drawn. */
export interface Lines {
  readonly galley: Galley
  readonly measure: Measure
  readonly count: number
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Sum of the lines' demerits: what make-up weighs one variant of a paragraph by. */
  readonly cost: number
}

/** One line with the place of each glyph: `x[i]` of row `from + i`, from the left edge of the measure. */
export interface SetLine {
  readonly from: number
  /** Behind the last row that is drawn: blanks at the end of the line are left out. */
  readonly to: number
  readonly x: Int32Array
  /** Place and glyph of the hyphen that a parted word ends in. */
  readonly hyphen: { readonly x: Len; readonly glyph: number } | null
  /**
   * From the left edge of the measure to the right edge of the last glyph's ink or half-em blank.
   * Wider than the measure only where a unit that cannot be broken is.
   */
  readonly width: Len
  /** Widest gap opened between two characters, as a share of the em: what a loose line is judged by. */
  readonly opened: number
}

/** The width of line i. */
export const measureOf = (measure: Measure, line: number): Len => measure[Math.min(line, measure.length - 1)] ?? 0
