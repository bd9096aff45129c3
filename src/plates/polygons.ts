import type { Matrix } from '../pdf/painted.ts'
import type { PixelBox } from './plates.ts'

/** Contours in pixels of the plate, x right and y down, each closed by itself where it is filled. */
export interface Polygons {
  /** x and y by turns. */
  readonly points: Float64Array
  /** For each contour, how many numbers of `points` it and those before it take. */
  readonly ends: readonly number[]
  /** Which contours end where they begin, so that a stroke has no ends there. */
  readonly closed: readonly boolean[]
  readonly bounds: Bounds
  /** Whether contours that turn the same way may cover a pixel together, so that their areas do not add up in it. */
  readonly overlap: boolean
  /** False where it has more corners than there is room for, of which the last are missing. */
  readonly whole: boolean
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Numbers of the corners of a shape: the strokes of a map of contours in one path have a tenth of them. */
const MOST_NUMBERS = 1 << 20

/** Points are laid here one by one; the array grows as it is filled. */
export class PolygonPen {
  private points = new Float64Array(256)
  private size = 0
  private whole = true
  private readonly ends: number[] = []
  private readonly closed: boolean[] = []

  point(x: number, y: number): void {
    if (this.size === MOST_NUMBERS) {
      this.whole = false
      return
    }
    if (this.size === this.points.length) this.points = grown(this.points)
    this.points[this.size++] = x
    this.points[this.size++] = y
  }

  /** Ends a contour, if it has a point. */
  end(closed: boolean): void {
    if (this.size === (this.ends.at(-1) ?? 0)) return
    this.ends.push(this.size)
    this.closed.push(closed)
  }

  polygons(): Polygons {
    const points = this.points.slice(0, this.ends.at(-1) ?? 0)
    return polygonsOf({ points, ends: this.ends, closed: this.closed, whole: this.whole })
  }
}

const polygonsOf = (contours: Omit<Polygons, 'bounds' | 'overlap'>): Polygons => ({
  ...contours,
  bounds: boundsOf(contours.points),
  overlap: mayOverlap(contours.points, contours.ends)
})

/** Contours of which each is held against each; where there are more, some will overlap. */
const MOST_PAIRED = 64

function mayOverlap(points: Float64Array, ends: readonly number[]): boolean {
  if (ends.length > MOST_PAIRED) return true
  const contours = ends.map((end, i) => points.subarray(ends[i - 1] ?? 0, end))
  const bounds = contours.map(boundsOf)
  const turns = contours.map(turnsRight)
  return bounds.some((a, i) => bounds.some((b, j) => j < i && turns[i] === turns[j] && touch(a, b)))
}

const touch = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** By the sign of its area. */
function turnsRight(points: Float64Array): boolean {
  let twice = 0
  let [x, y] = [points.at(-2)!, points.at(-1)!]
  for (let i = 0; i < points.length; i += 2) {
    twice += x * points[i + 1]! - points[i]! * y
    x = points[i]!
    y = points[i + 1]!
  }
  return twice > 0
}

function grown(points: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * points.length)
  more.set(points)
  return more
}

function boundsOf(points: Float64Array): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!
    const y = points[i + 1]!
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { left, top, right, bottom }
}

/** The pixels that bounds touch. */
export const pixelsOf = ({ left, top, right, bottom }: Bounds): PixelBox => ({
  left: Math.floor(left),
  top: Math.floor(top),
  right: Math.ceil(right),
  bottom: Math.ceil(bottom)
})

/** All points moved by a matrix. */
export function transformed(polygons: Polygons, [a, b, c, d, e, f]: Matrix): Polygons {
  const { points } = polygons
  const moved = new Float64Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!
    const y = points[i + 1]!
    moved[i] = a * x + c * y + e
    moved[i + 1] = b * x + d * y + f
  }
  return polygonsOf({ ...polygons, points: moved })
}

/** The rectangle that polygons are, if they are one with upright sides. */
export function rectangleOf({ points, ends, bounds }: Polygons): Bounds | null {
  const corners = cornersOf(points)
  if (ends.length !== 1 || corners.length !== 8) return null
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners
  const across = y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0
  const down = x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0
  return across || down ? bounds : null
}

/** Without points that repeat the one before them, and the last where it closes the contour by hand. */
function cornersOf(points: Float64Array): readonly number[] {
  const corners: number[] = []
  for (let i = 0; i < points.length && corners.length <= 8; i += 2) {
    const before = i === 0 ? points.length - 2 : i - 2
    if (points[i] !== points[before] || points[i + 1] !== points[before + 1]) corners.push(points[i]!, points[i + 1]!)
  }
  return corners
}

/** The thinnest line of the device, in pixels. */
export const HAIRLINE = 1

/** Polygons that are flat lie in the pixels they touch (10.6.5): they become a rectangle as wide as a hairline. */
export function withBody(polygons: Polygons): Polygons {
  const { left, top, right, bottom } = polygons.bounds
  if (left !== right && top !== bottom) return polygons
  const across = left === right ? HAIRLINE / 2 : 0
  const down = top === bottom ? HAIRLINE / 2 : 0
  const pen = new PolygonPen()
  pen.point(left - across, top - down)
  pen.point(right + across, top - down)
  pen.point(right + across, bottom + down)
  pen.point(left - across, bottom + down)
  pen.end(true)
  return pen.polygons()
}
