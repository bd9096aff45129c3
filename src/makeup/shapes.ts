import type { Point, Rect } from '../base/geometry.ts'
import { bottom, right } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { Stroke } from '../edition/style.ts'
import type { InkedPath } from '../plan/page-plan.ts'

/** A path from points and curves as they come. */
const shape = (steps: string, coords: readonly number[], ink: Ink, weight: Len | null = null): InkedPath => ({
  path: { steps, coords: Int32Array.from(coords, Math.round) },
  ink,
  weight
})

export const filled = (rect: Rect, ink: Ink): InkedPath =>
  shape('MLLLZ', [rect.x, rect.y, right(rect), rect.y, right(rect), bottom(rect), rect.x, bottom(rect)], ink)

/** Straight from point to point. */
export const drawn = (points: readonly Point[], { weight, ink }: Stroke): InkedPath =>
  shape(
    `M${'L'.repeat(points.length - 1)}`,
    points.flatMap(({ x, y }) => [x, y]),
    ink,
    weight
  )

/** No piece of a circle is longer than this, for a cubic to follow it within a ten-thousandth of the radius. */
const MOST_TURN = Math.PI / 4

export interface Circle {
  readonly centre: Point
  readonly radius: Len
}

/** A point of a circle, so many radians clockwise from its top. */
export const onCircle = ({ centre, radius }: Circle, turn: number): Point => ({
  x: centre.x + radius * Math.sin(turn),
  y: centre.y - radius * Math.cos(turn)
})

export function disc(circle: Circle, ink: Ink): InkedPath {
  const { x, y } = onCircle(circle, 0)
  const arc = arcOf(circle, 0, 2 * Math.PI)
  return shape(`M${arc.steps}Z`, [x, y, ...arc.coords], ink)
}

/** Of a circle what lies from a turn to another, without what lies within the inner radius. */
export function sector(circle: Circle, inner: Len, [from, to]: readonly [number, number], ink: Ink): InkedPath {
  const start = onCircle(circle, from)
  const out = arcOf(circle, from, to)
  const core = { ...circle, radius: inner }
  const back = onCircle(core, to)
  const home = inner === 0 ? { steps: '', coords: [] } : arcOf(core, to, from)
  return shape(`M${out.steps}L${home.steps}Z`, [start.x, start.y, ...out.coords, back.x, back.y, ...home.coords], ink)
}

/** Cubics along a circle. Their handles are 4/3 tan(θ/4) long: Goldapp, “Approximation of circular arcs”, 1991. */
function arcOf(
  circle: Circle,
  from: number,
  to: number
): { readonly steps: string; readonly coords: readonly number[] } {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / MOST_TURN))
  const turn = (to - from) / count
  const handle = (4 / 3) * Math.tan(turn / 4) * circle.radius
  const coords: number[] = []
  for (let i = 0; i < count; i++) {
    const [a, b] = [from + i * turn, from + (i + 1) * turn]
    const [start, end] = [onCircle(circle, a), onCircle(circle, b)]
    coords.push(start.x + handle * Math.cos(a), start.y + handle * Math.sin(a))
    coords.push(end.x - handle * Math.cos(b), end.y - handle * Math.sin(b), end.x, end.y)
  }
  return { steps: 'C'.repeat(count), coords }
}
