import type { Ink } from '../base/ink.ts'
import type { Span } from '../base/span.ts'
import type { Area } from './area.ts'
import type { Copy } from './copy.ts'
import type { Stroke, TextStyle } from './style.ts'

/** Columns stand (柱形图), bars lie (条形图); a share bar is one bar of a hundred percent. */
export const CHART_KINDS = [
  'column',
  'stacked-column',
  'bar',
  'stacked-bar',
  'line',
  'pie',
  'ring',
  'share-bar'
] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** Kinds that show the parts of one whole: they have one series, and no part of it is less than nothing. */
export const isWhole = (kind: ChartKind): boolean => kind === 'pie' || kind === 'ring' || kind === 'share-bar'

/** Numbers of a story to be drawn (图表). */
export interface Chart {
  readonly kind: ChartKind
  readonly title: Copy
  /** What its values count: 亿元. */
  readonly unit: Copy
  readonly note: Copy
  readonly categories: readonly Copy[]
  readonly series: readonly Series[]
  readonly at: Span
}

export interface Series {
  readonly name: Copy
  /** One for each category; null where there is none. */
  readonly values: readonly (Datum | null)[]
}

/** A number, and how it is written. */
export interface Datum {
  readonly value: number
  readonly words: Copy
}

export interface ChartItem {
  readonly kind: 'chart'
  /** Which chart of the story, from 0. */
  readonly index: number
  readonly area: Area
  readonly title: TextStyle
  /** Of all that stands in the drawing: ticks, categories, names, values. */
  readonly label: TextStyle
  readonly note: TextStyle
  /** Of the series in order; of a pie's parts. */
  readonly inks: readonly Ink[]
  /** Values stand at what is drawn, instead of a scale beside it. */
  readonly values: boolean
  readonly axis: Stroke
  readonly grid: Stroke
  readonly at: Span
}
