import type { Rect } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import type { Copy } from '../../edition/copy.ts'
import type { ChartPlan, InkedPath } from '../../plan/page-plan.ts'

/** What a chart is drawn with: the plan, and its labels' type at the size that is being tried. */
export interface Easel {
  readonly plan: ChartPlan
  /** The height of a line of labels, and the white beside them. */
  readonly line: Len
  readonly gap: Len
  widthOf(words: Copy): Len
}

export interface ChartDrawing {
  readonly labels: readonly Label[]
  /** In painting order. */
  readonly shapes: readonly InkedPath[]
  /** Whether all labels have room. */
  readonly fits: boolean
}

/** One line of type in a drawing. */
export interface Label {
  readonly role: 'unit' | 'tick' | 'category' | 'series' | 'value'
  readonly words: Copy
  readonly rect: Rect
  readonly align: 'start' | 'center' | 'end'
  /** In white, on a dark ground. */
  readonly reversed: boolean
}

export const EMPTY: ChartDrawing = { labels: [], shapes: [], fits: true }

export const drawingOf = (shapes: readonly InkedPath[]): ChartDrawing => ({ labels: [], shapes, fits: true })

export const labelsOf = (labels: readonly Label[]): ChartDrawing => ({ labels, shapes: [], fits: true })

/** Several drawings as one, the first below the others. */
export const overlaid = (...drawings: readonly ChartDrawing[]): ChartDrawing => ({
  labels: drawings.flatMap(({ labels }) => labels),
  shapes: drawings.flatMap(({ shapes }) => shapes),
  fits: drawings.every(({ fits }) => fits)
})

/** A line of type whose middle stands somewhere; it ends or begins there where it is so aligned. */
export function labelAt(
  { line, widthOf }: Easel,
  words: Copy,
  {
    x,
    y,
    align = 'center',
    role,
    reversed = false
  }: Pick<Label, 'role'> & Partial<Label> & { readonly x: Len; readonly y: Len }
): Label {
  const w = widthOf(words)
  const left = { start: 0, center: Math.round(w / 2), end: w }[align]
  return { role, words, align, reversed, rect: { x: x - left, y: y - Math.round(line / 2), w, h: line } }
}
