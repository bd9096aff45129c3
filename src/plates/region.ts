import { isEmpty, meet, type PixelBox, widthOf } from './plates.ts'
import { type Bounds, type Polygons, pixelsOf, rectangleOf } from './polygons.ts'
import type { Raster } from './raster.ts'
import { type Fill, type Rule, rasterise, type Take } from './rasterise.ts'
import { share } from './share.ts'

/** Where paint may go: a rectangle, and what a mask leaves of it. */
export interface Region {
  /** Exact, in pixels and their parts. */
  readonly edges: Bounds
  /** The pixels that `edges` touches, within those of the mask. */
  readonly box: PixelBox
  readonly mask: Mask | null
}

/** Coverage of the pixels of a box, 255 for all of one. */
export interface Mask {
  readonly box: PixelBox
  readonly cover: Uint8Array
}

export const wholeOf = (box: PixelBox): Region => ({ edges: box, box, mask: null })

/** What is left of a region within polygons. Rectangles meet exactly; of other shapes the coverages are multiplied. */
export function narrow(raster: Raster, region: Region, polygons: Polygons, rule: Rule): Region {
  const rectangle = rectangleOf(polygons)
  if (rectangle !== null) {
    const edges = meet(region.edges, rectangle)
    return { ...region, edges, box: meet(region.box, pixelsOf(edges)) }
  }
  const box = meet(region.box, pixelsOf(polygons.bounds))
  if (isEmpty(box)) return { ...region, box }
  const width = widthOf(box)
  const cover = new Uint8Array(width * (box.bottom - box.top))
  rasterise(raster, { polygons, rule, dx: 0, dy: 0, within: box }, (y, from, row) => {
    if (region.mask !== null) limitByMask(region.mask, y, from, row)
    cover.set(row, (y - box.top) * width + from - box.left)
  })
  return { edges: region.edges, box, mask: { box, cover } }
}

/** Takes from a stretch of coverage what lies outside the region. The stretch lies within its box. */
function limit({ edges, mask }: Region, y: number, from: number, cover: Uint8Array): void {
  const to = from + cover.length
  if (mask !== null) limitByMask(mask, y, from, cover)
  const down = Math.min(edges.bottom, y + 1) - Math.max(edges.top, y)
  if (down < 1) for (let i = 0; i < cover.length; i++) cover[i] = cover[i]! * down + 0.5
  const left = Math.min(edges.right, from + 1) - Math.max(edges.left, from)
  if (left < 1) cover[0] = cover[0]! * left + 0.5
  const right = edges.right - (to - 1)
  if (right < 1 && to - 1 > from) cover[cover.length - 1] = cover[cover.length - 1]! * right + 0.5
}

/** Takes from a stretch of coverage what a mask hides; the stretch lies within its box. */
export function limitByMask({ box, cover: mask }: Mask, y: number, from: number, cover: Uint8Array): void {
  let at = (y - box.top) * widthOf(box) + from - box.left
  for (let i = 0; i < cover.length; i++, at++) {
    const open = mask[at]!
    if (open !== 255) cover[i] = share(cover[i]!, open)
  }
}

/** Hands over a region row by row. */
export function sweepRegion(raster: Raster, region: Region, take: Take): void {
  const { left, top, right, bottom } = region.box
  if (isEmpty(region.box)) return
  for (let y = top; y < bottom && !raster.effort.spent; y++) {
    const cover = raster.fullRow(right - left)
    limit(region, y, left, cover)
    take(y, left, cover)
  }
}

/** Hands over what lies in polygons and in a region. */
export function sweepFill(raster: Raster, region: Region, fill: Omit<Fill, 'within'>, take: Take): void {
  rasterise(raster, { ...fill, within: region.box }, (y, from, cover) => {
    limit(region, y, from, cover)
    take(y, from, cover)
  })
}
