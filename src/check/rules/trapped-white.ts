import { bottom, type Rect, right } from '../../base/geometry.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'
import { blackOf, emptyRects } from '../white.ts'

/** Columns and lines that white may have, trapped on three sides. Trade knowledge. */
const COLUMNS = 2

export const trappedWhite: PageRule = {
  id: 'W21',
  name: 'trapped white',
  chinese: '天窗',
  class: 'soft',
  weight: 3,
  on: true,
  style: null,
  unit: 'lines',
  max: 10,
  remedy: 'fill it with a picture, a quote or a brief, or let it run out to the edge',
  chineseRemedy: '用图片、引语或短稿补上，或让空白通到版边',
  unless: ['C17'],
  judge: (page, { max }) =>
    page.typeAreas.flatMap(area => {
      const holes = emptyRects(area, blackOf(page)).filter(
        rect => rect.w > COLUMNS * page.grid.measure && rect.h > max * page.grid.step && isTrapped(rect, area)
      )
      const rect = holes.toSorted((a, b) => areaOf(b) - areaOf(a))[0]
      const what = 'white two columns wide is trapped'
      return rect === undefined ? [] : [{ story: null, rect, at: page.at, what, measure: rect.h / page.grid.step }]
    })
}

/** Whether three sides at least are not those of the type area. */
function isTrapped(rect: Rect, area: Rect): boolean {
  const open = [rect.x === area.x, rect.y === area.y, right(rect) === right(area), bottom(rect) === bottom(area)]
  return open.filter(Boolean).length <= 1
}
