import type { Bounds } from '../pdf/content/bounds.ts'
import type { Painting } from '../pdf/painted.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import type { Coat, Drawn, InkUse } from './ink-use.ts'

/** A page as the rules on objects see it. */
export interface Sheet {
  readonly page: PdfPage
  readonly painting: Painting
  /** What its content paints, in order. */
  readonly items: readonly Item[]
  /** What its soft masks are made of. */
  readonly masked: readonly Item[]
  /** Why there may be more than was looked at; null where all of it was. */
  readonly cut: string | null
}

/** How an object is painted, and what that is on the press. */
export interface Look extends Coat {
  readonly use: InkUse
  readonly isType: boolean
  /** Of type its size, of lines their thickness, in points; null for all else. */
  readonly points: number | null
}

export interface Item {
  readonly object: Drawn
  /** What is left of it within its clips, in points of the page. */
  readonly bounds: Bounds
  /** Prints, and touches the page with its bleed: rules of the press have nothing to say of anything else. */
  readonly counts: boolean
  /** Lies over something that leaves ink. */
  readonly above: boolean
  /** Null for pictures and shadings, which bring their own colours. */
  readonly look: Look | null
}
