import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { Area } from './area.ts'
import type { Copy } from './copy.ts'
import type { Align, Stroke, TextStyle } from './style.ts'

/** Tabular matter of a story (表格). */
export interface Table {
  readonly title: Copy
  readonly note: Copy
  /** How many of the rows are its head, which is repeated over each part of a table that breaks. */
  readonly header: number
  readonly columns: number
  readonly rows: readonly TableRow[]
  readonly at: Span
}

export interface TableRow {
  /** In the order of their columns; places that a cell from above or from the left reaches into have none. */
  readonly cells: readonly Cell[]
  /** Whether a group of rows begins here. */
  readonly opens: boolean
}

export interface Cell {
  /** From 0. */
  readonly column: number
  readonly across: number
  readonly down: number
  readonly words: Copy
  /** Name of the drawing that stands in it instead of words. */
  readonly icon: string | null
}

/** Where a table of the story stands, and what it looks like. Of the lists, the last member serves all that follow. */
export interface TableItem {
  readonly kind: 'table'
  /** Which table of the story, from 0. */
  readonly index: number
  readonly areas: readonly Area[]
  readonly style: TextStyle
  readonly header: TextStyle
  readonly title: TextStyle
  readonly note: TextStyle
  readonly widths: readonly ColumnWidth[]
  readonly aligns: readonly CellAlign[]
  /** Least blank between the words of neighbours. */
  readonly gap: Len
  readonly rules: TableRules
  /** Under the head, and under every second row of the rest. */
  readonly tint: Ink | null
  readonly stripe: Ink | null
  readonly icons: Icons | null
  readonly at: Span
}

/** As wide as its words, of a width of its own, or so many parts of what the others leave. */
export type ColumnWidth =
  | { readonly kind: 'auto' }
  | { readonly kind: 'fixed'; readonly width: Len }
  | { readonly kind: 'share'; readonly parts: number }

/** `decimal`: numbers point under point; what is no number in the middle. */
export type CellAlign = Align | 'decimal'
export const CELL_ALIGNS: readonly CellAlign[] = ['start', 'center', 'end', 'decimal', 'justify']

export const TABLE_RULES = ['above', 'header', 'rows', 'groups', 'columns', 'below'] as const
export type TableRules = { readonly [rule in (typeof TABLE_RULES)[number]]: Stroke | null }

export interface Icons {
  /** Where the drawings lie, a path in the project. */
  readonly folder: string
  /** Width and height of the square that each is fitted into. */
  readonly size: Len
}

/** The file of a drawing, by the name that a cell has it under. */
export const iconFile = ({ folder }: Icons, name: string): string => `${folder}/${name}.svg`
