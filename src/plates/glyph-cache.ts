import type { Matrix, Outline } from '../pdf/painted.ts'
import { flatten } from './flatten.ts'
import type { Polygons } from './polygons.ts'

/** Points that are kept: 32 MB. A page of 9,000 Chinese characters in a dozen sizes has a quarter of a million. */
const KEPT = 2_000_000

/** Outlines of glyphs in pixels, for each size that they are shown in. */
export interface GlyphCache {
  readonly sizes: Map<string, Map<Outline, Polygons>>
  points: number
}

export const glyphCacheOf = (): GlyphCache => ({ sizes: new Map(), points: 0 })

/** The glyphs made out at a size; `matrix` leads from an outline to pixels and moves nothing. */
export function glyphsAt(cache: GlyphCache, matrix: Matrix): (outline: Outline) => Polygons {
  const size = matrix.join()
  const known = cache.sizes.get(size) ?? new Map<Outline, Polygons>()
  cache.sizes.set(size, known)
  return outline => {
    const found = known.get(outline)
    if (found !== undefined) return found
    if (cache.points > KEPT) {
      for (const glyphs of cache.sizes.values()) glyphs.clear()
      cache.points = 0
    }
    const polygons = flatten(outline, matrix)
    known.set(outline, polygons)
    cache.points += polygons.points.length
    return polygons
  }
}
