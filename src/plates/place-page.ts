import type { Matrix } from '../pdf/painted.ts'
import type { PixelBox } from './plates.ts'

/** Left, bottom, right, top in points. */
export type PointBox = readonly [number, number, number, number]

/** The part of a page that is exposed, how far it is turned clockwise to be read, and how finely. */
export interface Placing {
  readonly box: PointBox
  readonly rotate: number
  readonly dpi: number
}

/** Where a page lies on its plates. */
export interface Placed {
  /** From points, y up, to pixels, y down, turned as the page is read. */
  readonly toPlate: Matrix
  readonly box: PixelBox
  readonly dpi: number
}

const POINTS_PER_INCH = 72
/** Pixels of a plate: a broadsheet at 600 dpi has 118 million. */
const MOST_PIXELS = 120_000_000

/** A page that would have more pixels than there is memory for is placed more coarsely. */
export function placePage({ box: [left, bottom, right, top], rotate, dpi: wanted }: Placing): Placed {
  const area = Math.max(1, ((right - left) * (top - bottom)) / POINTS_PER_INCH ** 2)
  const dpi = Math.min(wanted, Math.sqrt(MOST_PIXELS / area))
  const s = dpi / POINTS_PER_INCH
  const turned: Readonly<Record<number, Matrix>> = {
    90: [0, s, s, 0, -bottom * s, -left * s],
    180: [-s, 0, 0, s, right * s, -bottom * s],
    270: [0, -s, -s, 0, top * s, right * s]
  }
  const sides = [pixelsIn((right - left) * s), pixelsIn((top - bottom) * s)] as const
  const [width, height] = rotate % 180 === 0 ? sides : [sides[1], sides[0]]
  return {
    toPlate: turned[rotate] ?? [s, 0, 0, -s, -left * s, top * s],
    box: { left: 0, top: 0, right: width, bottom: height },
    dpi
  }
}

/** A box without an area, or with numbers that are none, still has a pixel. */
const pixelsIn = (length: number): number => Math.min(MOST_PIXELS, Math.max(1, Math.round(length) || 1))

/** The pixels that a box of the page takes of its plates, at least one. */
export function pixelsAt({ toPlate: [a, b, c, d, e, f], box }: Placed, [left, bottom, right, top]: PointBox): PixelBox {
  const [x0, y0] = [a * left + c * bottom + e, b * left + d * bottom + f]
  const [x1, y1] = [a * right + c * top + e, b * right + d * top + f]
  const within = (v: number, most: number): number => Math.min(most, Math.max(0, Math.round(v)))
  const [startX, startY] = [within(Math.min(x0, x1), box.right - 1), within(Math.min(y0, y1), box.bottom - 1)]
  return {
    left: startX,
    top: startY,
    right: Math.max(startX + 1, within(Math.max(x0, x1), box.right)),
    bottom: Math.max(startY + 1, within(Math.max(y0, y1), box.bottom))
  }
}
