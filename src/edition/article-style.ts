import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { Copy } from './copy.ts'
import type { Part } from './story.ts'
import type { Stroke, TextStyle } from './style.ts'

/** Whether a part is on the page in any case, goes where copy is too long, or comes where it is too short. */
export const WHENS = ['always', 'may-go', 'if-room'] as const
export type When = (typeof WHENS)[number]

/** How stories of one rank are composed: a lead (头条), a second lead, a brief (简讯). */
export interface ArticleStyle {
  readonly name: string
  /** From top to bottom; vertical ones from right to left. */
  readonly heads: readonly HeadStyle[]
  /** Under all of the head block, and at its foot. */
  readonly headTint: Ink | null
  readonly headRule: Stroke | null
  /** White over and under the head block in all, before it is made whole rows. */
  readonly air: Len
  /** Rows of white that may be added under the head block, and before subheads one each, where copy is short. */
  readonly spare: number
  readonly body: BodyStyle
  readonly caption: TextStyle
  readonly quote: TextStyle
  /** Over and under a pull quote. */
  readonly quoteRule: Stroke | null
  /** A boxed story (加框). */
  readonly frame: Stroke | null
  readonly tint: Ink | null
  /** From the edges of the area to what stands in it. */
  readonly inset: Len
  /** In the row above the story, and in the gap at its right. */
  readonly ruleAbove: Stroke | null
  readonly ruleRight: Stroke | null
}

export interface HeadStyle {
  readonly part: Part
  readonly style: TextStyle
  readonly portrait: PortraitPlace | null
  readonly when: When
}

/** Where the portrait of a story (作者像) stands beside words of it. */
export interface PortraitPlace {
  readonly side: 'left' | 'right'
  readonly width: Len
  readonly height: Len
}

export interface BodyStyle {
  readonly style: TextStyle
  readonly subhead: TextStyle
  /** Subheads begin the paragraph behind them, in strong type, instead of lines of their own. */
  readonly runIn: boolean
  /** Of the points of lists. */
  readonly list: TextStyle
  /** Dateline and byline run in before the first paragraph; `{dateline}` and `{byline}` are filled. */
  readonly leadIn: Copy
  /** The same behind the last one. */
  readonly signOff: Copy
  readonly balance: boolean
  /** Between columns. */
  readonly rule: Stroke | null
}
