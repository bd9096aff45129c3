import { bottom, boundsOf, type Rect } from '../../base/geometry.ts'
import { headBlockOf, legsOf, placeOf } from '../anatomy.ts'
import { areParted, partingsOf, sharedHeight, sharedWidth } from '../bearings.ts'
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
  chineseRemedy: '把标题移到自己的正文上，或在标题与他稿之间加线',
  unless: ['C03'],
  judge: page => {
    const partings = partingsOf(page)
    const texts = page.stories.flatMap(({ story, ...rest }) =>
      legsOf({ story, ...rest }).map(leg => ({ story, rect: placeOf(leg) }))
    )
    return page.stories.flatMap(story => {
      const block = headBlockOf(story)
      const own = legsOf(story).map(placeOf)
      if (block.length === 0 || own.length === 0) return []
      const head = boundsOf(block.map(placeOf))
      const nearest = Math.min(...own.map(rect => distance(head, rect)))
      // Text of a vertical head stands beside it.
      if (nearest <= 2 * page.grid.gap && block.every(({ style }) => style.direction === 'vertical')) return []
      const other = texts.find(
        ({ story: its, rect }) =>
          its !== story.story && isNextUnder(head, rect, nearest) && !areParted(partings, head, rect)
      )
      if (other === undefined) return []
      const what = `“${other.story}” stands between the head of “${story.story}” and its text`
      return [{ story: story.story, rect: head, at: block[0]!.at, what, measure: null }]
    })
  }
}

/** Whether text stands under a head, nearer than so far. */
const isNextUnder = (head: Rect, rect: Rect, far: number): boolean =>
  rect.y >= bottom(head) && sharedWidth(rect, head) > 0 && distance(head, rect) < far

const distance = (a: Rect, b: Rect): number => Math.max(-sharedWidth(a, b), 0) + Math.max(-sharedHeight(a, b), 0)
