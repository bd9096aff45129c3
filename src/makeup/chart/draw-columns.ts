import { bottom, type Rect, right } from '../../base/geometry.ts'
import { drawn, filled } from '../shapes.ts'
import { barsOf, isStacked, reachOf } from './bars-of.ts'
import { type ChartDrawing, drawingOf, type Easel, EMPTY, labelsOf, overlaid } from './chart-drawing.ts'
import { drawCategories } from './draw-categories.ts'
import { drawGrid } from './draw-grid.ts'
import { drawKey } from './draw-key.ts'
import { inkOf } from './ink-of.ts'
import { labelBars } from './label-bars.ts'
import { nameBeside, roomBeside } from './name-beside.ts'
import { type Ground, middlesOf, placeBars } from './place-bars.ts'
import { along, standUpright } from './plotted.ts'

/** Columns over their categories, side by side or stacked. Stacks are named beside the last of them. */
export function drawColumns(easel: Easel, whole: Rect): ChartDrawing {
  const { chart, item } = easel.plan
  const bars = barsOf(chart)
  const names = chart.series.map(({ name }) => name)
  const last = bars.filter(({ category }) => isStacked(chart.kind) && category === chart.categories.length - 1)
  const beside = names.length > 1 && last.length === names.length
  const { key, rest } = names.length < 2 || beside ? { key: EMPTY, rest: whole } : drawKey(easel, whole, names)
  const reach = reachOf(bars)
  const valueRoom = item.values && !isStacked(chart.kind) ? easel.line : 0
  const feet = { ...rest, y: bottom(rest) - easel.line, h: easel.line }
  const { plot, axis, ticks, grid } = standUpright(
    easel,
    { ...rest, h: rest.h - feet.h - easel.gap },
    {
      ...reach,
      left: 0,
      right: beside ? roomBeside(easel, names) : 0,
      over: item.values ? valueRoom : Math.round(easel.line / 2),
      under: reach.least < 0 ? valueRoom : 0
    }
  )
  const ground: Ground = { plot, axis, way: 'upright' }
  const placed = placeBars(easel, bars, ground)
  const y = along(axis, 0)
  const named = placed
    .filter(({ bar }) => last.includes(bar))
    .map(({ bar, rect }) => ({ words: names[bar.series]!, at: { x: right(rect), y: rect.y + Math.round(rect.h / 2) } }))
  return overlaid(
    key,
    labelsOf(ticks),
    drawGrid(
      easel,
      grid,
      placed.map(({ rect }) => rect)
    ),
    drawingOf(placed.map(({ bar, rect }) => filled(rect, inkOf(item, bar.series)))),
    item.values ? labelBars(easel, placed, 'upright') : EMPTY,
    drawingOf([
      drawn(
        [
          { x: plot.x, y },
          { x: right(plot), y }
        ],
        item.axis
      )
    ]),
    drawCategories(easel, feet, middlesOf(easel, ground)),
    beside ? nameBeside(easel, named, plot) : EMPTY
  )
}
