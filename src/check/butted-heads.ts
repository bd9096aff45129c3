import { boundsOf, type Rect } from '../base/geometry.ts'
import type { Layout } from '../layout/layout.ts'
import { type Head, headsOf, pairsNear } from './anatomy.ts'
import { areParted, partingsOf, sharedHeight, sharedWidth } from './bearings.ts'
import type { Breach } from './page-rule.ts'

/** Heads whose sizes are nearer than this are alike: the eye reads across them. By taste of the trade. */
export const ALIKE = 1.15

export const sizeRatio = (a: Head, b: Head): number => Math.max(a.size, b.size) / Math.min(a.size, b.size)

/** Two heads side by side, and how many gutters apart. */
interface Butted {
  readonly heads: readonly [Head, Head]
  readonly gutters: number
  readonly rect: Rect
}

/** Level heads of two stories that share more than half of the height of the lower one. */
export function buttedHeads(page: Layout): readonly Butted[] {
  return pairsNear(headsOf(page), ({ ink }) => ink).flatMap(([a, b]) => {
    const height = sharedHeight(a.ink, b.ink)
    const gap = -sharedWidth(a.ink, b.ink)
    if (height <= Math.min(a.ink.h, b.ink.h) / 2 || gap < 0) return []
    return [{ heads: [a, b] as const, gutters: gap / page.grid.gap, rect: boundsOf([a.ink, b.ink]) }]
  })
}

/** Those of them that nothing parts. */
export function unparted(page: Layout, butted: readonly Butted[]): readonly Butted[] {
  const partings = partingsOf(page)
  return butted.filter(({ heads: [a, b] }) => !areParted(partings, a.ink, b.ink))
}

export function buttedBreach({ heads: [a, b], gutters, rect }: Butted): Breach {
  const what = `the heads of “${a.story.story}” and “${b.story.story}” stand side by side`
  return { story: b.story.story, other: a.story.story, rect, at: b.part.at, what, measure: gutters }
}
