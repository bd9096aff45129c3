import { bottom } from '../../base/geometry.ts'
import { type Head, headsOf, isBoxed } from '../anatomy.ts'
import { sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** Heads get smaller down the page: the nearest one above is as large, but for a shade. Harrower's rules of thumb. */
export const headOrder: PageRule = {
  id: 'W04',
  name: 'order of heads',
  chinese: '标题轻重',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'ratio',
  max: 1.1,
  remedy: 'give the lower head a smaller style, or the upper one a larger',
  chineseRemedy: '下方标题换小一号，或上方标题换大一号',
  judge: (page, { max }) => {
    const heads = headsOf(page).filter(({ story }) => !isBoxed(story))
    return heads.flatMap(head => {
      const above = nearestAbove(head, heads)
      if (above === null || head.size / above.size <= max) return []
      const { story, part, ink: rect, size } = head
      const what = `the head of “${story.story}” is larger than that of “${above.story.story}” over it`
      return [{ story: story.story, other: above.story.story, rect, at: part.at, what, measure: size / above.size }]
    })
  }
}

/** The lowest of the heads over half of a head's width: one over a brief beside it is no measure for it. */
function nearestAbove(head: Head, heads: readonly Head[]): Head | null {
  const above = heads.filter(({ ink }) => bottom(ink) <= head.ink.y && sharedWidth(ink, head.ink) > head.ink.w / 2)
  return above.toSorted((a, b) => b.ink.y - a.ink.y)[0] ?? null
}
