import { bottom, boundsOf, intersect, type Rect } from '../../base/geometry.ts'
import type { Layout } from '../../layout/layout.ts'
import { headBlockOf, inkOf, legsOf, pairsOf } from '../anatomy.ts'
import { areParted, between, sharedWidth } from '../bearings.ts'
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
  judge: (page, { min }) => {
    const heads = page.stories.flatMap(story => {
      const block = headBlockOf(story)
      return block.length === 0 ? [] : [{ story, rect: boundsOf(block.map(inkOf)), at: block[0]!.at }]
    })
    return pairsOf(heads).flatMap(([a, b]) => {
      const [upper, lower] = a.rect.y <= b.rect.y ? [a, b] : [b, a]
      const gap = between(upper.rect, lower.rect)
      if (gap === null || sharedWidth(upper.rect, lower.rect) <= 0) return []
      const measure = (lower.rect.y - bottom(upper.rect)) / page.grid.step
      if (measure >= min || areParted(page, upper.rect, lower.rect) || hasText(page, gap)) return []
      const what = `the head of “${lower.story.story}” stands right under that of “${upper.story.story}”`
      return [{ story: lower.story.story, rect: boundsOf([a.rect, b.rect]), at: lower.at, what, measure }]
    })
  }
}

const hasText = ({ stories }: Layout, gap: Rect): boolean =>
  stories.some(story => legsOf(story).some(({ rects }) => rects.some(rect => intersect(rect, gap) !== null)))
