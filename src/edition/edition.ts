import type { Ink } from '../base/ink.ts'
import type { Em, Len } from '../base/length.ts'
import type { PdfProfile } from '../base/pdf-profile.ts'
import type { Shares } from '../base/shares.ts'
import type { Span } from '../base/span.ts'
import type { BarcodeItem } from './barcode.ts'
import type { Chart, ChartItem } from './chart.ts'
import type { Copy } from './copy.ts'
import type { ImprintField } from './imprint.ts'
import type { PageCheck } from './page-check.ts'
import type { Table, TableItem } from './table.ts'

/** What the newsroom asked for: read, checked, defaulted. No string in it is still unread. */
export interface Edition {
  /** The name of its folder, which its files bear: `2019-06-13`. */
  readonly name: string
  readonly date: IssueDate
  /** Words that furniture may quote: date, weekday, lunar, paper. */
  readonly fields: ReadonlyMap<string, string>
  readonly paper: Paper
  readonly stories: ReadonlyMap<string, Story>
  /** In the order of their numbers. */
  readonly pages: readonly PageOrder[]
  /** Names and terms of the paper and the issue that no head is broken in. */
  readonly words: readonly string[]
  /** What the clean-up of copy changed, story by story. */
  readonly changes: readonly Change[]
}

export interface IssueDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A title: what stays the same from issue to issue. */
export interface Paper {
  readonly id: string
  readonly name: string
  readonly sheet: Sheet
  readonly styles: ReadonlyMap<string, TextStyle>
  readonly articleStyles: ReadonlyMap<string, ArticleStyle>
  /** By name; artwork may ask for them. */
  readonly inks: ReadonlyMap<string, Ink>
  /** Highest sum of inks at a point, in percent. */
  readonly inkLimit: number
  /** The bastard measures (破栏) that its pages may use; null: any. */
  readonly measures: readonly Measure[] | null
  readonly press: PressData
  /** How a story goes over to another page; null: without a word. */
  readonly jump: JumpStyle | null
  readonly check: PageCheck
  readonly templates: ReadonlyMap<string, Template>
}

/** What is printed where a story goes over to another page (转版), and how much of it must stand on either. */
export interface JumpStyle {
  /** At the end of what stands on the earlier page, and at the head of the rest; `{page}` is the other one. */
  readonly to: Copy
  readonly from: Copy
  readonly style: TextStyle
  /** Depths of type, column under column. */
  readonly before: Len
  readonly after: Len
  readonly at: Span
}

/** What the print shop asks of the files. */
export interface PressData {
  readonly profile: PdfProfile
  readonly intent: Intent
  /** Screen ruling (加网线数) in lines to the centimetre. */
  readonly ruling: number
  /** How far the sheet reaches past the trim, bleed included, for the marks. */
  readonly slug: Len
  readonly marks: ReadonlySet<SheetMark>
  /** Styles whose type is printed as outlines (转曲). */
  readonly outlines: ReadonlySet<string> | 'all'
  /** Whether each advertisement must bear the word 广告. */
  readonly adLabel: boolean
}

/** Printer's marks outside the trim. */
export const SHEET_MARKS = ['crop', 'fold', 'centre', 'registration', 'colour-bar', 'slug-line'] as const
export type SheetMark = (typeof SHEET_MARKS)[number]

/** The printing condition that pages are made for, and that files declare: ISO 32000-1, 14.11.5. */
export interface Intent {
  /** Path of its ICC profile in the project. */
  readonly icc: string
  /** Its name: in a registry, or one that the shop knows. */
  readonly condition: string
  /** Address of the registry that has the name; empty where none has. */
  readonly registry: string
  /** The condition in words. */
  readonly info: string
  /** Where the profile is named; null for that of the project. */
  readonly at: Span | null
}

/** One page. The type area (版心) stands in the middle of the width, `head` below the trim's top. */
export interface Sheet {
  readonly width: Len
  readonly height: Len
  readonly bleed: Len
  readonly typeWidth: Len
  readonly typeHeight: Len
  readonly head: Len
}

/** Base columns (基本栏) and baseline rows of one page's type area. */
export interface Grid {
  readonly columns: number
  readonly measure: Len
  readonly gap: Len
  readonly rows: number
  readonly step: Len
  /** Of the characters that a measure is counted in. */
  readonly size: Len
}

export type Align = 'justify' | 'start' | 'center' | 'end'

export interface TextStyle {
  readonly name: string
  /** A role of `fonts/registry.yaml`. */
  readonly face: string
  /** Type is set at `size`; display type that must fit may go down to `minSize`. */
  readonly size: Len
  readonly minSize: Len
  /** From baseline to baseline of display type, in sizes. Text in columns steps with the grid. */
  readonly leading: Em
  readonly maxLines: number
  /** Grid rows that one line takes in a column. */
  readonly rows: number
  /** A line beside a picture or a box that would be shorter is given up; null: two fifths of its column. */
  readonly leastLine: Em | null
  readonly ink: Ink
  readonly align: Align
  readonly indent: Em
  readonly tracking: Em
  readonly strong: Variant
  readonly soft: Variant
  /** Line edges: CLREQ 3.1.4, or those of `line-break` in CSS Text 3. */
  readonly kinsoku: 'none' | 'basic' | 'gb' | 'strict' | 'css-loose' | 'css-normal' | 'css-strict'
  /** Characters that the house bars from the start and the end of a line, beyond its level. */
  readonly kinsokuStart: string
  readonly kinsokuEnd: string
  /** Whose patterns part Western words at a line's end; with `none`, soft hyphens in the copy alone do. */
  readonly hyphenate: 'none' | 'en'
  /** Between Han and Western type: CLREQ 3.2. */
  readonly autospace: Em
  /** Widths of full-width marks: 全角式, 开明式, 半角式, 行末半角式, 不调整, or `text-spacing-trim` in CSS Text 4. */
  readonly punctuation:
    | 'full'
    | 'kaiming'
    | 'half'
    | 'line-end-half'
    | 'plain'
    | 'css-normal'
    | 'css-space-first'
    | 'css-trim-start'
  /** Marks in their corner of the em, or in the middle of it: CLREQ 3.1.6.1. */
  readonly language: 'zh-Hans' | 'zh-Hant'
  /** Whether one mark may stand behind the end of a line: CLREQ 3.1.7. */
  readonly hanging: 'none' | 'allow'
  /** Lines chosen for the paragraph as a whole, or one by one in the order of CLREQ 3.1.4 and 3.5. */
  readonly adjustment: 'least-change' | 'literal'
  /** Vertical: lines run down and follow each other from right to left (竖排). */
  readonly direction: 'horizontal' | 'vertical'
  /** Numbers in vertical lines: CLREQ 3.2.3. Rotate: all Western type is turned, as GB/T 15835 asks. */
  readonly digits: 'upright' | 'tate-chu-yoko' | 'rotate'
  /** Quotes in vertical lines: “” as ﹃﹄ (GB/T 15834 5.2.3), or turned as they are. */
  readonly quotes: 'corner' | 'curly'
  /** How a story begins (首字下沉); null: like its other paragraphs. */
  readonly dropCap: DropCap | null
  /** Behind the last word of a story: `■`. Empty where nothing is. */
  readonly endMark: string
  /** Before each point of a list that is not numbered. */
  readonly bullet: string
  /** Drawn round its glyphs (勾边), outside of them; null where there is none. */
  readonly edge: Stroke | null
}

/** The first character of a story as high as some of its lines. */
export interface DropCap {
  readonly lines: number
  readonly face: string
  readonly ink: Ink
}

/** How emphasis departs from its style. */
export interface Variant {
  readonly face: string
  readonly ink: Ink
  /** Of the style's size: 1, or less for the unit beside a large figure. */
  readonly scale: number
}

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

export interface PageOrder {
  /** One number, or the two of a spread. */
  readonly numbers: readonly number[]
  /** What each is called in print: `3`, or in an edition of sections `B03`. */
  readonly labels: readonly string[]
  readonly section: string
  /** Who made it: 责编, 美编. */
  readonly credits: string
  readonly template: Template
  /** Slot → story id. */
  readonly slots: ReadonlyMap<string, string>
  /** Slot → the advertisement in it. */
  readonly ads: ReadonlyMap<string, AdOrder>
  /** Stories that the day's dummy places beside the slots of the template. */
  readonly articles: readonly Placed[]
  /** Ids of stories of this page, group by group, that are to look alike (并列式). */
  readonly equals: readonly (readonly string[])[]
  readonly at: Span
}

/** A story where the dummy of the day (版样) has it. */
export interface Placed {
  readonly story: string
  readonly item: ArticleItem
}

/** An advertisement (广告): a page of a PDF, a drawing or a picture, for one slot. */
export interface AdOrder {
  /** Path in the project. */
  readonly file: string
  /** Which page of a PDF, from 1; null where it is the only one. */
  readonly page: number | null
  /** In its own size, or as large as the slot allows. */
  readonly fit: 'exact' | 'scale'
  /** The artwork itself bears the word 广告. */
  readonly labelled: boolean
  /** The trade (行业) whose other advertisements compete with it; empty where none is told. */
  readonly category: string
  /** Readers cut it out. */
  readonly coupon: boolean
  readonly at: Span
}

/** The dummy that pages of one kind share. */
export interface Template {
  readonly name: string
  /** 2 for a spread, whose columns are counted through over the fold. */
  readonly pages: 1 | 2
  readonly grid: Grid
  readonly slots: readonly Slot[]
  /** What stands on the page whatever the day: nameplate, folio line, footer. */
  readonly furniture: readonly Item[]
  readonly at: Span
}

export interface Slot {
  readonly name: string
  readonly optional: boolean
  readonly items: readonly Item[]
  readonly at: Span
}

/** Columns and rows counted from 1, both ends included; insets move the sides inwards. */
export interface Area {
  readonly columns: readonly [number, number]
  readonly rows: readonly [number, number]
  readonly left: Len
  readonly right: Len
  readonly top: Len
  readonly bottom: Len
}

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

export type Valign = 'top' | 'middle' | 'bottom'

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

/** A bastard measure (破栏): so many base columns set as so many legs, three as two. */
export type Measure = readonly [columns: number, legs: number]

/** How an area is cut: into so many legs, by a measure, or, with null, into the base columns that it covers. */
export type Legs = number | Measure | null

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

export interface Stroke {
  readonly weight: Len
  readonly ink: Ink
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

/** One thing the clean-up did. */
export interface Change {
  readonly rule: CleanRule
  readonly before: string
  readonly after: string
  readonly at: Span
}

export const CLEAN_RULES = ['punctuation', 'quotes', 'ellipsis', 'dash', 'spaces'] as const
export type CleanRule = (typeof CLEAN_RULES)[number]
