import type { Matrix, Outline } from '../pdf/painted.ts'
import { PolygonPen, type Polygons } from './polygons.ts'

/** How far a chord may stand off its curve, in pixels: a round dot of 8 pixels loses half a percent of its area. */
const TOLERANCE = 0.03
/** A curve over a whole broadsheet at 1,200 dpi takes 500 chords; more is a file that means ill. */
const MAX_CHORDS = 1000
/** Coordinates past this are pulled in to it: far outside any plate, and still exact to a thousandth of a pixel. */
const FAR = 1e7

/** An outline in pixels, its curves as chords. Numbers that are none count as 0. */
export function flatten({ steps, coords }: Outline, [a, b, c, d, e, f]: Matrix): Polygons {
  const pen = new PolygonPen()
  let at = 0
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  const read = (): void => {
    const u = coords[at++] ?? 0
    const v = coords[at++] ?? 0
    x = near(a * u + c * v + e)
    y = near(b * u + d * v + f)
  }
  let drawing = false
  const begin = (): void => {
    if (!drawing) pen.point(startX, startY)
    drawing = true
  }
  for (const step of steps) {
    if (step === 'M') {
      pen.end(false)
      read()
      startX = x
      startY = y
      drawing = false
    } else if (step === 'L') {
      begin()
      read()
      pen.point(x, y)
    } else if (step === 'C') {
      begin()
      const [x0, y0] = [x, y]
      read()
      const [x1, y1] = [x, y]
      read()
      const [x2, y2] = [x, y]
      read()
      addCurve(pen, [x0, y0, x1, y1, x2, y2, x, y])
    } else {
      begin()
      pen.end(true)
      x = startX
      y = startY
      drawing = false
    }
  }
  pen.end(false)
  return pen.polygons()
}

const near = (v: number): number => (v > FAR ? FAR : v < -FAR ? -FAR : Number.isNaN(v) ? 0 : v)

type Curve = readonly [number, number, number, number, number, number, number, number]

/**
 * Chords at even steps of the parameter. A curve leaves its chord by an eighth of its second derivative and the
 * square of the step at most; that derivative is greatest at an end, where it is six times the second difference.
 */
function addCurve(pen: PolygonPen, [x0, y0, x1, y1, x2, y2, x3, y3]: Curve): void {
  const bend = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
  const chords = Math.min(MAX_CHORDS, Math.ceil(Math.sqrt((0.75 * bend) / TOLERANCE)))
  for (let i = 1; i < chords; i++) {
    const t = i / chords
    const s = 1 - t
    const [p0, p1, p2, p3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    pen.point(p0 * x0 + p1 * x1 + p2 * x2 + p3 * x3, p0 * y0 + p1 * y1 + p2 * y2 + p3 * y3)
  }
  pen.point(x3, y3)
}
