import { right } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { boxOf, type Head, isBoxed, placeOf } from '../anatomy.ts'
import { buttedHeads } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/**
 * A box is for a special story: not for one whose head would else meet its neighbour’s, were it as wide as the box.
 * Harrower's rules of thumb; how near is that of W02.
 */
export const cureByBox: PageRule = {
  id: 'W15',
  name: 'box that parts heads',
  chinese: '以框代隔',
  class: 'note',
  weight: 1,
  on: true,
  style: null,
  unit: 'gutters',
  min: 1.5,
  remedy: 'set one of the heads lower, or keep the box for a story that deserves it',
  chineseRemedy: '把一个标题放低，框留给值得加框的稿件',
  judge: (page, { min }) =>
    buttedHeads(page).flatMap(({ heads, gutters, rect }) => {
      const boxed = heads.filter(({ story }) => isBoxed(story))
      if (boxed.length !== 1) return []
      const { story, part } = boxed[0]!
      const measure = gutters - insetOf(boxed[0]!) / page.grid.gap
      if (measure >= min) return []
      const what = `the box of “${story.story}” parts two heads side by side`
      return [{ story: story.story, rect, at: part.at, what, measure }]
    })
}

/** How far a head stands off the sides of its box. */
function insetOf({ story, part }: Head): Len {
  const [box, place] = [boxOf(story)!, placeOf(part)]
  return Math.max(place.x - box.x, right(box) - right(place))
}
