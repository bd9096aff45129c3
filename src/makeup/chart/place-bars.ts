import type { Rect } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { type Bar, slotsOf } from './bars-of.ts'
import type { Easel } from './chart-drawing.ts'
import { type Axis, along } from './plotted.ts'

/** Where bars stand: side by side over a line, or one under the other. */
export interface Ground {
  readonly plot: Rect
  readonly axis: Axis
  readonly way: 'upright' | 'lying'
}

export interface PlacedBar {
  readonly bar: Bar
  readonly rect: Rect
  /** From the middle of its neighbour to its own: what its label may take. */
  readonly pitch: Len
}

/** Of the room of a category, what its bars take; the rest parts them from the next. By taste. */
const SHARE = 0.68
/** Bars thicker than so many lines of their labels are slabs, by taste. */
const THICKEST = { upright: 3, lying: 1.8 } as const

/** The middles of the categories along the plot. */
export function middlesOf({ plan }: Easel, { plot, way }: Ground): readonly Len[] {
  const { length } = plan.chart.categories
  const [from, size] = way === 'upright' ? [plot.x, plot.w] : [plot.y, plot.h]
  return Array.from({ length }, (_, i) => from + Math.round((size * (i + 1 / 2)) / length))
}

/** Each bar at its place in its category, as long as its value is. */
export function placeBars(easel: Easel, bars: readonly Bar[], ground: Ground): readonly PlacedBar[] {
  const { plot, axis, way } = ground
  const { chart } = easel.plan
  const slots = slotsOf(chart)
  const room = (way === 'upright' ? plot.w : plot.h) / chart.categories.length
  const size = Math.min(Math.floor((room * SHARE) / slots), THICKEST[way] * easel.line)
  const middles = middlesOf(easel, ground)
  return bars.map(bar => {
    const start = middles[bar.category]! - Math.round((size * slots) / 2) + size * bar.slot
    const [a, b] = [along(axis, bar.from), along(axis, bar.to)]
    const [from, length] = [Math.min(a, b), Math.abs(b - a)]
    const rect =
      way === 'upright' ? { x: start, y: from, w: size, h: length } : { x: from, y: start, w: length, h: size }
    return { bar, rect, pitch: slots === 1 ? Math.floor(room) : size }
  })
}
