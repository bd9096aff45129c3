import { bottom, type Point, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Shape } from './page-plan.ts'

/** Rows under each other, from `top` on. */
export interface Bands {
  readonly top: Len
  readonly step: Len
  readonly rows: number
}

/**
 * What a shape takes of each row that comes near it: a rectangle as high as the row, from the leftmost to the rightmost
 * point that lies in the row or as close to it as text keeps away. What of the shape is not within `seen` takes nothing.
 */
export function cutBands({ rings, clear }: Shape, seen: Rect, { top, step, rows }: Bands): readonly Rect[] {
  const first = Math.max(0, Math.floor((seen.y - clear - top) / step))
  const end = Math.min(rows, Math.ceil((bottom(seen) + clear - top) / step))
  const bands: Rect[] = []
  for (let row = first; row < end; row++) {
    const y = top + row * step
    const [from, to] = extentOf(rings, Math.max(seen.y, y - clear), Math.min(bottom(seen), y + step + clear))
    const x = Math.max(seen.x, Math.floor(from)) - clear
    const end = Math.min(right(seen), Math.ceil(to)) + clear
    if (from <= right(seen) && to >= seen.x && from <= to) bands.push({ x, y, w: end - x, h: step })
  }
  return bands
}

/** The leftmost and the rightmost point of rings between two heights; the left right of the right where there is none. */
function extentOf(rings: Shape['rings'], from: Len, to: Len): readonly [number, number] {
  let [left, end] = [Infinity, -Infinity]
  const meet = (x: number): void => {
    left = Math.min(left, x)
    end = Math.max(end, x)
  }
  for (const ring of rings) {
    ring.forEach((corner, i) => {
      const next = ring[(i + 1) % ring.length]!
      const [high, low] = corner.y < next.y ? [corner, next] : [next, corner]
      if (low.y <= from || high.y >= to) return
      meet(at(high, low, Math.max(from, high.y)))
      meet(at(high, low, Math.min(to, low.y)))
    })
  }
  return [left, end]
}

/** Where the line through two points is at a height between them. */
const at = (high: Point, low: Point, y: Len): number =>
  low.y === high.y ? low.x : high.x + ((low.x - high.x) * (y - high.y)) / (low.y - high.y)
