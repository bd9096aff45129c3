import type { Rect } from '../../base/geometry.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'
import { emptyRects, takenOf } from '../white.ts'

/** 留白: no hole on a page is a column wide and more than three lines deep. What a place keeps white for itself is its own. */
export const pageHole: PageRule = {
  id: 'C19',
  name: 'hole in the page',
  chinese: '空白',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'lines',
  max: 3,
  remedy: 'give the place to a story beside it, or fill it with a filler, a picture or an advertisement',
  chineseRemedy: '让给旁边的稿件，或用补白、图片、广告填上',
  unless: ['C17', 'C18', 'W20', 'W21'],
  judge: (page, { max }) =>
    page.stories.length === 0
      ? []
      : page.typeAreas.flatMap(area => {
          const deep = (rect: Rect): number => rect.h / page.grid.step
          const [rect] = emptyRects(area, takenOf(page))
            .filter(hole => hole.w >= page.grid.measure && deep(hole) > max)
            .sort((a, b) => areaOf(b) - areaOf(a))
          return rect === undefined
            ? []
            : [{ story: null, rect, at: page.at, what: 'nothing stands here', measure: deep(rect) }]
        })
}
