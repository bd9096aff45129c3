import type { Rect } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { type Bar, barsOf, isStacked, reachOf } from './bars-of.ts'
import { type ChartDrawing, type Easel, EMPTY, labelAt, overlaid } from './chart-drawing.ts'
import { drawKey } from './draw-key.ts'
import { type Ground, middlesOf, placeBars } from './place-bars.ts'
import { lieDown } from './plotted.ts'
import { standBars } from './stand-bars.ts'

/** Of the width of a chart, what the names of its categories may take. By taste. */
const MOST_NAMES = 0.5

/** Bars behind the names of their categories, side by side or stacked. */
export function drawBars(easel: Easel, whole: Rect): ChartDrawing {
  const { chart, item } = easel.plan
  const bars = barsOf(chart)
  const series = chart.series.map(({ name }) => name)
  const { key, rest } = series.length < 2 ? { key: EMPTY, rest: whole } : drawKey(easel, whole, series)
  const names = Math.max(...chart.categories.map(easel.widthOf)) + easel.gap
  const values = item.values && !isStacked(chart.kind) ? valueRooms(easel, bars) : { before: 0, behind: 0 }
  const plotted = lieDown(easel, rest, {
    ...reachOf(bars),
    left: names + values.before,
    right: values.behind,
    over: 0,
    under: 0
  })
  const { plot, axis } = plotted
  const ground: Ground = { plot, axis, way: 'lying' }
  const placed = placeBars(easel, bars, ground)
  return overlaid(key, standBars(easel, placed, { ...plotted, ...ground }), {
    labels: middlesOf(easel, ground).map((y, i) =>
      labelAt(easel, chart.categories[i]!, { x: rest.x, y, align: 'start', role: 'category' })
    ),
    shapes: [],
    fits: names <= whole.w * MOST_NAMES && plot.h >= chart.categories.length * easel.line
  })
}

/** What values take behind bars, and those below nothing before them. */
function valueRooms({ widthOf, gap }: Easel, bars: readonly Bar[]): { readonly before: Len; readonly behind: Len } {
  const widest = (of: readonly Bar[]): Len => Math.max(0, ...of.map(({ datum }) => gap + widthOf(datum.words)))
  return { before: widest(bars.filter(({ to }) => to < 0)), behind: widest(bars.filter(({ to }) => to >= 0)) }
}
