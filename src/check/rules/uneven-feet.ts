import { bottom, type Rect } from '../../base/geometry.ts'
import type { Layout, StoryLayout } from '../../layout/layout.ts'
import { levelLegsOf, placeOf, rowsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** 留白: the legs of a story end level, to a line. Notices, which stay whole, are as level as they can be. */
export const unevenFeet: PageRule = {
  id: 'C18',
  name: 'uneven feet',
  chinese: '栏脚不齐',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'lines',
  max: 1,
  remedy: 'level the legs (balance: on), or write so many lines more',
  chineseRemedy: '拉平各栏（balance: on），或再写这么多行',
  judge: (page, { max }) =>
    page.stories.flatMap(story => {
      const white = whiteAtFeet(page, story)
      const rows = white.map(({ h }) => Math.round(h / page.grid.step))
      const most = Math.max(...rows)
      const measure = rows.length < 2 ? 0 : most - Math.min(...rows)
      const what = `the legs of “${story.story}” are not level`
      return measure > max
        ? [{ story: story.story, rect: white[rows.indexOf(most)]!, at: story.at, what, measure }]
        : []
    })
}

/** What is blank at the foot of each leg. */
const whiteAtFeet = (page: Layout, story: StoryLayout): readonly Rect[] =>
  levelLegsOf(page, story).map(leg => {
    const place = placeOf(leg)
    const foot = leg.lines.length === 0 ? place.y : bottom(rowsOf(leg.lines))
    return { ...place, y: foot, h: bottom(place) - foot }
  })
