import { boundsOf, type Rect } from '../../base/geometry.ts'
import { MM } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import type { Layout, Part, StoryLayout } from '../../layout/layout.ts'
import { inkOf, pairsOf, placeOf, rowsOf } from '../anatomy.ts'
import { areParted, sharedHeight, sharedWidth } from '../bearings.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** Nearer by less than this are the crumbs of whole-number sharing. */
const CRUMB = MM / 100

/** Type of two stories keeps a gutter apart, or has a rule between: else one is read on into the other. */
export const collision: PageRule = {
  id: 'W03',
  name: 'colliding type',
  chinese: '串读',
  class: 'hard',
  weight: 8,
  on: true,
  style: null,
  unit: 'gutters',
  min: 1,
  remedy: 'leave a gutter or a row between them, or put a rule there',
  judge: (page, { min }) =>
    pairsOf(page.stories).flatMap(([a, b]) => {
      const reach = min * page.grid.gap - CRUMB
      if (distance(boundsOfStory(a), boundsOfStory(b)) >= reach) return []
      const nearest = collisions(page, a, b, reach).toSorted((x, y) => x.measure! - y.measure!)[0]
      return nearest === undefined ? [] : [nearest]
    })
}

interface Text {
  readonly rect: Rect
  readonly at: Span
}

function collisions(page: Layout, a: StoryLayout, b: StoryLayout, reach: number): readonly Breach[] {
  return a.parts.flatMap(textOf).flatMap(one =>
    b.parts.flatMap(textOf).flatMap(other => {
      const apart = distance(one.rect, other.rect)
      if (apart >= reach || !areFacing(one.rect, other.rect) || areParted(page, one.rect, other.rect)) return []
      const what = `type of “${a.story}” and “${b.story}” stands too near`
      return [
        { story: b.story, rect: boundsOf([one.rect, other.rect]), at: other.at, what, measure: apart / page.grid.gap }
      ]
    })
  )
}

function textOf(part: Part): readonly Text[] {
  if (part.kind === 'art' || part.lines.length === 0) return []
  return [{ rect: part.kind === 'leg' ? rowsOf(part.lines) : inkOf(part), at: part.at }]
}

const boundsOfStory = ({ parts }: StoryLayout): Rect => boundsOf(parts.map(placeOf))

/** Side by side or one over the other; what stands on each other is told as an overlap. */
const areFacing = (a: Rect, b: Rect): boolean => sharedWidth(a, b) > 0 !== sharedHeight(a, b) > 0

const distance = (a: Rect, b: Rect): number => Math.max(-sharedWidth(a, b), -sharedHeight(a, b), 0)
