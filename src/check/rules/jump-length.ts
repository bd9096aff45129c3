import { fromMm, type Len } from '../../base/length.ts'
import type { Layout, StoryLayout } from '../../layout/layout.ts'
import { columnsOf, legsOf, placeOf, rowsOf } from '../anatomy.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** What a jump must bring, against what it must leave: six inches to four. */
const AFTER = 1.5

/**
 * A story that jumps leaves four inches where it begins and has six where it goes on; it jumps once. Harrower.
 * Of a paper that says how its stories jump, `bad-jump` tells it.
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
  judge: (page, { pages, paper, min }) =>
    page.stories.flatMap(story => {
      if (paper.jump !== null) return []
      const sheets = pages.filter(each => bears(each, story))
      const place = sheets.indexOf(page)
      if (sheets.length < 2 || place < 0) return []
      const { story: name, at } = story
      const rect = placeOf(story.parts.find(part => part.kind === 'leg')!)
      const limit = place === 0 ? min : min * AFTER
      const measure = depthOf(page, story)
      const short: Breach = { story: name, rect, at, what: `“${name}” jumps with too little here`, measure, limit }
      const again: Breach = { story: name, rect, at, what: `“${name}” jumps again`, measure: null, class: 'hard' }
      return [...(measure < limit ? [short] : []), ...(place > 1 ? [again] : [])]
    })
}

const bears = ({ stories }: Layout, { story }: StoryLayout): boolean =>
  stories.some(each => each.story === story && legsOf(each).some(({ lines }) => lines.length > 0))

/** How deep the legs of a story on a sheet are together. */
function depthOf({ stories }: Layout, { story }: StoryLayout): Len {
  const own = stories.find(each => each.story === story)
  return own === undefined ? 0 : columnsOf(own).reduce((sum, { lines }) => sum + rowsOf(lines).h, 0)
}
