import type { PdfProfile } from '../base/pdf-profile.ts'
import type { Measure } from './area.ts'
import type { When } from './article-style.ts'
import type { ChartKind } from './chart.ts'
import type { CleanRule } from './edition.ts'
import type { Imprint, ImprintField } from './imprint.ts'
import type { Around, Captioning, Standing } from './item.ts'
import type { PageStyle, RuleClass } from './page-check.ts'
import type { SheetMark } from './paper.ts'
import type { Part } from './story.ts'
import type { Align, TextStyle, Valign } from './style.ts'
import type { CellAlign, TableRules } from './table.ts'

/**
 * The four kinds of YAML file as they are once their shape is checked: keys known, counts and switches read.
 * Words that need a context (lengths, inks, names of styles) are still words.
 */
export interface EditionFile {
  readonly date: string
  readonly paper: string
  readonly 'based-on'?: string | undefined
  readonly clean?: CleanFile | undefined
  readonly words?: readonly string[] | undefined
  readonly issue?: string | undefined
  readonly imprint?: Imprint | undefined
  readonly sections?: Readonly<Record<string, Range>> | undefined
  readonly pages: readonly PageFile[]
}

export type CleanFile = { readonly [rule in CleanRule]?: boolean | undefined }

export interface PageFile {
  readonly page: Range
  readonly template: string
  readonly section?: string | undefined
  readonly credits?: string | undefined
  readonly stories?: Readonly<Record<string, string | StoryFile>> | undefined
  readonly ads?: Readonly<Record<string, string | AdFile>> | undefined
  readonly articles?: readonly PlacedFile[] | undefined
  readonly equal?: readonly (readonly string[])[] | undefined
}

interface PlacedFile extends ArticleFile {
  readonly story: string
}

export interface AdFile {
  readonly file: string
  readonly page?: number | undefined
  readonly fit?: 'exact' | 'scale' | undefined
  readonly labelled?: boolean | undefined
  readonly category?: string | undefined
  readonly coupon?: boolean | undefined
}

/** `4` is 4–4. */
export type Range = readonly [number, number]

export interface StoryFile {
  readonly id?: string | undefined
  readonly kicker?: Words | undefined
  readonly head?: Words | undefined
  readonly 'jump-head'?: Words | undefined
  readonly deck?: Words | undefined
  readonly dateline?: string | undefined
  readonly byline?: string | undefined
  readonly quotes?: readonly string[] | undefined
  readonly notes?: readonly string[] | undefined
  readonly figures?: readonly FigureFile[] | undefined
  readonly outlets?: readonly OutletFile[] | undefined
  readonly pictures?: readonly PictureFile[] | undefined
  readonly portrait?: string | undefined
  readonly tables?: readonly TableFile[] | undefined
  readonly charts?: readonly ChartFile[] | undefined
  readonly body?: string | undefined
}

/** One line, or the lines as the desk broke them. */
export type Words = string | readonly string[]

interface FigureFile {
  readonly value: string
  readonly unit?: string | undefined
  readonly label?: string | undefined
}

interface OutletFile {
  readonly name: string
  readonly code: string
}

export interface PictureFile {
  readonly file: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly focus?: string | undefined
  readonly outline?: 'alpha' | readonly string[] | undefined
}

/** Cells as lists of lists or comma-separated values, here or in a file. */
export interface CellsFile {
  readonly title?: string | undefined
  readonly note?: string | undefined
  readonly rows?: string | readonly (readonly string[])[] | undefined
  readonly file?: string | undefined
}

export interface TableFile extends CellsFile {
  readonly header?: number | undefined
}

export interface ChartFile extends CellsFile {
  readonly kind: ChartKind
  readonly unit?: string | undefined
}

export interface PaperFile {
  readonly name: string
  readonly language?: TextStyle['language'] | undefined
  /** Null where it has faults. */
  readonly sheet: SheetFile | null
  readonly 'ink-limit'?: number | undefined
  readonly 'bastard-measures'?: readonly Measure[] | undefined
  readonly inks?: Readonly<Record<string, string>> | undefined
  readonly grid: GridFile | null
  readonly styles: Readonly<Record<string, StyleFile>>
  readonly 'article-styles'?: Readonly<Record<string, ArticleStyleFile>> | undefined
  readonly press?: PressFile | undefined
  readonly jump?: JumpFile | undefined
  readonly imprint?: Imprint | undefined
  readonly words?: readonly string[] | undefined
  readonly check?: PageCheckFile | undefined
  readonly clean?: CleanFile | undefined
}

export interface JumpFile {
  readonly to?: string | undefined
  readonly from?: string | undefined
  readonly style: string
  readonly before?: string | undefined
  readonly after?: string | undefined
}

export interface PageCheckFile {
  readonly style?: PageStyle | undefined
  readonly rules?: Readonly<Record<string, boolean | PageRuleFile>> | undefined
}

export interface PageRuleFile {
  readonly class?: RuleClass | undefined
  readonly weight?: number | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export interface PressFile {
  readonly profile?: PdfProfile | undefined
  readonly intent?: IntentFile | undefined
  readonly ruling?: number | undefined
  readonly slug?: string | undefined
  readonly marks?: { readonly [mark in SheetMark]?: boolean | undefined } | undefined
  readonly outlines?: Words | undefined
  readonly 'ad-label'?: boolean | undefined
}

export interface IntentFile {
  readonly icc: string
  readonly condition: string
  readonly registry?: string | undefined
  readonly info?: string | undefined
}

export interface SheetFile {
  readonly trim: string
  readonly 'type-area': string
  readonly head: string
  readonly bleed?: string | undefined
}

export interface GridFile {
  readonly columns?: number | undefined
  readonly characters?: number | undefined
  readonly size?: string | undefined
  readonly gap?: string | undefined
  readonly rows?: number | undefined
}

export interface StyleFile {
  readonly 'based-on'?: string | undefined
  readonly face?: string | undefined
  readonly size?: string | undefined
  readonly leading?: string | undefined
  readonly lines?: number | undefined
  readonly rows?: number | undefined
  readonly 'least-line'?: string | undefined
  readonly ink?: string | undefined
  readonly align?: Align | undefined
  readonly indent?: string | undefined
  readonly tracking?: string | undefined
  readonly strong?: string | VariantFile | undefined
  readonly soft?: string | VariantFile | undefined
  readonly kinsoku?: Exclude<TextStyle['kinsoku'], `css-${string}`> | undefined
  readonly 'kinsoku-start'?: string | undefined
  readonly 'kinsoku-end'?: string | undefined
  readonly hyphenate?: TextStyle['hyphenate'] | undefined
  readonly autospace?: string | undefined
  readonly punctuation?: Exclude<TextStyle['punctuation'], `css-${string}`> | undefined
  readonly language?: TextStyle['language'] | undefined
  readonly hanging?: TextStyle['hanging'] | undefined
  readonly adjustment?: TextStyle['adjustment'] | undefined
  readonly direction?: TextStyle['direction'] | undefined
  readonly digits?: TextStyle['digits'] | undefined
  readonly quotes?: TextStyle['quotes'] | undefined
  readonly 'drop-cap'?: number | DropCapFile | undefined
  readonly 'end-mark'?: string | undefined
  readonly bullet?: string | undefined
  readonly edge?: StrokeFile | undefined
}

export interface DropCapFile {
  readonly lines: number
  readonly face?: string | undefined
  readonly ink?: string | undefined
}

/** How the paragraphs of a body are told apart, and its legs parted. */
interface SettingFile {
  readonly subhead?: string | undefined
  readonly 'run-in'?: boolean | undefined
  readonly list?: string | undefined
  readonly 'lead-in'?: string | undefined
  readonly 'sign-off'?: string | undefined
  readonly balance?: boolean | undefined
  readonly rule?: StrokeFile | undefined
}

export interface ArticleStyleFile extends SettingFile {
  readonly 'based-on'?: string | undefined
  readonly heads?: readonly HeadStyleFile[] | undefined
  readonly 'head-tint'?: string | undefined
  readonly 'head-rule'?: StrokeFile | undefined
  readonly air?: string | undefined
  readonly spare?: number | undefined
  readonly body?: string | undefined
  readonly caption?: string | undefined
  readonly quote?: string | undefined
  readonly 'quote-rule'?: StrokeFile | undefined
  readonly frame?: StrokeFile | undefined
  readonly tint?: string | undefined
  readonly inset?: string | undefined
  readonly 'rule-above'?: StrokeFile | undefined
  readonly 'rule-right'?: StrokeFile | undefined
}

export interface PortraitFile {
  readonly size: string
  readonly side?: 'left' | 'right' | undefined
}

interface HeadStyleFile {
  readonly part: Part
  readonly style: string
  readonly portrait?: PortraitFile | undefined
  readonly when?: When | undefined
}

export interface VariantFile {
  readonly face: string
  readonly ink?: string | undefined
  readonly scale?: number | undefined
}

export interface TemplateFile {
  readonly pages?: number | undefined
  readonly grid?: GridFile | undefined
  readonly slots?: Readonly<Record<string, SlotFile>> | undefined
  readonly furniture?: readonly ItemFile[] | undefined
}

interface SlotFile {
  readonly optional?: boolean | undefined
  readonly items: readonly ItemFile[]
}

/** Exactly one of them is there. */
export interface ItemFile extends PlainItemFile {
  readonly article?: ArticleFile | undefined
}

export interface PlainItemFile {
  readonly text?: TextFile | undefined
  readonly words?: WordsFile | undefined
  readonly imprint?: ImprintFile | undefined
  readonly body?: BodyFile | undefined
  readonly classified?: ClassifiedFile | undefined
  readonly box?: BoxFile | undefined
  readonly rule?: RuleFile | undefined
  readonly lettering?: LetteringFile | undefined
  readonly artwork?: ArtworkFile | undefined
  readonly ad?: AdItemFile | undefined
  readonly picture?: PictureItemFile | undefined
  readonly group?: GroupFile | undefined
  readonly figures?: FiguresFile | undefined
  readonly outlets?: OutletsFile | undefined
  readonly table?: TableItemFile | undefined
  readonly chart?: ChartItemFile | undefined
  readonly barcode?: BarcodeFile | undefined
}

interface InsetFile {
  readonly left?: string | undefined
  readonly right?: string | undefined
  readonly top?: string | undefined
  readonly bottom?: string | undefined
}

export interface AreaFile extends InsetFile {
  readonly columns: Range
  readonly rows: Range
}

interface TextFile extends AreaFile {
  readonly part: Part
  readonly index?: number | undefined
  readonly style: string
  readonly valign?: Valign | undefined
  readonly portrait?: PortraitFile | undefined
  readonly fold?: boolean | undefined
}

interface WordsFile extends AreaFile {
  readonly words: Words
  readonly style: string
  readonly valign?: Valign | undefined
}

interface ImprintFile extends AreaFile {
  readonly fields?: readonly ImprintField[] | undefined
  readonly form?: 'line' | 'block' | undefined
  readonly style: string
  readonly valign?: Valign | undefined
}

/** Columns and rows, or several areas. */
export interface AreasFile extends InsetFile {
  readonly columns?: Range | undefined
  readonly rows?: Range | undefined
  readonly areas?: readonly AreaFile[] | undefined
}

export interface ArticleFile extends AreasFile {
  readonly style: string
  readonly legs?: number | Measure | undefined
  readonly heads?: { readonly columns?: Range | undefined; readonly rows?: Range | undefined } | undefined
  readonly pictures?: readonly ArticlePictureFile[] | undefined
  readonly quotes?: readonly ArticleQuoteFile[] | undefined
  readonly items?: readonly PlainItemFile[] | undefined
}

export interface ArticlePictureFile extends RunRoundFile, CaptionPlaceFile {
  readonly caption?: string | undefined
  readonly index?: number | undefined
  readonly pictures?: Range | undefined
  readonly across?: number | undefined
  readonly gap?: string | undefined
  readonly columns: Range
  readonly at?: Standing | undefined
  readonly rows?: Range | undefined
}

export interface ArticleQuoteFile {
  readonly index?: number | undefined
  readonly columns: Range
  readonly at: Standing
  readonly rows: number
  readonly left?: string | undefined
  readonly right?: string | undefined
  readonly when?: When | undefined
}

export interface BodyFile extends AreasFile, SettingFile {
  readonly join?: boolean | undefined
  readonly legs?: number | Measure | undefined
  readonly style: string
}

export interface ClassifiedFile extends AreasFile {
  readonly legs?: number | Measure | undefined
  readonly style: string
  readonly subhead?: string | undefined
  readonly unit?: number | undefined
  readonly between?: StrokeFile | undefined
  readonly rule?: StrokeFile | undefined
  readonly balance?: boolean | undefined
}

export interface StrokeFile {
  readonly weight: string
  readonly ink?: string | undefined
}

export interface BoxFile extends AreaFile {
  readonly frame?: StrokeFile | undefined
  readonly tint?: string | undefined
  readonly clear?: string | undefined
}

interface RuleFile extends AreaFile, StrokeFile {
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | 'middle' | undefined
}

export interface LetteringFile extends AreaFile {
  readonly words: string
  readonly face: string
  readonly file?: string | undefined
  readonly ink?: string | undefined
  readonly align?: Align | undefined
}

export interface ArtworkFile extends AreaFile {
  readonly file: string
  readonly align?: Align | undefined
  readonly valign?: Valign | undefined
}

export interface AdItemFile extends AreaFile {
  readonly label?: string | undefined
}

/** How text runs past a picture. */
export interface RunRoundFile {
  readonly around?: Around | undefined
  readonly clear?: string | undefined
}

/** Where the words of a picture stand. */
export interface CaptionPlaceFile {
  readonly 'caption-at'?: Captioning['captionAt'] | undefined
  readonly 'caption-width'?: string | undefined
  readonly credit?: string | undefined
  readonly tint?: string | undefined
}

interface CaptioningFile extends CaptionPlaceFile {
  readonly caption: string
}

interface PictureItemFile extends AreaFile, RunRoundFile, CaptioningFile {
  readonly index?: number | undefined
}

export interface GroupFile extends AreaFile, CaptioningFile {
  readonly pictures: Range
  readonly across: number
  readonly gap?: string | undefined
}

export interface FiguresFile extends AreaFile {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly across: number
  readonly value: string
  readonly label: string
  readonly tint?: string | undefined
}

export interface OutletsFile extends AreaFile {
  readonly across: number
  readonly label: string
  readonly ink?: string | undefined
}

export interface TableItemFile extends AreasFile {
  readonly index?: number | undefined
  readonly style: string
  readonly header?: string | undefined
  readonly title?: string | undefined
  readonly note?: string | undefined
  readonly widths?: Words | undefined
  readonly align?: CellAlign | readonly CellAlign[] | undefined
  readonly gap?: string | undefined
  readonly rules?: { readonly [rule in keyof TableRules]?: StrokeFile | undefined } | undefined
  readonly tint?: string | undefined
  readonly stripe?: string | undefined
  readonly icons?: IconsFile | undefined
}

interface IconsFile {
  readonly folder: string
  readonly size: string
}

export interface ChartItemFile extends AreaFile {
  readonly index?: number | undefined
  readonly title: string
  readonly label: string
  readonly note?: string | undefined
  readonly inks?: Words | undefined
  readonly values?: boolean | undefined
  readonly axis?: StrokeFile | undefined
  readonly grid?: StrokeFile | undefined
}

export interface BarcodeFile extends AreaFile {
  readonly issn?: string | undefined
  readonly variant?: string | undefined
  readonly ean?: string | undefined
  readonly issue?: string | undefined
  readonly style: string
  readonly ink?: string | undefined
  readonly magnification?: number | undefined
  readonly reduction?: string | undefined
}
