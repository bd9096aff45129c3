import type { Layout, LegLine } from '../../layout/layout.ts'
import { levelLegsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'
import { OFF_GRID, offGrid } from './head-rows.ts'

/**
 * Lines of all legs and stories stand on one grid: register. What a head pushes off it as a whole is told by C15;
 * notices have rows of their own.
 */
export const offTheGrid: PageRule = {
  id: 'Q02',
  name: 'lines off the grid',
  chinese: '行线不齐',
  class: 'hard',
  weight: 3,
  on: true,
  style: null,
  unit: 'pt',
  max: OFF_GRID,
  remedy: 'let the body begin on a row of the grid',
  chineseRemedy: '让正文从网格的一行开始',
  unless: ['C15'],
  judge: (page, { max }) =>
    page.stories.flatMap(story => {
      const line = levelLegsOf(page, story)
        .flatMap(({ lines }) => lines)
        .find(each => offOf(page, each) > max)
      const what = `lines of “${story.story}” are off the grid`
      return line === undefined
        ? []
        : [{ story: story.story, rect: line.row, at: line.at, what, measure: offOf(page, line) }]
    })
}

const offOf = (page: Layout, { row }: LegLine): number => offGrid(page, row.y)
