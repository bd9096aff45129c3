import { bottom, type Point, type Rect, right } from '../../base/geometry.ts'
import { drawn } from '../shapes.ts'
import { type ChartDrawing, drawingOf, type Easel } from './chart-drawing.ts'

/** From one end of a line of a scale to the other, level or upright. */
export type GridLine = readonly [Point, Point]

/**
 * The lines of a scale but where bars stand on them. They are cut, not covered: black overprints, and would show
 * through.
 */
export function drawGrid({ plan }: Easel, lines: readonly GridLine[], bars: readonly Rect[]): ChartDrawing {
  return drawingOf(lines.flatMap(line => cut(line, bars)).map(piece => drawn(piece, plan.item.grid)))
}

function cut([from, to]: GridLine, bars: readonly Rect[]): readonly GridLine[] {
  const level = from.y === to.y
  const at = (along: number): Point => (level ? { x: along, y: from.y } : { x: from.x, y: along })
  const over = bars.flatMap(bar => {
    const [near, far] = level ? [bar.y, bottom(bar)] : [bar.x, right(bar)]
    const across = level ? from.y : from.x
    return near <= across && across <= far ? [level ? [bar.x, right(bar)] : [bar.y, bottom(bar)]] : []
  })
  const [start, end] = level ? [from.x, to.x] : [from.y, to.y]
  const pieces: GridLine[] = []
  let reached = start
  for (const [near, far] of [...over.toSorted((a, b) => a[0]! - b[0]!), [end, end]]) {
    if (near! > reached) pieces.push([at(reached), at(near!)])
    reached = Math.max(reached, far!)
  }
  return pieces
}
