import { invert, multiply, scaleOf } from '../pdf/content/matrix.ts'
import type { Matrix, Outline, Pen } from '../pdf/painted.ts'
import { dash } from './dash.ts'
import { flatten } from './flatten.ts'
import { HAIRLINE, PolygonPen, type Polygons, transformed } from './polygons.ts'

/** How far a chord of a round cap or join may stand off its arc, in pixels. */
const TOLERANCE = 0.03

/**
 * What a pen covers that follows an outline, to be filled by the nonzero rule; ISO 32000-1, 8.4.3.
 * @param toPlate from points of the page to pixels; it neither squeezes nor slants
 */
export function stroke(outline: Outline, pen: Pen, toPlate: Matrix): Polygons {
  const scale = scaleOf(toPlate)
  const width = pen.width === 0 ? HAIRLINE : pen.width * scale
  const back = pen.shape === null ? null : invert(pen.shape)
  if (pen.shape === null || back === null) return outlineOf(flatten(outline, toPlate), pen, width, scale)
  const round = outlineOf(flatten(outline, multiply(back, [scale, 0, 0, scale, 0, 0])), pen, width, scale)
  return transformed(round, multiply([1 / scale, 0, 0, 1 / scale, 0, 0], multiply(pen.shape, toPlate)))
}

function outlineOf(line: Polygons, pen: Pen, width: number, scale: number): Polygons {
  const dashes = pen.dash.map(length => length * scale)
  const { points, ends, closed } = dash(line, dashes, pen.phase * scale)
  const nib = new Nib(pen, width / 2)
  let from = 0
  for (const [i, end] of ends.entries()) {
    nib.follow(points.subarray(from, end), closed[i]!)
    from = end
  }
  return nib.out.polygons()
}

/** Goes along a line on its left, with joins at the corners, round the end, and back on the other side. */
class Nib {
  readonly out: PolygonPen = new PolygonPen()
  private readonly arc: number

  private readonly pen: Pen
  private readonly radius: number

  constructor(pen: Pen, radius: number) {
    this.pen = pen
    this.radius = radius
    this.arc = 2 * Math.acos(Math.max(0, 1 - TOLERANCE / Math.max(radius, TOLERANCE)))
  }

  follow(points: Float64Array, closed: boolean): void {
    const way = wayOf(points, closed)
    if (way.length === 0) this.dot(points[0]!, points[1]!)
    else if (closed) {
      this.side(way, true)
      this.out.end(true)
      this.side(reversed(way), true)
      this.out.end(true)
    } else {
      const back = reversed(way)
      this.side(way, false)
      this.cap(way.at(-1)!)
      this.side(back, false)
      this.cap(back.at(-1)!)
      this.out.end(true)
    }
  }

  /** A line without length: only round caps have no need of a direction. */
  private dot(x: number, y: number): void {
    if (this.pen.cap !== 1) return
    this.round(x, y, 0, 2 * Math.PI)
    this.out.end(true)
  }

  private side(way: readonly Leg[], closed: boolean): void {
    for (const [i, leg] of way.entries()) {
      this.offset(leg.x0, leg.y0, leg)
      this.offset(leg.x1, leg.y1, leg)
      const next = way[i + 1] ?? (closed ? way[0] : undefined)
      if (next !== undefined) this.join(leg, next)
    }
  }

  private offset(x: number, y: number, { ux, uy }: Leg): void {
    this.out.point(x + uy * this.radius, y - ux * this.radius)
  }

  private join(leg: Leg, next: Leg): void {
    const { x1: x, y1: y } = leg
    const turn = leg.ux * next.uy - leg.uy * next.ux
    const along = leg.ux * next.ux + leg.uy * next.uy
    if (turn < 0) this.out.point(x, y)
    else if (this.pen.join === 1) this.round(x, y, angleOf(leg), Math.atan2(Math.abs(turn), along))
    // The mitre is as long as the width over the sine of half the angle between the legs.
    else if (this.pen.join === 0 && 2 <= this.pen.miter ** 2 * (1 + along) && along > -1) {
      const reach = this.radius / (1 + along)
      this.out.point(x + reach * (leg.uy + next.uy), y - reach * (leg.ux + next.ux))
    }
  }

  private cap(leg: Leg): void {
    const { x1: x, y1: y, ux, uy } = leg
    if (this.pen.cap === 1) this.round(x, y, angleOf(leg), Math.PI)
    else if (this.pen.cap === 2) {
      const r = this.radius
      this.out.point(x + (ux + uy) * r, y + (uy - ux) * r)
      this.out.point(x + (ux - uy) * r, y + (uy + ux) * r)
    }
  }

  /** An arc about a point from an angle on, its ends included. */
  private round(x: number, y: number, from: number, sweep: number): void {
    const steps = Math.max(1, Math.ceil(sweep / this.arc))
    for (let i = 0; i <= steps; i++) {
      const angle = from + (sweep * i) / steps
      this.out.point(x + this.radius * Math.cos(angle), y + this.radius * Math.sin(angle))
    }
  }
}

/** A straight part of a line, and its direction as a vector of length 1. */
interface Leg {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly ux: number
  readonly uy: number
}

/** Where the left side of a leg lies, seen from its end. */
const angleOf = ({ ux, uy }: Leg): number => Math.atan2(-ux, uy)

/** The legs of a line that have a length. */
function wayOf(points: Float64Array, closed: boolean): Leg[] {
  const way: Leg[] = []
  let x0 = points[0]!
  let y0 = points[1]!
  const go = (x1: number, y1: number): void => {
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (length === 0) return
    way.push({ x0, y0, x1, y1, ux: (x1 - x0) / length, uy: (y1 - y0) / length })
    x0 = x1
    y0 = y1
  }
  for (let i = 2; i < points.length; i += 2) go(points[i]!, points[i + 1]!)
  if (closed) go(points[0]!, points[1]!)
  return way
}

const reversed = (way: readonly Leg[]): Leg[] =>
  way.map(({ x0, y0, x1, y1, ux, uy }) => ({ x0: x1, y0: y1, x1: x0, y1: y0, ux: -ux, uy: -uy })).reverse()
