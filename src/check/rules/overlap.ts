import { intersect, type Rect } from '../../base/geometry.ts'
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
    const places = [...adsOf(makeup), ...displaysOf(makeup), ...columnsOf(makeup)]
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) {
        const shared = intersect(a.rect, b.rect)
        if (shared === null || shared.w < CRUMB || shared.h < CRUMB) continue
        sink.report(
          'overlap',
          b.at,
          `${b.name} stands on ${a.name} on page ${makeup.plan.name}, ${toMm(shared.w).toFixed(1)} × ${toMm(shared.h).toFixed(1)} mm`,
          'move one of them to other columns or rows in the template'
        )
      }
    })
  }
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
