import { unreachable } from '../base/bug.ts'
import { intersect, type Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { GlyphRun, Mark, Page, Path } from './page.ts'

/**
 * A spread as single pages that join at the fold: every mark goes to the page it stands on, tints and rules are cut
 * at the fold, and what bleeds elsewhere does not bleed there. Type keeps off the fold, so no glyph is cut.
 */
export function splitSpread(page: Page): readonly Page[] {
  const edges = [page.trim.x, ...page.folds, page.trim.x + page.trim.w]
  return page.numbers.map((number, i) => {
    const side = { ...page.trim, x: edges[i]!, w: edges[i + 1]! - edges[i]! }
    const first = i === 0
    const last = i === page.numbers.length - 1
    const reach = {
      x: side.x - (first ? page.bleed : 0),
      y: side.y - page.bleed,
      w: side.w + (first ? page.bleed : 0) + (last ? page.bleed : 0),
      h: side.h + 2 * page.bleed
    }
    return {
      name: String(number).padStart(2, '0'),
      numbers: [number],
      trim: { ...side, x: 0 },
      bleed: page.bleed,
      folds: [],
      marks: page.marks.flatMap(mark => cut(mark, reach, side.x))
    }
  })
}

/** What of a mark stands on one side, moved to that side's own origin. */
function cut(mark: Mark, reach: Rect, origin: Len): readonly Mark[] {
  const move = <R extends { readonly x: Len }>(it: R): R => ({ ...it, x: it.x - origin })
  switch (mark.kind) {
    case 'glyphs':
      return cutGlyphs(mark.run, reach).map(run => ({ kind: 'glyphs', run: { ...run, origin: move(run.origin) } }))
    case 'fill': {
      const rect = intersect(mark.rect, reach)
      return rect === null ? [] : [{ ...mark, rect: move(rect) }]
    }
    case 'rule': {
      const [from, to] = [clamp(mark.from.x, reach), clamp(mark.to.x, reach)]
      const outside = mark.from.x === mark.to.x ? from !== mark.from.x : from === to
      return outside ? [] : [{ ...mark, from: move({ ...mark.from, x: from }), to: move({ ...mark.to, x: to }) }]
    }
    case 'path':
    case 'stroke':
      return touches(mark.path, reach) ? [{ ...mark, path: shifted(mark.path, origin) }] : []
    case 'image': {
      const crop = intersect(mark.crop, reach)
      return crop === null ? [] : [{ ...mark, rect: move(mark.rect), crop: move(crop) }]
    }
    case 'open':
    case 'close':
      return [mark]
    default:
      return unreachable(mark)
  }
}

const clamp = (x: Len, reach: Rect): Len => Math.min(Math.max(x, reach.x), reach.x + reach.w)

/** The glyphs of a run whose origin lies on the side; a level run over the fold is cut between two glyphs. */
function cutGlyphs(run: GlyphRun, reach: Rect): readonly GlyphRun[] {
  if (run.way !== 'level') return run.origin.x >= reach.x && run.origin.x < reach.x + reach.w ? [run] : []
  const on = (i: number): boolean => {
    const x = run.origin.x + run.x[i]!
    return x >= reach.x && x < reach.x + reach.w
  }
  let from = 0
  while (from < run.glyphs.length && !on(from)) from++
  let to = run.glyphs.length
  while (to > from && !on(to - 1)) to--
  if (from === to) return []
  const [first, textFrom] = [run.x[from]!, run.clusters[from]!]
  return [
    {
      ...run,
      origin: { ...run.origin, x: run.origin.x + first },
      glyphs: run.glyphs.subarray(from, to),
      x: run.x.subarray(from, to).map(x => x - first),
      text: run.text.slice(textFrom, run.clusters[to]),
      clusters: run.clusters.subarray(from, to + 1).map(offset => offset - textFrom)
    }
  ]
}

/** Artwork goes whole to each side that it reaches into: the trim cuts it. */
function touches({ coords }: Path, reach: Rect): boolean {
  const xs = coords.filter((_, i) => i % 2 === 0)
  return xs.some(x => x > reach.x) && xs.some(x => x < reach.x + reach.w)
}

const shifted = ({ steps, coords }: Path, origin: Len): Path => ({
  steps,
  coords: coords.map((value, i) => (i % 2 === 0 ? value - origin : value))
})
