import type { Shares } from '../base/shares.ts'
import type { Span } from '../base/span.ts'
import type { Chart } from './chart.ts'
import type { Copy } from './copy.ts'
import type { Table } from './table.ts'

/** One article, or whatever else fills a slot. */
export interface Story {
  readonly id: string
  readonly parts: ReadonlyMap<Part, readonly Copy[]>
  readonly body: readonly Block[]
  readonly figures: readonly Figure[]
  readonly outlets: readonly Outlet[]
  readonly pictures: readonly PictureOrder[]
  /** Of its author, or of whom it asks; null where it has none. */
  readonly portrait: ShownPicture | null
  readonly tables: readonly Table[]
  readonly charts: readonly Chart[]
  readonly at: Span
}

export const PARTS = ['kicker', 'head', 'jump-head', 'deck', 'dateline', 'byline', 'quote', 'note'] as const
export type Part = (typeof PARTS)[number]

/** A paragraph, a subhead, or a point of a list with its number; null: under a bullet. */
export type Block =
  | { readonly kind: 'text' | 'subhead'; readonly copy: Copy }
  | { readonly kind: 'point'; readonly copy: Copy; readonly number: Copy | null }

/** A number worth large type: 3000 · 亿元 · 全区营业总收入. */
interface Figure {
  readonly value: Copy
  readonly unit: Copy
  readonly label: Copy
}

/** A channel of the newsroom's, with the payload of its QR code. */
interface Outlet {
  readonly name: Copy
  readonly code: string
  readonly at: Span
}

export interface PictureOrder {
  /** Path in the project. */
  readonly file: string
  readonly caption: Copy
  readonly credit: Copy
  /** The part of it that must be seen, upright; null where any may be cropped. */
  readonly focus: Shares | null
  /** What of it is the thing itself, which text may run along; null: all of it. */
  readonly outline: Outline | null
  readonly at: Span
}

/** A picture apart from its words: all that loading it needs. */
export type ShownPicture = Pick<PictureOrder, 'file' | 'outline' | 'at'>

/** Where a picture's own transparency ends, or a path: shares of its width and height, corner by corner. */
export type Outline = 'alpha' | readonly (readonly [x: number, y: number])[]
