import type { Clip, Matrix } from '../pdf/painted.ts'
import { flatten } from './flatten.ts'
import type { PixelBox } from './plates.ts'
import type { Raster } from './raster.ts'
import { narrow, type Region, wholeOf } from './region.ts'
import { stroke } from './stroke.ts'

/** Bytes of masks that are kept for objects to come; those under one clip mostly follow each other. */
const KEPT = 1 << 26

/** Clips made out, each within those before it. */
export interface ClipCache {
  readonly whole: Region
  readonly known: Map<Clip, { readonly within: Region; readonly region: Region }>
  bytes: number
}

export const clipCacheOf = (box: PixelBox): ClipCache => ({ whole: wholeOf(box), known: new Map(), bytes: 0 })

/** Where the clips of a graphics state let paint go. */
export function clipRegion(cache: ClipCache, raster: Raster, toPlate: Matrix, clips: readonly Clip[]): Region {
  let region = cache.whole
  for (const clip of clips) {
    const entry = cache.known.get(clip)
    region =
      entry?.within === region ? entry.region : keep(cache, clip, region, regionOf(raster, toPlate, region, clip))
  }
  return region
}

function regionOf(raster: Raster, toPlate: Matrix, within: Region, { outline, rule, pen }: Clip): Region {
  const polygons = pen === null ? flatten(outline, toPlate) : stroke(outline, pen, toPlate)
  return narrow(raster, within, polygons, pen === null ? rule : 'nonzero')
}

function keep(cache: ClipCache, clip: Clip, within: Region, region: Region): Region {
  if (region.mask !== null && region.mask !== within.mask) cache.bytes += region.mask.cover.length
  if (cache.bytes > KEPT) {
    cache.known.clear()
    cache.bytes = 0
  }
  cache.known.set(clip, { within, region })
  return region
}
