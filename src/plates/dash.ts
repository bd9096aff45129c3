import { PolygonPen, type Polygons } from './polygons.ts'

/** More dashes than this are finer than any plate shows: the line is drawn whole. */
const MAX_DASHES = 50_000

/**
 * The dashes of a line as open lines; the line itself where it has none (ISO 32000-1, 8.4.3.6).
 * @param pattern lengths of dash and gap by turns, in pixels, begun again at its end
 * @param phase how far into the pattern each contour begins
 */
export function dash(line: Polygons, pattern: readonly number[], phase: number): Polygons {
  const period = pattern.reduce((sum, length) => sum + length, 0)
  const usable = pattern.every(length => length >= 0) && period > 0 && Number.isFinite(period)
  if (!usable || (lengthOf(line) / period) * pattern.length > MAX_DASHES) return line
  const out = new PolygonPen()
  const { points, ends, closed } = line
  let from = 0
  for (const [i, end] of ends.entries()) {
    const walk = new Walk(out, pattern, phase)
    walk.start(points[from]!, points[from + 1]!)
    for (let at = from + 2; at < end; at += 2) walk.go(points[at]!, points[at + 1]!)
    if (closed[i]) walk.go(points[from]!, points[from + 1]!)
    out.end(false)
    from = end
  }
  return out.polygons()
}

function lengthOf({ points, ends, closed }: Polygons): number {
  let length = 0
  let from = 0
  for (const [i, end] of ends.entries()) {
    for (let at = from + 2; at < end; at += 2) {
      length += Math.hypot(points[at]! - points[at - 2]!, points[at + 1]! - points[at - 1]!)
    }
    if (closed[i]) length += Math.hypot(points[from]! - points[end - 2]!, points[from + 1]! - points[end - 1]!)
    from = end
  }
  return length
}

/** One contour, walked with the pattern in hand. */
class Walk {
  private index = 0
  private left: number
  private x = 0
  private y = 0

  private readonly out: PolygonPen
  private readonly pattern: readonly number[]

  constructor(out: PolygonPen, pattern: readonly number[], phase: number) {
    this.out = out
    this.pattern = pattern
    // A pattern of an odd number of lengths has dashes and gaps change places when it begins again.
    const whole = 2 * pattern.reduce((sum, length) => sum + length, 0)
    let into = phase >= 0 ? phase % whole : 0
    while (into > 0 && into >= pattern[this.index % pattern.length]!) into -= pattern[this.index++ % pattern.length]!
    this.left = pattern[this.index % pattern.length]! - into
  }

  private get drawing(): boolean {
    return this.index % 2 === 0
  }

  start(x: number, y: number): void {
    this.x = x
    this.y = y
    if (this.drawing) this.out.point(x, y)
  }

  go(x: number, y: number): void {
    const length = Math.hypot(x - this.x, y - this.y)
    const [x0, y0] = [this.x, this.y]
    let gone = 0
    while (length - gone > this.left) {
      gone += this.left
      const t = gone / length
      this.turn(x0 + (x - x0) * t, y0 + (y - y0) * t)
    }
    this.left -= length - gone
    this.x = x
    this.y = y
    if (this.drawing) this.out.point(x, y)
  }

  /** From dash to gap or from gap to dash. */
  private turn(x: number, y: number): void {
    this.out.point(x, y)
    if (this.drawing) this.out.end(false)
    this.index++
    this.left = this.pattern[this.index % this.pattern.length]!
  }
}
