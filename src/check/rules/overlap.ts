import { bottom, intersect, type Rect } from '../../base/geometry.ts'
import { MM, toMm } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import type { Makeup } from '../../makeup/makeup.ts'
import { boxOfAd } from '../../page/paint-ad.ts'
import { type Column, columnRect } from '../../plan/page-plan.ts'
import type { SheetRule } from '../rule.ts'

/** Overlaps thinner than this are the crumbs of whole-number sharing. */
const CRUMB = MM / 100

interface Place {
  readonly name: string
  readonly rect: Rect
  readonly at: Span
}

/** Two things of type stand on the same place of a sheet. */
export const overlap: SheetRule = ({ makeups }, sink) => {
  for (const makeup of makeups) {
    for (const [a, b, { w, h }] of overlapsOf([...adsOf(makeup), ...displaysOf(makeup), ...columnsOf(makeup)])) {
      const size = `${toMm(w).toFixed(1)} × ${toMm(h).toFixed(1)} mm`
      const what = `${b.name} stands on ${a.name} on page ${makeup.plan.name}, ${size}`
      sink.report('overlap', b.at, what, 'move one of them to other columns or rows in the template')
    }
  }
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
  plan.art.flatMap(art =>
    art.kind === 'ad' ? [{ name: 'the advertisement', rect: boxOfAd(art, plan), at: art.order.at }] : []
  )

const displaysOf = ({ plan }: Makeup): readonly Place[] =>
  plan.displays.flatMap(({ role, boxes, at }) => boxes.map(rect => ({ name: `the ${role}`, rect, at })))

const columnsOf = ({ plan }: Makeup): readonly Place[] =>
  plan.frames.flatMap(({ story, columns, at }) =>
    columns.flatMap(wholeRows).map(rect => ({ name: `the body of “${story}”`, rect, at }))
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
