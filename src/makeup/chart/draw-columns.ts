import { bottom, type Rect, right } from '../../base/geometry.ts'
import { barsOf, isStacked, reachOf } from './bars-of.ts'
import { type ChartDrawing, type Easel, EMPTY, overlaid } from './chart-drawing.ts'
import { drawCategories } from './draw-categories.ts'
import { drawKey } from './draw-key.ts'
import { nameBeside, roomBeside } from './name-beside.ts'
import { type Ground, middlesOf, placeBars } from './place-bars.ts'
import { standUpright } from './plotted.ts'
import { standBars } from './stand-bars.ts'

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
  const plotted = standUpright(
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
  const { plot, axis } = plotted
  const ground: Ground = { plot, axis, way: 'upright' }
  const placed = placeBars(easel, bars, ground)
  const named = placed
    .filter(({ bar }) => last.includes(bar))
    .map(({ bar, rect }) => ({ words: names[bar.series]!, at: { x: right(rect), y: rect.y + Math.round(rect.h / 2) } }))
  return overlaid(
    key,
    standBars(easel, placed, { ...plotted, ...ground }),
    drawCategories(easel, feet, middlesOf(easel, ground)),
    beside ? nameBeside(easel, named, plot) : EMPTY
  )
}
