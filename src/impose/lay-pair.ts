import type { FoldScheme, Place } from './imposition.ts'
import type { Pair } from './leaves.ts'
import type { Shelf } from './shelf.ts'

/**
 * Two pages beside their fold, on a ground that begins at 0, 0. The spread that they may be stays whole; single pages
 * leave the gutter free and creep into it by what the leaves round them take.
 */
export function layPair(shelf: Shelf, scheme: FoldScheme, [left, right]: Pair, depth: number): readonly Place[] {
  const { w, h } = shelf.trim
  const spread = shelf.spreads.get(left)
  const middle = w + Math.round(scheme.gutter / 2)
  if (spread?.numbers.includes(right)) {
    const rect = { x: middle - w, y: 0, w: 2 * w, h }
    return [{ page: spread, turn: 0, rect, clip: rect }]
  }
  const crept = scheme.creep * depth
  return [left, right].flatMap((number, i) => {
    const page = shelf.single.get(number)
    if (page === undefined) return []
    const own = { x: i * (w + scheme.gutter), y: 0, w, h }
    // What creeps over the fold would stand on the page across it.
    const seen = i === 0 ? { x: 0, y: 0, w: middle, h } : { x: middle, y: 0, w: 2 * w + scheme.gutter - middle, h }
    return [{ page, turn: 0, rect: { ...own, x: own.x + (i === 0 ? crept : -crept) }, clip: seen }]
  })
}
