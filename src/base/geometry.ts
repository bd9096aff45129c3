import type { Len } from './length.ts'

/** x grows right, y grows down, from the top left corner of the trim. */
export interface Point {
  readonly x: Len
  readonly y: Len
}

export interface Rect {
  readonly x: Len
  readonly y: Len
  readonly w: Len
  readonly h: Len
}

export const right = (r: Rect): Len => r.x + r.w
export const bottom = (r: Rect): Len => r.y + r.h

/** The rectangle `dx` narrower on the left and right, `dy` lower at the top and bottom; negative values grow it. */
export const inset = (r: Rect, dx: Len, dy: Len): Rect => ({
  x: r.x + dx,
  y: r.y + dy,
  w: r.w - 2 * dx,
  h: r.h - 2 * dy
})

/**
 * A rectangle as vertical type sees it, whose lines run down and follow each other leftwards: x grows along the line,
 * y from line to line. Type is laid out there as if it were level, and turned back.
 */
export const turn = ({ x, y, w, h }: Rect): Rect => ({ x: y, y: -x - w, w: h, h: w })
export const turnBack = ({ x, y, w, h }: Rect): Rect => ({ x: -y - h, y: x, w: h, h: w })

/** The smallest rectangle round one or more. */
export function boundsOf(rects: readonly Rect[]): Rect {
  let [left, top, end, foot] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    end = Math.max(end, right(rect))
    foot = Math.max(foot, bottom(rect))
  }
  return { x: left, y: top, w: end - left, h: foot - top }
}

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer)

/** What two rectangles share, or null where they only touch or stand apart. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const w = Math.min(right(a), right(b)) - x
  const h = Math.min(bottom(a), bottom(b)) - y
  return w > 0 && h > 0 ? { x, y, w, h } : null
}
