import type { Ink } from '../base/ink.ts'
import type { Em, Len } from '../base/length.ts'

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
  /** An opening mark that begins the copy stands as one that begins another line: display type, which has no indent. */
  readonly isFlush?: true
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
  /** An opening mark that begins the copy stands as one that begins another line: display type, which has no indent. */
  readonly isFlush?: true
}

/** How emphasis departs from its style. */
export interface Variant {
  readonly face: string
  readonly ink: Ink
  /** An opening mark that begins the copy stands as one that begins another line: display type, which has no indent. */
  readonly isFlush?: true
  /** Of the style's size: 1, or less for the unit beside a large figure. */
  readonly scale: number
}

export type Valign = 'top' | 'middle' | 'bottom'

export interface Stroke {
  readonly weight: Len
  readonly ink: Ink
  /** An opening mark that begins the copy stands as one that begins another line: display type, which has no indent. */
  readonly isFlush?: true
}
