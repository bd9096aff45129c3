import { headOf, inkOf, typesOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** 主题 is the largest of its block: 引题 and 副题 are smaller. */
export const headSizes: PageRule = {
  id: 'C16',
  name: 'sizes in a head',
  chinese: '主次题',
  class: 'hard',
  weight: 3,
  on: true,
  style: null,
  unit: 'ratio',
  max: 0.95,
  remedy: 'give kicker and deck smaller styles than the head',
  chineseRemedy: '肩题、副题用比主题小的字号',
  judge: ({ stories }, { max }) =>
    stories.flatMap(story => {
      const head = headOf(story)
      return typesOf(story, 'kicker', 'deck').flatMap(part => {
        if (head === null || part.size / head.size <= max) return []
        const what = `the ${part.role} of “${story.story}” is as large as its head`
        return [{ story: story.story, rect: inkOf(part), at: part.at, what, measure: part.size / head.size }]
      })
    })
}
