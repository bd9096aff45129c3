import { bottom, boundsOf, intersect } from '../../base/geometry.ts'
import { rectsOf } from '../../layout/layout.ts'
import { headBlockOf, inkOf, legsOf, pairsNear } from '../anatomy.ts'
import { areParted, between, partingsOf, sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** 叠题: the head of one story does not stand on that of another. 报刊排版 rules. */
export const stackedHeads: PageRule = {
  id: 'C03',
  name: 'stacked heads',
  chinese: '叠题',
  class: 'hard',
  weight: 5,
  on: true,
  style: null,
  unit: 'lines',
  min: 3,
  remedy: 'bring text between them, or set one of the heads beside its text',
  chineseRemedy: '在两题之间排进正文，或让一个标题排在自己正文的旁边',
  unless: ['W03'],
  judge: (page, { min }) => {
    const heads = page.stories.flatMap(story => {
      const block = headBlockOf(story)
      return block.length === 0 ? [] : [{ story, rect: boundsOf(block.map(inkOf)), at: block[0]!.at }]
    })
    const partings = partingsOf(page)
    const legs = page.stories.flatMap(legsOf).flatMap(rectsOf)
    return pairsNear(heads, ({ rect }) => rect, min * page.grid.step).flatMap(([a, b]) => {
      const [upper, lower] = a.rect.y <= b.rect.y ? [a, b] : [b, a]
      const gap = between(upper.rect, lower.rect)
      if (gap === null || sharedWidth(upper.rect, lower.rect) <= 0) return []
      const measure = (lower.rect.y - bottom(upper.rect)) / page.grid.step
      if (measure >= min || legs.some(leg => intersect(leg, gap) !== null)) return []
      if (areParted(partings, upper.rect, lower.rect)) return []
      const what = `the head of “${lower.story.story}” stands right under that of “${upper.story.story}”`
      return [
        {
          story: lower.story.story,
          other: upper.story.story,
          rect: boundsOf([a.rect, b.rect]),
          at: lower.at,
          what,
          measure
        }
      ]
    })
  }
}
