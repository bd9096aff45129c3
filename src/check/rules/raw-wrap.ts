import { bottom, boundsOf, type Rect, right } from '../../base/geometry.ts'
import type { Layout, StoryLayout } from '../../layout/layout.ts'
import { type Column, columnsOf, headBlockOf, placeOf } from '../anatomy.ts'
import { sharedHeight, sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** A head covers its legs: none begins beside it, or goes on beyond its end. Trade knowledge. */
export const rawWrap: PageRule = {
  id: 'W19',
  name: 'raw wrap',
  chinese: '盖文',
  class: 'soft',
  weight: 3,
  on: true,
  style: null,
  unit: 'gutters',
  max: 1,
  remedy: 'set the head over all legs that begin under it',
  chineseRemedy: '让标题盖住它下面起头的各栏',
  judge: (page, { max }) =>
    page.stories.flatMap(story => {
      const outside = uncovered(page, story)
        .map(rect => ({ rect, measure: outreach(rect, blockOf(story)) / page.grid.gap }))
        .find(({ measure }) => measure > max)
      const what = `a leg of “${story.story}” begins beyond its head`
      return outside === undefined ? [] : [{ story: story.story, at: story.at, what, ...outside }]
    })
}

const blockOf = (story: StoryLayout): Rect => boundsOf(headBlockOf(story).map(placeOf))

/** The columns that begin level with the first under the head, or beside the head. */
function uncovered({ grid }: Layout, story: StoryLayout): readonly Rect[] {
  const block = headBlockOf(story)
  if (block.length === 0 || block.some(({ style }) => style.direction === 'vertical')) return []
  const head = blockOf(story)
  const columns = columnsOf(story)
  const isUnder = ({ rect }: Column): boolean => rect.y >= bottom(head) - grid.step && sharedWidth(rect, head) > 0
  const top = Math.min(...columns.filter(isUnder).map(({ rect }) => rect.y))
  if (top === Infinity) return []
  const isBeside = (rect: Rect): boolean => sharedWidth(rect, head) <= 0 && sharedHeight(rect, head) > 0
  return columns.map(({ rect }) => rect).filter(rect => Math.abs(rect.y - top) <= grid.step || isBeside(rect))
}

/** How far a rectangle reaches out of another, left or right. */
const outreach = (rect: Rect, of: Rect): number => Math.max(of.x - rect.x, right(rect) - right(of))
