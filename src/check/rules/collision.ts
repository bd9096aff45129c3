import { boundsOf, intersect, type Rect } from '../../base/geometry.ts'
import { type Len, MM } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import type { Part, StoryLayout } from '../../layout/layout.ts'
import { inkOf, pairsNear, rowsOf } from '../anatomy.ts'
import { areParted, partingsOf, sharedHeight, sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** Nearer by less than this are the crumbs of whole-number sharing. */
const CRUMB = MM / 100

/**
 * Type of two stories keeps a gutter apart, or has a rule between: else one is read on into the other. One over the
 * other, a row is enough where that is less.
 */
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
  chineseRemedy: '两稿之间空出一条栏缝或一行，或加一条线',
  judge: (page, { min }) => {
    const { gap, step } = page.grid
    const reach = { abreast: min * gap - CRUMB, over: min * Math.min(gap, step) - CRUMB }
    const partings = partingsOf(page)
    const told = page.stories.map(textsOf).filter(({ texts }) => texts.length > 0)
    return pairsNear(told, ({ bounds }) => bounds, reach.over).flatMap(([a, b]) => {
      if (-sharedWidth(a.bounds, b.bounds) >= reach.abreast) return []
      const near = meetings(a, b, reach).find(({ one, other }) => !areParted(partings, one.rect, other.rect))
      if (near === undefined) return []
      const { one, other, apart, isOver } = near
      const limit = isOver ? Math.min(min, (min * step) / gap) : min
      const what = `type of “${a.story}” and “${b.story}” stands too near`
      const rect = boundsOf([one.rect, other.rect])
      return [{ story: b.story, other: a.story, rect, at: other.at, what, measure: apart / gap, limit }]
    })
  }
}

interface Text {
  readonly rect: Rect
  /** What it has of that; others’ type may stand in the holes of a leg. */
  readonly places: readonly Rect[]
  readonly at: Span
}

/** All type of a story. */
interface Texts {
  readonly story: string
  readonly bounds: Rect
  readonly texts: readonly Text[]
}

interface Meeting {
  readonly one: Text
  readonly other: Text
  readonly apart: Len
  /** One over the other, not side by side. */
  readonly isOver: boolean
}

/** How near type may come to that of another story, level and upright. */
interface Reach {
  readonly abreast: Len
  readonly over: Len
}

function textsOf({ story, parts }: StoryLayout): Texts {
  const texts = parts.flatMap(textOf)
  return { story, bounds: boundsOf(texts.map(({ rect }) => rect)), texts }
}

/** Type of two stories that faces each other within reach, the nearest first; of stories on one place none. */
function meetings(a: Texts, b: Texts, reach: Reach): readonly Meeting[] {
  const meetings: Meeting[] = []
  for (const one of a.texts) {
    for (const other of b.texts) {
      const [level, upright] = [-sharedWidth(one.rect, other.rect), -sharedHeight(one.rect, other.rect)]
      const [isOver, isAbreast] = [level < 0, upright < 0]
      const apart = Math.max(level, upright, 0)
      if (apart >= (isOver ? reach.over : reach.abreast)) continue
      if (isAbreast !== isOver) meetings.push({ one, other, apart, isOver })
      // That is told as an overlap.
      else if (one.places.some(place => other.places.some(each => intersect(place, each) !== null))) return []
    }
  }
  return meetings.sort((x, y) => x.apart - y.apart)
}

function textOf(part: Part): readonly Text[] {
  if (part.kind === 'art' || part.lines.length === 0) return []
  const rect = part.kind === 'leg' ? rowsOf(part.lines) : inkOf(part)
  return [{ rect, places: part.kind === 'leg' ? part.rects : [rect], at: part.at }]
}
