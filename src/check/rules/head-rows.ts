import { bottom, boundsOf } from '../../base/geometry.ts'
import { type Len, PT } from '../../base/length.ts'
import type { Layout, LegPart, StoryLayout } from '../../layout/layout.ts'
import { headBlockOf, legsOf, placeOf } from '../anatomy.ts'
import { sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** How far a row may be off the grid. */
export const OFF_GRID: Len = PT / 10

/** 标题占行: a head takes whole lines of the body, so that text under it is on the grid again. 《版面设计与制作》. */
export const headRows: PageRule = {
  id: 'C15',
  name: 'whole rows for heads',
  chinese: '标题占行',
  class: 'hard',
  weight: 2,
  on: true,
  style: null,
  unit: 'pt',
  max: OFF_GRID,
  remedy: 'give the head whole rows of the grid',
  chineseRemedy: '标题占行取正文行的整数倍',
  judge: (page, { max }) =>
    page.stories.flatMap(story => {
      const leg = legsUnderHead(page, story).find(each => offGrid(page, placeOf(each).y) > max)
      const what = `text under the head of “${story.story}” begins off the grid`
      if (leg === undefined) return []
      const rect = placeOf(leg)
      return [{ story: story.story, rect, at: leg.at, what, measure: offGrid(page, rect.y) }]
    })
}

/** The legs that begin right under a head. */
function legsUnderHead({ grid }: Layout, story: StoryLayout): readonly LegPart[] {
  const block = headBlockOf(story)
  if (block.length === 0) return []
  const head = boundsOf(block.map(placeOf))
  return legsOf(story).filter(leg => {
    const { y } = placeOf(leg)
    const isUnder = y >= bottom(head) - grid.step && y <= bottom(head) + 3 * grid.step
    return leg.direction === 'horizontal' && isUnder && sharedWidth(placeOf(leg), head) > 0
  })
}

/** How far a level line is from the next row of the grid, up or down. */
export function offGrid({ typeAreas, grid }: Layout, y: number): number {
  const beyond = (((y - typeAreas[0]!.y) % grid.step) + grid.step) % grid.step
  return Math.min(beyond, grid.step - beyond)
}
