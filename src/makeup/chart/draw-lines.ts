import { bottom, type Point, type Rect } from '../../base/geometry.ts'
import type { Ink } from '../../base/ink.ts'
import { fromPt, type Len } from '../../base/length.ts'
import type { Series } from '../../edition/chart.ts'
import { type Copy, joinCopies, plainCopy } from '../../edition/copy.ts'
import type { InkedPath } from '../../plan/page-plan.ts'
import { disc, drawn } from '../shapes.ts'
import { type ChartDrawing, drawingOf, type Easel, labelsOf, overlaid } from './chart-drawing.ts'
import { drawCategories } from './draw-categories.ts'
import { drawGrid } from './draw-grid.ts'
import { inkOf } from './ink-of.ts'
import { type Named, nameBeside, roomBeside } from './name-beside.ts'
import { along, levelLine, standUpright } from './plotted.ts'

/** A line that is told from those of the scale, and the mark of a value on it. By taste. */
const LINE_WEIGHT: Len = fromPt(1.4)
const MARK_RADIUS: Len = fromPt(1.7)
/** More values than these on a line stand so close that their marks would make it a string of beads. */
const MOST_MARKS = 24
/** Where the least value is less than this share of the most, the scale begins with nothing. */
const FROM_NOTHING = 0.5

/** A line for each series from value to value, named where it ends. */
export function drawLines(easel: Easel, rect: Rect): ChartDrawing {
  const { chart, item } = easel.plan
  const { line } = easel
  const feet = { ...rect, y: bottom(rect) - line, h: line }
  const names = chart.series.map(each => nameOf(easel, each))
  const half = Math.round(line / 2)
  const needs = { ...rangeOf(chart.series), left: 0, right: roomBeside(easel, names), over: half, under: half }
  const { plot, axis, ticks, grid } = standUpright(easel, { ...rect, h: rect.h - line }, needs)
  const stops = stopsOf(plot, chart.categories.length)
  const lines = chart.series.map(({ values }) =>
    values.map((datum, i) => (datum === null ? null : { x: stops[i]!, y: along(axis, datum.value) }))
  )
  const named = lines.flatMap((points, i): Named[] => {
    const at = points.findLast(point => point !== null)
    return at === undefined || names[i]!.text === '' ? [] : [{ words: names[i]!, at }]
  })
  const y = along(axis, Math.min(axis.scale.to, Math.max(axis.scale.from, 0)))
  return overlaid(
    labelsOf(ticks),
    drawGrid(easel, grid, []),
    drawingOf([drawn(levelLine(plot, y), item.axis)]),
    drawingOf(lines.flatMap((points, i) => lineOf(points, inkOf(item, i)))),
    drawCategories(easel, feet, stops),
    nameBeside(easel, named, plot)
  )
}

/** Its name where there are others, and its last value where values are asked for. */
function nameOf({ plan: { chart, item } }: Easel, { name, values }: Series): Copy {
  const last = values.findLast(datum => datum !== null)
  const words = [chart.series.length > 1 ? name : null, item.values ? (last?.words ?? null) : null]
  const blank = plainCopy(' ', chart.at)
  return joinCopies(words.filter(word => word !== null).flatMap((word, i) => (i === 0 ? [word] : [blank, word])))
}

function rangeOf(series: readonly Series[]): { readonly least: number; readonly most: number } {
  const values = series.flatMap(({ values }) => values.flatMap(datum => datum?.value ?? []))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const from = least > 0 && least < most * FROM_NOTHING ? 0 : least
  return { least: from, most: most > from ? most : from + 1 }
}

/** From edge to edge; one alone stands in the middle. */
const stopsOf = ({ x, w }: Rect, count: number): readonly Len[] =>
  Array.from({ length: count }, (_, i) => x + Math.round(count === 1 ? w / 2 : (w * i) / (count - 1)))

/** Strokes through the points, broken where there is none, and a mark at each point. */
function lineOf(points: readonly (Point | null)[], ink: Ink): readonly InkedPath[] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point === null) runs.push([])
    else runs.at(-1)!.push(point)
  }
  const marks = points.length > MOST_MARKS ? runs.filter(run => run.length === 1).flat() : points
  return [
    ...runs.filter(run => run.length > 1).map(run => drawn(run, { weight: LINE_WEIGHT, ink })),
    ...marks.flatMap(point => (point === null ? [] : disc({ centre: point, radius: MARK_RADIUS }, ink)))
  ]
}
