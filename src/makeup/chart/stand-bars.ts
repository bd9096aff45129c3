import { drawn, filled } from '../shapes.ts'
import { type ChartDrawing, drawingOf, type Easel, EMPTY, labelsOf, overlaid } from './chart-drawing.ts'
import { drawGrid } from './draw-grid.ts'
import { inkOf } from './ink-of.ts'
import { labelBars } from './label-bars.ts'
import type { Ground, PlacedBar } from './place-bars.ts'
import { along, levelLine, type Plotted, uprightLine } from './plotted.ts'

/** Bars on their ground: the scale behind them, their values at their ends, and the line of nothing over their feet. */
export function standBars(
  easel: Easel,
  placed: readonly PlacedBar[],
  { plot, axis, way, ticks, grid }: Ground & Plotted
): ChartDrawing {
  const { item } = easel.plan
  const rects = placed.map(({ rect }) => rect)
  const foot = (way === 'upright' ? levelLine : uprightLine)(plot, along(axis, 0))
  return overlaid(
    labelsOf(ticks),
    drawGrid(easel, grid, rects),
    drawingOf(placed.map(({ bar, rect }) => filled(rect, inkOf(item, bar.series)))),
    item.values ? labelBars(easel, placed, way) : EMPTY,
    drawingOf([drawn(foot, item.axis)])
  )
}
