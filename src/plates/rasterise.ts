import { COST } from './effort.ts'
import { isEmpty, meet, type PixelBox } from './plates.ts'
import { type Polygons, pixelsOf } from './polygons.ts'
import type { Limit, Raster } from './raster.ts'

/**
 * Takes the coverage of a stretch of a row, from the pixel `from` on: 255 is a pixel wholly covered. The taker may
 * change it; the next row will.
 */
export type Take = (y: number, from: number, cover: Uint8Array) => void

export type Rule = 'nonzero' | 'evenodd'

/** What is filled, how far it is moved, and within which pixels it stays. */
export interface Fill {
  readonly polygons: Polygons
  readonly rule: Rule
  readonly dx: number
  readonly dy: number
  readonly within: PixelBox
}

/**
 * Cells of a pixel, across and down, where contours overlap: in a cell as in a pixel their areas add up before they are
 * limited to 1, and the strokes of a Chinese character that cross would print a hundredth part too black.
 */
const FINE = 4
/** Pixels of the largest shape that is worth it: a headline's character at 150 dpi. The larger, the less is at the edges. */
const LARGEST_FINE = 1 << 15

/** Fills polygons: every pixel is covered by as much of it as lies inside. */
export function rasterise(raster: Raster, fill: Fill, take: Take): void {
  const { polygons, dx, dy, within } = fill
  const { left, top, right, bottom } = polygons.bounds
  const box = meet(pixelsOf({ left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }), within)
  if (!polygons.whole) raster.effort.exhaust()
  if (isEmpty(box)) return
  const width = box.right - box.left
  const fine = polygons.overlap && width * (box.bottom - box.top) <= LARGEST_FINE ? FINE : 1
  const rows = raster.rowsOf(width, fine)
  for (let y = box.top; y < box.bottom && !raster.effort.spent; y += rows) {
    const band = { ...box, top: y, bottom: Math.min(y + rows, box.bottom) }
    raster.begin(band, fine)
    addEdges(raster, fill, band, fine)
    sweep(raster, band, fill.rule, take)
  }
}

function addEdges(
  raster: Raster,
  { polygons: { points, ends }, dx, dy }: Fill,
  { left, top }: PixelBox,
  fine: number
): void {
  raster.effort.spend(COST.corner * (points.length >> 1))
  const [ox, oy] = [dx - left, dy - top]
  let i = 0
  for (const end of ends) {
    let x0 = (points[end - 2]! + ox) * fine
    let y0 = (points[end - 1]! + oy) * fine
    for (; i < end; i += 2) {
      const x1 = (points[i]! + ox) * fine
      const y1 = (points[i + 1]! + oy) * fine
      raster.add(x0, y0, x1, y1)
      x0 = x1
      y0 = y1
    }
  }
}

/** Hands over the rows of a band so far as they are covered. */
function sweep(raster: Raster, { left, top, right, bottom }: PixelBox, rule: Rule, take: Take): void {
  const limit = rule === 'nonzero' ? once : byTurns
  for (let y = top; y < bottom; y++) {
    const cover = raster.sum(y - top, limit)
    let from = 0
    while (from < right - left && cover[from] === 0) from++
    let to = right - left
    while (to > from && cover[to - 1] === 0) to--
    if (from < to) take(y, left + from, cover.subarray(from, to))
  }
}

const once: Limit = winding => Math.min(1, Math.abs(winding))

const byTurns: Limit = winding => {
  const area = Math.abs(winding) % 2
  return area > 1 ? 2 - area : area
}
