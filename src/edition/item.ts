import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { Area, Legs } from './area.ts'
import type { ArticleStyle, BodyStyle, PortraitPlace, When } from './article-style.ts'
import type { BarcodeItem } from './barcode.ts'
import type { ChartItem } from './chart.ts'
import type { Copy } from './copy.ts'
import type { ImprintField } from './imprint.ts'
import type { Part } from './story.ts'
import type { Align, Stroke, TextStyle, Valign } from './style.ts'
import type { TableItem } from './table.ts'

export type Item = ArticleItem | PlainItem

/** What stands in a place that the template gives it. */
export type PlainItem =
  | TextItem
  | WordsItem
  | ImprintItem
  | BodyItem
  | ClassifiedItem
  | BoxItem
  | RuleItem
  | LetteringItem
  | ArtworkItem
  | AdItem
  | PictureItem
  | GroupItem
  | FiguresItem
  | OutletsItem
  | TableItem
  | ChartItem
  | BarcodeItem

/**
 * A whole story, composed by rule within its areas, whose union is its polygon: the head block on top, pictures and
 * quotes in their columns, the body in what is left.
 */
export interface ArticleItem {
  readonly kind: 'article'
  readonly style: ArticleStyle
  readonly areas: readonly Area[]
  readonly legs: Legs
  /** Where the heads stand if not over all columns of the first area; with rows, in a place of their own. */
  readonly heads: { readonly columns: Area['columns']; readonly rows: Area['rows'] | null }
  readonly pictures: readonly ArticlePicture[]
  readonly quotes: readonly ArticleQuote[]
  /** Further things of the story in places of their own, which the body keeps clear of: tables, charts, figures. */
  readonly items: readonly PlainItem[]
  readonly at: Span
}

/** From the top of its columns, under what stands there already; from their foot; or from a row on. */
export type Standing = 'top' | 'bottom' | number

/** A picture of the story, or several as one. */
export interface ArticlePicture
  extends Captioning,
    Pick<PictureItem, 'around' | 'clear'>,
    Pick<GroupItem, 'from' | 'to' | 'across' | 'gap'> {
  readonly columns: Area['columns']
  readonly stands: Standing
  /** The least and the most rows it may take, its caption among them; null: as its own shape asks. */
  readonly rows: readonly [number, number] | null
  readonly at: Span
}

export interface ArticleQuote {
  readonly index: number
  readonly columns: Area['columns']
  readonly stands: Standing
  readonly rows: number
  readonly left: Len
  readonly right: Len
  readonly when: When
  readonly at: Span
}

/** Display type: a part of the story, fitted into its area. */
export interface TextItem {
  readonly kind: 'text'
  readonly part: Part
  /** Which of several, from 0. */
  readonly index: number
  readonly area: Area
  readonly style: TextStyle
  readonly valign: Valign
  /** Null: the words stand alone. */
  readonly portrait: PortraitPlace | null
  /** Over both pages of a spread, no character on the fold. */
  readonly fold: boolean
  readonly at: Span
}

/** Words of the template itself; `{field}` in them is filled from the edition and the page. */
export interface WordsItem {
  readonly kind: 'words'
  /** Line by line. */
  readonly words: readonly Copy[]
  readonly area: Area
  readonly style: TextStyle
  readonly valign: Valign
  readonly at: Span
}

/** Facts of the imprint behind their labels, those that are known. */
export interface ImprintItem {
  readonly kind: 'imprint'
  readonly fields: readonly ImprintField[]
  /** One after the other, or a line each. */
  readonly form: 'line' | 'block'
  readonly area: Area
  readonly style: TextStyle
  readonly valign: Valign
  readonly at: Span
}

/** The story's body, through its areas in order. */
export interface BodyItem extends BodyStyle {
  readonly kind: 'body'
  readonly areas: readonly Area[]
  /** Areas that touch are one shape. */
  readonly join: boolean
  readonly legs: Legs
  readonly at: Span
}

/** Notices (分类广告): the paragraphs of a story in narrow columns of whole units, their lines as far apart as their type says. */
export interface ClassifiedItem {
  readonly kind: 'classified'
  readonly areas: readonly Area[]
  readonly legs: Legs
  readonly style: TextStyle
  /** Of the headings of groups. */
  readonly subhead: TextStyle
  /** Lines of the unit that notices take whole ones of. */
  readonly unit: number
  /** Between notices. */
  readonly between: Stroke | null
  /** Between columns. */
  readonly rule: Stroke | null
  readonly balance: boolean
  readonly at: Span
}

/** A frame, a tint, or both; the text of other slots flows round it, `clear` away. */
export interface BoxItem {
  readonly kind: 'box'
  readonly area: Area
  readonly frame: Stroke | null
  readonly tint: Ink | null
  /** Null: text runs over it. */
  readonly clear: Len | null
  readonly at: Span
}

export interface RuleItem {
  readonly kind: 'rule'
  readonly area: Area
  readonly side: 'top' | 'bottom' | 'left' | 'right' | 'middle'
  readonly stroke: Stroke
  readonly at: Span
}

/** Type drawn as artwork: its outlines fill the area's height or width, whichever is reached first. */
export interface LetteringItem {
  readonly kind: 'lettering'
  /** A drawing of the same words, which is printed instead: path in the project. */
  readonly file: string | null
  readonly words: Copy
  readonly face: string
  readonly ink: Ink
  readonly area: Area
  readonly align: Align
  readonly at: Span
}

/** A drawing of the template's own, as large as its area allows. */
export interface ArtworkItem {
  readonly kind: 'artwork'
  /** Path in the project. */
  readonly file: string
  readonly area: Area
  readonly align: Align
  readonly valign: Valign
  readonly at: Span
}

/** Where an advertisement stands; with a `label`, under a row with the word 广告. */
export interface AdItem {
  readonly kind: 'ad'
  readonly area: Area
  readonly label: TextStyle | null
  readonly at: Span
}

/** Which sides of a picture text runs past; of two of different width, the widest alone. */
export const AROUNDS = ['left', 'right', 'both', 'widest'] as const
export type Around = (typeof AROUNDS)[number]

/** Where the words of a picture stand. */
export interface Captioning {
  readonly caption: TextStyle
  readonly captionAt: (typeof CAPTION_PLACES)[number]
  /** Of a caption beside its picture. */
  readonly captionWidth: Len
  /** Of a credit on a line of its own right under the picture; null: it follows the caption. */
  readonly credit: TextStyle | null
  /** Under a caption that stands over its picture. */
  readonly tint: Ink | null
}

export const CAPTION_PLACES = ['below', 'beside', 'over', 'none'] as const

/** Several pictures as one, with the words of all. */
export interface GroupItem extends Captioning {
  readonly kind: 'group'
  /** Pictures [from, to) of the story, from 0. */
  readonly from: number
  readonly to: number
  readonly across: number
  readonly gap: Len
  readonly area: Area
  readonly at: Span
}

export interface PictureItem extends Captioning {
  readonly kind: 'picture'
  readonly index: number
  readonly area: Area
  readonly around: Around
  /** How far text keeps away; null: not at all from a whole picture, the gap between columns from an outline. */
  readonly clear: Len | null
  readonly at: Span
}

/** The story's figures as a panel of `across` by as many rows as it takes. */
export interface FiguresItem {
  readonly kind: 'figures'
  /** Figures [from, to) of the story, from 0. */
  readonly from: number
  readonly to: number
  readonly across: number
  readonly area: Area
  /** Of the number; its `soft` variant sets the unit. */
  readonly value: TextStyle
  readonly label: TextStyle
  readonly tint: Ink | null
  readonly at: Span
}

/** The story's outlets with their QR codes. */
export interface OutletsItem {
  readonly kind: 'outlets'
  readonly across: number
  readonly area: Area
  readonly label: TextStyle
  readonly ink: Ink
  readonly at: Span
}
