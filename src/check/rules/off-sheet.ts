import { bottom, type Rect, right } from '../../base/geometry.ts'
import { type Len, MM, toMm } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import { columnRect, type PagePlan } from '../../plan/page-plan.ts'
import type { SheetRule } from '../rule.ts'

/** Reaches thinner than this are the crumbs of whole-number sharing. */
const CRUMB = MM / 100

interface Thing {
  readonly name: string
  readonly rect: Rect
  /** How far beyond the trim it may reach. */
  readonly bleed: Len
  readonly at: Span
}

/**
 * Type beyond the trim is cut off, pictures beyond the bleed as well: insets with a minus can bring them there. Of all
 * that one item has, as the cells of a table, what reaches furthest is told.
 */
export const offSheet: SheetRule = ({ makeups }, sink) => {
  for (const { plan } of makeups) {
    const furthest = new Map<Span, { readonly name: string; readonly reach: Len }>()
    for (const { name, rect, bleed, at } of thingsOf(plan)) {
      const reach = beyond(rect, plan.sheet) - bleed
      if (reach >= Math.max(CRUMB, furthest.get(at)?.reach ?? 0)) furthest.set(at, { name, reach })
    }
    for (const [at, { name, reach }] of furthest) {
      sink.report(
        'outside-sheet',
        at,
        `${name} reaches ${toMm(reach).toFixed(1)} mm too far over the edge of page ${plan.name}`,
        'mend its insets, columns or rows'
      )
    }
  }
}

const beyond = (rect: Rect, sheet: Rect): Len =>
  Math.max(sheet.x - rect.x, sheet.y - rect.y, right(rect) - right(sheet), bottom(rect) - bottom(sheet))

function thingsOf({ displays, frames, art, bleed }: PagePlan): readonly Thing[] {
  return [
    ...displays.flatMap(({ role, boxes, at }) => boxes.map(rect => ({ name: `the ${role}`, rect, bleed: 0, at }))),
    ...frames.flatMap(({ story, columns, at }) =>
      columns.map(column => ({ name: `the body of “${story}”`, rect: columnRect(column), bleed: 0, at }))
    ),
    ...art.flatMap((each): Thing[] => {
      if (each.kind === 'picture') return [{ name: 'the picture', rect: each.rect, bleed, at: each.at }]
      if (each.kind === 'graphic') return [{ name: `the ${each.role}`, rect: each.rect, bleed: 0, at: each.at }]
      return each.kind === 'lettering' || each.kind === 'artwork' || each.kind === 'code'
        ? [{ name: `the ${each.kind}`, rect: each.rect, bleed: 0, at: each.at }]
        : []
    })
  ]
}
