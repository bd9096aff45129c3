import type { Point, Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { AdOrder } from '../edition/edition.ts'
import type { Grid } from '../edition/paper.ts'
import type { TextStyle } from '../edition/style.ts'

/** One sheet side as a page editor sees it: stories with their zones and parts, and what stands between them. */
export interface Layout {
  /** `01`, `02-03`. */
  readonly name: string
  readonly numbers: readonly number[]
  /** What each is called in print: `3`, `B03`. */
  readonly labels: readonly string[]
  readonly sheet: Rect
  /** x of each fold inside the sheet. */
  readonly folds: readonly Len[]
  /** The type area (版心) of each of its pages, from left to right. */
  readonly typeAreas: readonly Rect[]
  readonly grid: Grid
  /** In the order of the template. */
  readonly stories: readonly StoryLayout[]
  /** What stands on the page whatever the day. */
  readonly furniture: readonly Part[]
  readonly ads: readonly Ad[]
  readonly rules: readonly Line[]
  /** Groups of stories that the desk wants to look alike. */
  readonly equals: readonly (readonly string[])[]
  readonly at: Span
}

/** What one story has on this sheet side. */
export interface StoryLayout {
  readonly story: string
  readonly zone: Zone
  /** In reading order: its heads, its legs, then from the top down what stands beside them. */
  readonly parts: readonly Part[]
  readonly at: Span
}

/**
 * The place of a story, the gutters and the white between its parts included: rings of corners. Those round it run
 * clockwise, those round holes in it the other way, each from the leftmost of its highest corners.
 */
export type Zone = readonly (readonly Point[])[]

export type Part = TypePart | LegPart | ArtPart

interface Placed {
  /** What the template calls it: kicker, head, deck, leg, picture, caption, quote, box … */
  readonly role: string
  /** Its place: two on both sides of a fold, several of a leg that runs round something. */
  readonly rects: readonly Rect[]
  readonly at: Span
}

/** Display type: heads, captions, quotes, labels. */
export interface TypePart extends Placed {
  readonly kind: 'type'
  readonly style: TextStyle
  /** The size that fitted. */
  readonly size: Len
  /** The words of each line, and about where its em boxes stand. */
  readonly lines: readonly { readonly text: string; readonly ink: Rect }[]
}

/** The unbroken rows of one column that running text may fill. */
export interface LegPart extends Placed {
  readonly kind: 'leg'
  /** Which of the story's columns on this sheet, from 0; what reaches into a column leaves it several legs. */
  readonly column: number
  /** From one row to the next. */
  readonly step: Len
  readonly direction: TextStyle['direction']
  readonly lines: readonly LegLine[]
}

/** A line of running text. */
export interface LegLine {
  /** The row that it stands in. */
  readonly row: Rect
  readonly baseline: Len
  readonly style: TextStyle
  readonly isSubhead: boolean
  /** Paragraph of its story, from 0. */
  readonly paragraph: number
  /** Whether its paragraph begins or ends with it. */
  readonly begins: boolean
  readonly ends: boolean
  readonly text: string
  readonly at: Span
}

/** Pictures, codes, drawings, lettering, and boxes: frames and tints. */
export interface ArtPart extends Placed {
  readonly kind: 'art'
}

export interface Ad extends Pick<AdOrder, 'category' | 'coupon'> {
  readonly rect: Rect
  readonly at: Span
}

/** A straight rule, as the rectangle that it blackens. */
export interface Line {
  readonly story: string | null
  readonly rect: Rect
}

export const rectsOf = ({ rects }: Part): readonly Rect[] => rects
