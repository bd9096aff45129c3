import { bottom, boundsOf, type Rect } from '../../base/geometry.ts'
import type { Layout, StoryLayout } from '../../layout/layout.ts'
import { headBlockOf, legsOf, placeOf } from '../anatomy.ts'
import { areParted, sharedHeight, sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** 题文分离: the text next under a head is its own. */
export const partedText: PageRule = {
  id: 'C06',
  name: 'head parted from its text',
  chinese: '题文分离',
  class: 'hard',
  weight: 5,
  on: true,
  style: null,
  unit: 'lines',
  remedy: 'bring the head to its text, or a rule between the head and the other story',
  judge: page =>
    page.stories.flatMap(story => {
      const block = headBlockOf(story)
      const legs = legsOf(story)
      if (block.length === 0 || legs.length === 0) return []
      const head = boundsOf(block.map(placeOf))
      const own = Math.min(...legs.map(leg => distance(head, placeOf(leg))))
      const other = strangersUnder(page, story, head).find(leg => distance(head, leg.rect) < own)
      if (other === undefined) return []
      const what = `“${other.story}” stands between the head of “${story.story}” and its text`
      return [{ story: story.story, rect: head, at: block[0]!.at, what, measure: null }]
    })
}

/** Legs of others under a head, with nothing between that parts them. */
function strangersUnder(
  page: Layout,
  { story }: StoryLayout,
  head: Rect
): readonly { readonly story: string; readonly rect: Rect }[] {
  return page.stories
    .filter(other => other.story !== story)
    .flatMap(other => legsOf(other).map(leg => ({ story: other.story, rect: placeOf(leg) })))
    .filter(({ rect }) => rect.y >= bottom(head) && sharedWidth(rect, head) > 0 && !areParted(page, head, rect))
}

const distance = (a: Rect, b: Rect): number => Math.max(-sharedWidth(a, b), 0) + Math.max(-sharedHeight(a, b), 0)
