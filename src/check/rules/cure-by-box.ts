import { isBoxed } from '../anatomy.ts'
import { buttedHeads } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/** A box is for a special story: not for one whose head would else meet its neighbour’s. Harrower's rules of thumb. */
export const cureByBox: PageRule = {
  id: 'W15',
  name: 'box that parts heads',
  chinese: '以框代隔',
  class: 'note',
  weight: 1,
  on: true,
  style: null,
  unit: 'gutters',
  min: 3,
  remedy: 'set one of the heads lower, or keep the box for a story that deserves it',
  judge: (page, { min }) =>
    buttedHeads(page).flatMap(({ heads, gutters, rect }) => {
      const boxed = heads.filter(({ story }) => isBoxed(story))
      if (boxed.length !== 1 || gutters >= min) return []
      const { story, part } = boxed[0]!
      const what = `the box of “${story.story}” parts two heads side by side`
      return [{ story: story.story, rect, at: part.at, what, measure: gutters }]
    })
}
