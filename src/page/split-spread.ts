import { unreachable } from '../base/bug.ts'
import { inset, intersect, type Point, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Path } from '../base/path.ts'
import { pageName } from '../plan/page-name.ts'
import type { GlyphRun, Mark, Page } from './page.ts'

/**
 * A spread as single pages that join at the fold: every mark goes to the page it stands on. Tints, rules and pictures
 * that run over the fold run on into the bleed of both pages. Type keeps off the fold, so no glyph is cut.
 */
export function splitSpread(page: Page): readonly Page[] {
  const { trim, bleed, folds } = page
  const edges = [trim.x, ...folds, right(trim)]
  return page.numbers.map((number, i) => {
    const own = { ...trim, x: edges[i]!, w: edges[i + 1]! - edges[i]! }
    const first = i === 0 ? bleed : 0
    const last = i === page.numbers.length - 1 ? bleed : 0
    const side = {
      own: { ...inset(own, 0, -bleed), x: own.x - first, w: own.w + first + last },
      reach: inset(own, -bleed, -bleed),
      origin: own.x
    }
    return {
      name: pageName([number]),
      numbers: [number],
      trim: { ...own, x: 0 },
      bleed,
      folds: [],
      marks: withoutEmpty(page.marks.flatMap(mark => cut(mark, side))),
      slug: null
    }
  })
}

/** One page of a spread. */
interface Side {
  /** What stands on it: the page, with the bleed where no other page joins it. */
  readonly own: Rect
  /** How far what stands on it may reach: the page with the bleed all round. */
  readonly reach: Rect
  /** Left edge of the page. */
  readonly origin: Len
}

/** What of a mark stands on one side, moved to that side's own origin. */
function cut(mark: Mark, { own, reach, origin }: Side): readonly Mark[] {
  const move = <R extends { readonly x: Len }>(it: R): R => ({ ...it, x: it.x - origin })
  switch (mark.kind) {
    case 'glyphs':
      return cutGlyphs(mark.run, own).map(run => ({ kind: 'glyphs', run: { ...run, origin: move(run.origin) } }))
    case 'fill':
      return intersect(mark.rect, own) === null ? [] : [{ ...mark, rect: move(intersect(mark.rect, reach)!) }]
    case 'rule': {
      if (!crosses(mark.from.x, mark.to.x, own)) return []
      const [from, to] = [clamp(mark.from.x, reach), clamp(mark.to.x, reach)]
      return [{ ...mark, from: move({ ...mark.from, x: from }), to: move({ ...mark.to, x: to }) }]
    }
    case 'path':
    case 'stroke':
      return touches(mark.path, own) ? [{ ...mark, path: shifted(mark.path, origin) }] : []
    case 'stamps': {
      const stamps = mark.stamps.filter(({ at }) => isOn(at, own)).map(({ shape, at }) => ({ shape, at: move(at) }))
      return stamps.length === 0 ? [] : [{ ...mark, stamps }]
    }
    case 'image': {
      if (intersect(mark.crop, own) === null) return []
      const clip = mark.clip === undefined ? {} : { clip: shifted(mark.clip, origin) }
      return [{ ...mark, rect: move(mark.rect), crop: move(intersect(mark.crop, reach)!), ...clip }]
    }
    case 'form': {
      if (intersect(mark.crop, own) === null) return []
      return [{ ...mark, rect: move(mark.rect), crop: move(intersect(mark.crop, reach)!) }]
    }
    case 'open':
    case 'close':
      return [mark]
    default:
      return unreachable(mark)
  }
}

/** Whether a rule stands on a side: an upright one on the fold itself stands on both. */
const crosses = (from: Len, to: Len, own: Rect): boolean =>
  from === to ? clamp(from, own) === from : clamp(from, own) !== clamp(to, own)

const isOn = ({ x }: Point, side: Rect): boolean => x >= side.x && x < right(side)

const clamp = (x: Len, reach: Rect): Len => Math.min(Math.max(x, reach.x), right(reach))

/** The glyphs of a run whose origin lies on the side; a level run over the fold is cut between two glyphs. */
function cutGlyphs(run: GlyphRun, reach: Rect): readonly GlyphRun[] {
  if (run.way !== 'level') return isOn(run.origin, reach) ? [run] : []
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

/** Without brackets that nothing is left in: a story that stands on the other page alone. */
function withoutEmpty(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    if (mark.kind === 'close' && kept.at(-1)?.kind === 'open') kept.pop()
    else kept.push(mark)
  }
  return kept
}
