import { bottom, contains, intersect, type Rect } from '../../base/geometry.ts'
import { MM, toMm } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import type { Makeup } from '../../makeup/makeup.ts'
import { boxOfAd } from '../../page/paint-ad.ts'
import { type Column, columnRect } from '../../plan/page-plan.ts'
import type { SheetRule } from '../rule.ts'

/** Overlaps thinner than this are the crumbs of whole-number sharing. */
const CRUMB = MM / 100

interface Place {
  readonly kind: 'type' | 'ad' | 'picture'
  readonly name: string
  readonly story: string | null
  readonly rect: Rect
  readonly at: Span
}

/** So many of the things that one stands on are told each; where a crowd has one place, the rest is counted. */
const MOST_TOLD = 3

/** Two things of a sheet stand on the same place: type, advertisements, and pictures under what is not of their story. */
export const overlap: SheetRule = ({ makeups }, sink) => {
  for (const makeup of makeups) {
    const places = [...adsOf(makeup), ...picturesOf(makeup), ...displaysOf(makeup), ...columnsOf(makeup)]
    const counts = new Map<Place, number>()
    const hint = 'move one of them to other columns or rows'
    for (const [a, b, { w, h }] of overlapsOf(places)) {
      if (a.kind === 'picture' && isMeant(makeup, a, b)) continue
      const count = (counts.get(b) ?? 0) + 1
      counts.set(b, count)
      if (count > MOST_TOLD) continue
      const size = `${toMm(w).toFixed(1)} × ${toMm(h).toFixed(1)} mm`
      sink.report('overlap', b.at, `${b.name} stands on ${a.name} on page ${makeup.plan.name}, ${size}`, hint)
    }
    for (const [{ name, at }, count] of counts) {
      const more = `${name} stands on ${count - MOST_TOLD} more on page ${makeup.plan.name}`
      if (count > MOST_TOLD) sink.report('overlap', at, more, hint)
    }
  }
}

/**
 * Furniture and type of a picture’s own story may stand on it, and a picture of that within it; so may a story on a tint
 * of its own that covers what it stands on.
 */
function isMeant({ plan }: Makeup, { story: owner, rect: picture }: Place, { kind, story, rect }: Place): boolean {
  if (kind === 'picture' && story === owner) return contains(picture, rect) || contains(rect, picture)
  if (story === null || story === owner) return true
  const under = plan.art.findIndex(art => art.kind === 'picture' && art.rect === picture)
  return plan.art.some((art, i) => i > under && art.kind === 'fill' && art.story === story && contains(art.rect, rect))
}

/** Each two of some places that share more than a crumb, the former of the list first, and what they share. */
function overlapsOf(places: readonly Place[]): readonly (readonly [Place, Place, Rect])[] {
  const rank = new Map(places.map((place, i) => [place, i]))
  const fromTheTop = places.toSorted((a, b) => a.rect.y - b.rect.y)
  return fromTheTop.flatMap((upper, i) => {
    const found: (readonly [Place, Place, Rect])[] = []
    for (let k = i + 1; k < fromTheTop.length && fromTheTop[k]!.rect.y < bottom(upper.rect); k++) {
      const lower = fromTheTop[k]!
      const shared = intersect(upper.rect, lower.rect)
      if (shared === null || shared.w < CRUMB || shared.h < CRUMB) continue
      found.push(rank.get(upper)! < rank.get(lower)! ? [upper, lower, shared] : [lower, upper, shared])
    }
    return found
  })
}

const adsOf = ({ plan }: Makeup): readonly Place[] =>
  plan.art.flatMap((art): readonly Place[] =>
    art.kind === 'ad'
      ? [{ kind: 'ad', name: 'the advertisement', story: null, rect: boxOfAd(art, plan), at: art.order.at }]
      : []
  )

/** Pictures that are seen whole: others’ type may stand within the corners of a cut-out. */
const picturesOf = ({ plan }: Makeup): readonly Place[] =>
  plan.art.flatMap((art): readonly Place[] =>
    art.kind === 'picture' && art.contour.length === 0
      ? [{ kind: 'picture', name: `the picture of “${art.story}”`, story: art.story, rect: art.rect, at: art.at }]
      : []
  )

const displaysOf = ({ plan }: Makeup): readonly Place[] =>
  plan.displays.flatMap(({ role, story, boxes, at }) => {
    const name = story === null ? `the ${role}` : `the ${role} of “${story}”`
    return boxes.map((rect): Place => ({ kind: 'type', name, story, rect, at }))
  })

const columnsOf = ({ plan }: Makeup): readonly Place[] =>
  plan.frames.flatMap(({ story, columns, at }) =>
    columns.flatMap(wholeRows).map((rect): Place => ({ kind: 'type', name: `the body of “${story}”`, story, rect, at }))
  )

/** The runs of a column's rows that no hole reaches into. */
function wholeRows(column: Column): readonly Rect[] {
  const { top, rows, step, holes } = column
  const runs: Column[] = []
  for (let row = 0; row < rows; row++) {
    const band = { ...column, top: top + row * step, rows: 1 }
    if (holes.some(hole => intersect(hole, { x: band.x, y: band.top, w: band.width, h: step }) !== null)) continue
    const above = runs.at(-1)
    if (above !== undefined && above.top + above.rows * step === band.top)
      runs[runs.length - 1] = { ...above, rows: above.rows + 1 }
    else runs.push(band)
  }
  return runs.map(columnRect)
}
