import { isEmpty, meet, type PixelBox } from './plates.ts'
import { type Polygons, pixelsOf } from './polygons.ts'
import type { Raster } from './raster.ts'

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

/** Fills polygons: every pixel is covered by as much of it as lies inside. */
export function rasterise(raster: Raster, fill: Fill, take: Take): void {
  const { polygons, dx, dy, within } = fill
  const { left, top, right, bottom } = polygons.bounds
  const box = meet(pixelsOf({ left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }), within)
  if (isEmpty(box)) return
  const rows = raster.rowsOf(box.right - box.left)
  for (let y = box.top; y < box.bottom; y += rows) {
    const band = { ...box, top: y, bottom: Math.min(y + rows, box.bottom) }
    raster.begin(band)
    raster.work += polygons.points.length
    addEdges(raster, polygons, dx - band.left, dy - band.top)
    sweep(raster, band, fill.rule, take)
  }
}

function addEdges(raster: Raster, { points, ends }: Polygons, dx: number, dy: number): void {
  let i = 0
  for (const end of ends) {
    let x0 = points[end - 2]! + dx
    let y0 = points[end - 1]! + dy
    for (; i < end; i += 2) {
      const x1 = points[i]! + dx
      const y1 = points[i + 1]! + dy
      raster.add(x0, y0, x1, y1)
      x0 = x1
      y0 = y1
    }
  }
}

/** Sums the rows of a band up, hands over what is covered, and leaves the cells empty. */
function sweep({ cells, cover }: Raster, { left, top, right, bottom }: PixelBox, rule: Rule, take: Take): void {
  const width = right - left
  const limit = rule === 'nonzero' ? once : byTurns
  let cell = 0
  for (let y = top; y < bottom; y++) {
    let sum = 0
    let from = width
    let to = 0
    for (let x = 0; x < width; x++, cell++) {
      sum += cells[cell]!
      cells[cell] = 0
      const level = limit(sum)
      cover[x] = level
      if (level > 0) {
        if (from === width) from = x
        to = x + 1
      }
    }
    cells[cell++] = 0
    cells[cell++] = 0
    if (from < to) take(y, left + from, cover.subarray(from, to))
  }
}

const once = (sum: number): number => {
  const area = sum < 0 ? -sum : sum
  return area >= 1 ? 255 : (area * 255 + 0.5) | 0
}

const byTurns = (sum: number): number => {
  const area = Math.abs(sum) % 2
  return ((area > 1 ? 2 - area : area) * 255 + 0.5) | 0
}
