import { fromMm, type Len } from '../../base/length.ts'
import type { StoryLayout } from '../../layout/layout.ts'
import { legsOf, placeOf } from '../anatomy.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** What a jump must bring, against what it must leave: six inches to four. */
const AFTER = 1.5

/**
 * A story that jumps leaves four inches where it begins and has six where it goes on; it jumps once. Harrower. A paper
 * that says how its stories jump says how much of them must stand on either page.
 */
export const jumpLength: PageRule = {
  id: 'W10',
  name: 'length of jumps',
  chinese: '转版',
  class: 'soft',
  weight: 3,
  on: true,
  style: null,
  unit: 'mm',
  min: fromMm(101.6),
  remedy: 'cut the story to one page, or give it more rows where it is short',
  chineseRemedy: '全稿收在一版，或在过短的一边多给几行',
  judge: (page, { stays, paper, min }) => {
    const { before, after } = paper.jump ?? { before: min, after: min * AFTER }
    return page.stories.flatMap(story => {
      const { told } = stays.get(story.story)!
      const place = told.indexOf(page)
      if (told.length < 2 || place < 0) return []
      const { story: name, at } = story
      const rect = placeOf(legsOf(story)[0]!)
      const limit = place === 0 ? before : after
      const measure = depthOf(story)
      const short: Breach = { story: name, rect, at, what: `“${name}” jumps with too little here`, measure, limit }
      const again: Breach = { story: name, rect, at, what: `“${name}” jumps again`, measure: null, class: 'hard' }
      return [...(measure < limit ? [short] : []), ...(place > 1 ? [again] : [])]
    })
  }
}

/** How deep a story's lines are, one under the other. */
const depthOf = (story: StoryLayout): Len =>
  legsOf(story).reduce((sum, { lines, step }) => sum + lines.length * step, 0)
