import type { Point, Rect } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { Path } from '../base/path.ts'
import type { FaceId } from '../fonts/face.ts'
import type { Way } from '../galley/galley.ts'

/** A finished sheet side: marks in painting order. Every press reads this and nothing else. */
export interface Page {
  /** `01`, `02-03`. */
  readonly name: string
  readonly numbers: readonly number[]
  readonly trim: Rect
  readonly bleed: Len
  readonly folds: readonly Len[]
  readonly marks: readonly Mark[]
  /** Null on a sheet that is cut to the bleed. */
  readonly slug: Slug | null
}

/** What the sheet has round the bleed for those who print it, and the trimmer takes off. */
export interface Slug {
  /** How far the sheet reaches past the trim, bleed included. */
  readonly depth: Len
  /** Printer's marks: all of them lie outside the bleed. */
  readonly marks: readonly Mark[]
}

export type Mark =
  | { readonly kind: 'glyphs'; readonly run: GlyphRun }
  | { readonly kind: 'fill'; readonly rect: Rect; readonly ink: Ink }
  | { readonly kind: 'rule'; readonly from: Point; readonly to: Point; readonly weight: Len; readonly ink: Ink }
  /** Filled with the non-zero rule unless it says otherwise. */
  | { readonly kind: 'path'; readonly path: Path; readonly ink: Ink; readonly rule?: 'evenodd' }
  | { readonly kind: 'stroke'; readonly path: Path; readonly pen: Pen; readonly ink: Ink }
  /** Shapes that page after page bears; `size` is their em. */
  | { readonly kind: 'stamps'; readonly stamps: readonly Stamp[]; readonly size: Len; readonly ink: Ink }
  /** `rect` is the place of the whole picture, `crop` the part of the page where it is seen; of that, what is in `clip`. */
  | { readonly kind: 'image'; readonly file: string; readonly rect: Rect; readonly crop: Rect; readonly clip?: Path }
  /** A page of another PDF, by its name among the artworks: where its trim lies, and the part of our page where it is seen. */
  | { readonly kind: 'form'; readonly name: string; readonly rect: Rect; readonly crop: Rect }
  /**
   * Brackets round a story, by its name; in it, round its parts, with their text as `id`, round its paragraphs and
   * subheads, by their number in the story, and round pictures and codes, with their caption or payload; round a
   * vertical line, with its text. Round a table, with its name on the sheet, in it round its rows, with their number,
   * and in these round its cells, with their text and the columns that they stand in. What is opened again under the same `id` goes on.
   */
  | { readonly kind: 'open'; readonly role: string; readonly id: string; readonly cell?: CellSpan }
  | { readonly kind: 'close' }

/** Which column of its table a cell begins in, from 0, and over how many columns and rows it goes. */
export interface CellSpan {
  readonly column: number
  readonly across: number
  readonly down: number
}

/** A shape, and where its origin stands. */
interface Stamp {
  readonly shape: Shape
  readonly at: Point
}

/** A shape that a press tells once, by its name, for all the places where it stands. In thousandths of its em, y up. */
export interface Shape {
  readonly name: string
  readonly path: Path
}

/** The text of a hyphen that the copy does not have. */
export const SOFT_HYPHEN = '\u00ad'

/** Role of the brackets round what is the same on every page and no part of what there is to read. */
export const FURNITURE = 'furniture'
/** Of those round a vertical line. */
export const LINE = 'line'
/** Of those round small type beside words, in their paragraph. */
export const RUBY = 'ruby'

/**
 * Glyphs of one face, size and ink on one line. Level: side by side on a baseline. Turned: on a baseline that runs
 * down. Stacked: upright under each other, the origin being the middle of the head of the first one's em.
 */
export interface GlyphRun {
  readonly face: FaceId
  readonly size: Len
  readonly ink: Ink
  /** Name of its style in the paper. */
  readonly style: string
  /** Painted otherwise, as outlines: there to be searched for and read aloud, but not to be seen. */
  readonly hidden: boolean
  readonly way: Way
  /** Width of the glyphs as a share of their own. */
  readonly condensed: number
  readonly origin: Point
  readonly glyphs: Uint16Array
  /** Each glyph's way along the line, from the origin: right, or down. */
  readonly x: Int32Array
  readonly text: string
  /** Text offset of each glyph, one longer: glyph i stands for text[clusters[i], clusters[i + 1]). */
  readonly clusters: Uint32Array
}

/** How a path is stroked: ISO 32000-1, 8.4.3. */
export interface Pen {
  readonly weight: Len
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  /** Longest miter, in weights; a longer one is bevelled. */
  readonly miter: number
  /** Dashes and gaps by turns; empty is a solid line. */
  readonly dashes: readonly Len[]
  /** How far into the dashes it begins. */
  readonly phase: Len
}
