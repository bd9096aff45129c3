import { type Point, type Rect, turnBack } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import type { Em, Len } from '../base/length.ts'
import type { Path } from '../base/path.ts'
import type { Shares } from '../base/shares.ts'
import type { Span } from '../base/span.ts'
import type { Chart, ChartItem } from '../edition/chart.ts'
import type { Copy } from '../edition/copy.ts'
import type { AdOrder } from '../edition/edition.ts'
import type { Around } from '../edition/item.ts'
import type { JumpStyle } from '../edition/paper.ts'
import type { Stroke, TextStyle, Valign } from '../edition/style.ts'
import type { Table, TableItem } from '../edition/table.ts'
import type { Contour } from '../images/picture.ts'

/** One sheet side as a dummy: a page or a spread. Where things may go; no text has been measured. */
export interface PagePlan {
  /** As its file is called: `01`, `02-03`. */
  readonly name: string
  readonly numbers: readonly number[]
  /** The trim: one page, or the two of a spread side by side. */
  readonly sheet: Rect
  readonly bleed: Len
  /** x of each fold inside the sheet. */
  readonly folds: readonly Len[]
  readonly frames: readonly Frame[]
  readonly displays: readonly Display[]
  readonly art: readonly Art[]
}

/** A plan whose tables and charts are still to be measured. */
export interface Unmeasured extends PagePlan {
  readonly tables: readonly TablePlan[]
  readonly charts: readonly ChartPlan[]
}

export interface TablePlan {
  readonly story: string
  readonly table: Table
  readonly item: TableItem
  /** Whole grid rows, in the order in which they are filled. */
  readonly areas: readonly Rect[]
  readonly step: Len
}

export interface ChartPlan {
  readonly story: string
  readonly chart: Chart
  readonly item: ChartItem
  readonly rect: Rect
  readonly step: Len
}

/** The columns that one story's body runs through on this sheet. */
export interface Frame {
  readonly story: string
  /** The first page of the sheet side that it stands on. */
  readonly page: number
  readonly paragraphs: readonly Paragraph[]
  readonly columns: readonly Column[]
  readonly balance: boolean
  /** What tells of the pages that the story comes from and goes on to; absent where it stays on its own. */
  readonly jump?: Jump | undefined
  /** Its paragraphs are notices on a unit grid; absent where they are running text. */
  readonly notices?: Notices | undefined
  readonly at: Span
}

/** Rows of a unit, of which each notice takes whole ones, and what is between two notices. */
export interface Notices {
  readonly unit: number
  readonly between: Stroke | null
}

/** Words in lines of their own at the head and at the end of a frame; null where the story does not go over there. */
export interface Jump extends Pick<JumpStyle, 'style' | 'before' | 'after'> {
  readonly from: Copy | null
  readonly to: Copy | null
}

export interface Paragraph {
  readonly copy: Copy
  readonly style: TextStyle
  /** A subhead stays with the lines after it. */
  readonly keepWithNext: boolean
  /** Its first character as high as some lines; absent where it is like the rest. */
  readonly dropCap?: Sunk | undefined
  /** What hangs before a point of a list. */
  readonly marker?: Marker | undefined
}

/** A paragraph parted into what stands as a drop cap, in a style of its own, and the rest. */
export interface Sunk {
  readonly head: Pick<Paragraph, 'copy' | 'style'>
  readonly rest: Pick<Paragraph, 'copy' | 'style'>
  /** The height of the head in lines. */
  readonly lines: number
}

/** Words before the first line of a point; in ems of its style, how far they and the lines are from the left. */
export interface Marker {
  readonly copy: Copy
  readonly indent: Em
  readonly hang: Em
}

/**
 * Rows of one width before anything is cut out of them; row i stands on `top + i × step`. All of a vertical column,
 * its holes too, is as vertical type sees it: `turn` in geometry.ts.
 */
export interface Column {
  readonly direction: TextStyle['direction']
  readonly x: Len
  readonly top: Len
  readonly width: Len
  readonly rows: number
  readonly step: Len
  readonly holes: readonly Hole[]
}

/** What running text keeps clear of: a rectangle, or the shape in it. */
export interface Obstacle extends Rect {
  /** The widest side of it without one. */
  readonly around?: Around
  readonly shape?: Shape
  /** A frame or a tint: a column that stands within it is its own. */
  readonly isBox?: true
}

/** Rings of corners, and how far text keeps away from them. */
export interface Shape {
  readonly rings: readonly (readonly Point[])[]
  readonly clear: Len
}

/** A rectangle that no line reaches into. Text runs past it on the wider side, or on both. */
export interface Hole extends Rect {
  readonly around?: 'both'
}

/**
 * Display type in its place. Two boxes are the two sides of a fold, in the order in which they are read: one line that
 * is broken between them, or vertical lines that keep off it.
 */
export interface Display {
  readonly role: string
  readonly story: string | null
  /** One copy a line where the desk has broken it; otherwise one, broken at sense. */
  readonly lines: readonly Copy[]
  readonly style: TextStyle
  readonly boxes: readonly [Rect] | readonly [Rect, Rect]
  readonly valign: Valign
  /** Of a cell of a table, where it stands in it; absent from all else. */
  readonly cell?: CellPlace | undefined
  readonly at: Span
}

/** A cell in its table: row and column from 0. */
export interface CellPlace {
  /** Tells one table on the sheet from another. */
  readonly table: string
  readonly row: number
  readonly column: number
  readonly across: number
  readonly down: number
  /** Of a head that stands again over a further part of the table. */
  readonly repeated: boolean
}

/** The rectangle of a column on the sheet. */
export const columnRect = (column: Column): Rect =>
  column.direction === 'vertical' ? turnBack(rowsRect(column)) : rowsRect(column)

/** What the rows of a column take up, as its own type sees it. */
export const rowsRect = ({ x, top, width, rows, step }: Column): Rect => ({ x, y: top, w: width, h: rows * step })

/** What is no type, and the story that it is of; null for furniture. */
export type Art =
  | { readonly kind: 'fill'; readonly story: string | null; readonly rect: Rect; readonly ink: Ink }
  | { readonly kind: 'frame'; readonly story: string | null; readonly rect: Rect; readonly stroke: Stroke }
  | Rule
  | Lettering
  | Drawn
  | Graphic
  | { readonly kind: 'ad'; readonly order: AdOrder; readonly rect: Rect }
  | {
      readonly kind: 'code'
      readonly story: string
      readonly payload: string
      readonly rect: Rect
      readonly ink: Ink
      readonly at: Span
    }
  | {
      readonly kind: 'picture'
      readonly story: string
      readonly file: string
      /** What stands under it; empty where nothing does. */
      readonly words: string
      /** What of it is seen; all of it where that is empty. */
      readonly contour: Contour
      /** The part that must be seen. */
      readonly focus: Shares | null
      readonly rect: Rect
      readonly at: Span
    }

/** Whether insets, captions and neighbours leave it any place to stand in. */
export const hasRoom = (art: Art): boolean => art.kind === 'rule' || (art.rect.w > 0 && art.rect.h > 0)

/** A drawing, as large as its box allows. */
export interface Drawn {
  readonly kind: 'artwork'
  readonly story: string | null
  readonly file: string
  readonly rect: Rect
  readonly align: 'start' | 'center' | 'end'
  readonly valign: Valign
  readonly at: Span
}

/** Shapes of our own making: a chart, a bar code, the rules and tints of a table. */
export interface Graphic {
  readonly kind: 'graphic'
  readonly role: 'table' | 'chart' | 'barcode'
  readonly story: string | null
  /** What it shows, for those who cannot see it. */
  readonly words: string
  readonly rect: Rect
  /** In painting order. */
  readonly shapes: readonly InkedPath[]
  readonly at: Span
}

/** A path filled, or drawn as a line of some thickness. */
export interface InkedPath {
  readonly path: Path
  readonly ink: Ink
  readonly weight: Len | null
}

/** A straight line, level or upright. */
export interface Rule {
  readonly kind: 'rule'
  readonly story: string | null
  readonly from: readonly [Len, Len]
  readonly to: readonly [Len, Len]
  readonly stroke: Stroke
}

/** Type as artwork, fitted into its box. */
export interface Lettering {
  readonly kind: 'lettering'
  readonly story: string | null
  /** The drawing to print instead, where it can be had. */
  readonly file: string | null
  readonly words: Copy
  readonly face: string
  readonly ink: Ink
  readonly rect: Rect
  readonly align: 'start' | 'center' | 'end'
  readonly at: Span
}
