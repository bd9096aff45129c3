import { boundsOf } from '../../base/geometry.ts'
import { headBlockOf, inkOf, placeOf } from '../anatomy.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** Pictures, drawings and heads take a third of a page. Harrower's rules of thumb. */
export const artShare: PageRule = {
  id: 'W12',
  name: 'share of art',
  chinese: '图题比重',
  class: 'note',
  weight: 1,
  on: false,
  style: null,
  unit: 'percent',
  min: 1 / 3,
  remedy: 'show a picture, or make those that there are larger',
  chineseRemedy: '加一张图，或放大已有的图',
  judge: ({ stories, typeAreas, at }, { min }) => {
    const art = stories.flatMap(story => [
      ...story.parts.filter(({ kind, role }) => kind === 'art' && role !== 'box').map(placeOf),
      ...headBlockOf(story).map(inkOf)
    ])
    const measure =
      art.reduce((sum, rect) => sum + areaOf(rect), 0) / typeAreas.reduce((sum, rect) => sum + areaOf(rect), 0)
    const rect = boundsOf(typeAreas)
    return stories.length > 0 && measure < min ? [{ story: null, rect, at, what: 'the page is grey', measure }] : []
  }
}
