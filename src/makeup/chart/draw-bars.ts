import { bottom, type Rect } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { drawn, filled } from '../shapes.ts'
import { type Bar, barsOf, isStacked, reachOf } from './bars-of.ts'
import { type ChartDrawing, drawingOf, type Easel, EMPTY, labelAt, labelsOf, overlaid } from './chart-drawing.ts'
import { drawGrid } from './draw-grid.ts'
import { drawKey } from './draw-key.ts'
import { inkOf } from './ink-of.ts'
import { labelBars } from './label-bars.ts'
import { type Ground, middlesOf, placeBars } from './place-bars.ts'
import { along, lieDown } from './plotted.ts'

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
  const { plot, axis, ticks, grid } = lieDown(easel, rest, {
    ...reachOf(bars),
    left: names + values.before,
    right: values.behind,
    over: 0,
    under: 0
  })
  const ground: Ground = { plot, axis, way: 'lying' }
  const placed = placeBars(easel, bars, ground)
  const x = along(axis, 0)
  return overlaid(
    key,
    labelsOf(ticks),
    drawGrid(
      easel,
      grid,
      placed.map(({ rect }) => rect)
    ),
    drawingOf(placed.map(({ bar, rect }) => filled(rect, inkOf(item, bar.series)))),
    item.values ? labelBars(easel, placed, 'lying') : EMPTY,
    drawingOf([
      drawn(
        [
          { x, y: plot.y },
          { x, y: bottom(plot) }
        ],
        item.axis
      )
    ]),
    {
      labels: middlesOf(easel, ground).map((y, i) =>
        labelAt(easel, chart.categories[i]!, { x: rest.x, y, align: 'start', role: 'category' })
      ),
      shapes: [],
      fits: names <= whole.w * MOST_NAMES && plot.h >= chart.categories.length * easel.line
    }
  )
}

/** What values take behind bars, and those below nothing before them. */
function valueRooms({ widthOf, gap }: Easel, bars: readonly Bar[]): { readonly before: Len; readonly behind: Len } {
  const widest = (of: readonly Bar[]): Len => Math.max(0, ...of.map(({ datum }) => gap + widthOf(datum.words)))
  return { before: widest(bars.filter(({ to }) => to < 0)), behind: widest(bars.filter(({ to }) => to >= 0)) }
}
