import type { Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Page } from '../page/page.ts'

/** How a paper is folded on the press, and how far pages give way to it. */
export interface FoldScheme {
  /**
   * Of a sheet: 对开, two pages side by side and one fold between them; 四开, two such pairs lying on their sides, head
   * to head, parted by the slitter of the former and folded across.
   */
  readonly format: 'broadsheet' | 'tabloid'
  /** Pages of each section, in order; each a multiple of 4. */
  readonly sections: readonly number[]
  /** Between two pages at their fold. A spread that lies on one side is not parted. */
  readonly gutter: Len
  /** By how much pages move to the fold for each leaf that lies round them. */
  readonly creep: Len
}

/** One side of a press sheet, as it stands on the plates: seen from that side. */
export interface SheetSide {
  /** From 1, the outermost sheet of the first section first. */
  readonly sheet: number
  /** That with the section's first page is the outside. */
  readonly side: 'outside' | 'inside'
  readonly trim: Rect
  /** Upright folds and slits, and those across. */
  readonly folds: readonly Len[]
  readonly creases: readonly Len[]
  readonly bleed: Len
  readonly places: readonly Place[]
}

/** A page on a sheet, or the two of a spread. */
export interface Place {
  readonly page: Page
  /** Where its trim stands. */
  readonly rect: Rect
  /** Clockwise, in degrees. */
  readonly turn: 0 | 90 | 270
  /** What of it is seen: it bleeds where the sheet is cut, and ends where it is folded. */
  readonly clip: Rect
}
