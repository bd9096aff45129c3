import { unreachable } from '../../base/bug.ts'
import type { Rect } from '../../base/geometry.ts'
import { type ChartDrawing, drawingOf, type Easel, labelAt, labelsOf, overlaid } from './chart-drawing.ts'
import { drawBars } from './draw-bars.ts'
import { drawColumns } from './draw-columns.ts'
import { drawLines } from './draw-lines.ts'
import { drawPie } from './draw-pie.ts'
import { drawShareBar } from './draw-share-bar.ts'

/** Lines of its labels that a chart is high at least, to be drawn at all. */
const LEAST_LINES = 4

/** A chart in a place, under what its numbers count. */
export function drawChart(easel: Easel, rect: Rect): ChartDrawing {
  const { line, gap, plan } = easel
  if (rect.h < LEAST_LINES * line) return { ...drawingOf([]), fits: false }
  const { unit } = plan.chart
  if (unit.text === '') return drawKind(easel, rect)
  const label = labelAt(easel, unit, { x: rect.x, y: rect.y + Math.round(line / 2), align: 'start', role: 'unit' })
  const rest = { ...rect, y: rect.y + line + gap, h: rect.h - line - gap }
  return overlaid(labelsOf([label]), drawKind(easel, rest))
}

function drawKind(easel: Easel, rect: Rect): ChartDrawing {
  const { kind } = easel.plan.chart
  switch (kind) {
    case 'column':
    case 'stacked-column':
      return drawColumns(easel, rect)
    case 'bar':
    case 'stacked-bar':
      return drawBars(easel, rect)
    case 'line':
      return drawLines(easel, rect)
    case 'pie':
    case 'ring':
      return drawPie(easel, rect)
    case 'share-bar':
      return drawShareBar(easel, rect)
    default:
      return unreachable(kind)
  }
}
