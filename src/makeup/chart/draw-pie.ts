import { bottom, type Point, type Rect } from '../../base/geometry.ts'
import { fromPt, type Len } from '../../base/length.ts'
import type { InkedPath } from '../../plan/page-plan.ts'
import { type Circle, drawn, onCircle, sector } from '../shapes.ts'
import { type ChartDrawing, drawingOf, type Easel, labelAt, overlaid } from './chart-drawing.ts'
import { inkOf, WHITE } from './ink-of.ts'
import { partLabels } from './part-labels.ts'
import { type Part, sharesOf, toldOf } from './shares-of.ts'

/** The hole of a ring, of its radius; the white between parts; from the edge to where a leader turns, in lines. By taste. */
const HOLE = 0.55
const CUT: Len = fromPt(0.75)
const REACH = 0.6
const TURN = 2 * Math.PI

/** Parts of a circle from its top on, clockwise, with their names at its sides. */
export function drawPie(easel: Easel, rect: Rect): ChartDrawing {
  const { chart, item } = easel.plan
  const parts = sharesOf(chart, item.values)
  const room = Math.max(...parts.map(part => easel.widthOf(toldOf(part, chart)))) + easel.gap
  const reach = Math.round(easel.line * REACH)
  const radius = Math.floor(Math.min(rect.h / 2 - reach, rect.w / 2 - room - 2 * reach))
  const circle = {
    centre: { x: rect.x + Math.round(rect.w / 2), y: rect.y + Math.round(rect.h / 2) },
    radius: Math.max(1, radius)
  }
  const inner = chart.kind === 'ring' ? Math.round(circle.radius * HOLE) : 0
  const sides = [parts.filter(part => middleOf(part) < 1 / 2), parts.filter(part => middleOf(part) >= 1 / 2)]
  const drawing = overlaid(
    drawingOf(parts.map(({ index, from, to }) => sector(circle, inner, [from * TURN, to * TURN], inkOf(item, index)))),
    drawingOf(parts.length < 2 ? [] : parts.map(({ from }) => cut(circle, inner, from * TURN))),
    ...sides.map((side, i) => nameSide(easel, { circle, rect, side: i === 0 ? 'right' : 'left' }, side))
  )
  return { ...drawing, fits: drawing.fits && radius > LEAST_RADIUS * easel.line }
}

/** A smaller circle is not worth drawing: in lines of its labels, by taste. */
const LEAST_RADIUS = 1.5

const middleOf = ({ from, to }: Part): number => (from + to) / 2

const cut = (circle: Circle, inner: Len, turn: number): InkedPath =>
  drawn([onCircle({ ...circle, radius: inner }, turn), onCircle(circle, turn)], { weight: CUT, ink: WHITE })

interface Side {
  readonly circle: Circle
  readonly rect: Rect
  readonly side: 'left' | 'right'
}

/** The names of the parts on one side, from top to bottom, each with a line that leads to its part. */
function nameSide(easel: Easel, { circle, rect, side }: Side, parts: readonly Part[]): ChartDrawing {
  const { chart, item } = easel.plan
  const reach = Math.round(easel.line * REACH)
  const outer = { ...circle, radius: circle.radius + reach }
  const sorted = parts
    .map(part => ({
      part,
      edge: onCircle(circle, middleOf(part) * TURN),
      elbow: onCircle(outer, middleOf(part) * TURN)
    }))
    .sort((a, b) => a.elbow.y - b.elbow.y)
  const wishes = sorted.map(({ elbow }) => ({ middle: elbow.y, size: easel.line }))
  const parted = partLabels(wishes, [rect.y, bottom(rect)])
  const out = side === 'right' ? 1 : -1
  const x = circle.centre.x + out * (circle.radius + 2 * reach)
  return {
    labels: sorted.map(({ part }, i) =>
      labelAt(easel, toldOf(part, chart), {
        x: x + out * easel.gap,
        y: parted?.[i] ?? wishes[i]!.middle,
        align: side === 'right' ? 'start' : 'end',
        role: 'series'
      })
    ),
    shapes: sorted.map(({ edge, elbow }, i): InkedPath => {
      const end: Point = { x, y: parted?.[i] ?? wishes[i]!.middle }
      return drawn([edge, { x: elbow.x, y: end.y }, end], item.grid)
    }),
    fits: parted !== null
  }
}
