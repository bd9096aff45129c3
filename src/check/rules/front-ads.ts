import { boundsOf } from '../../base/geometry.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** The front page is light of advertisements. New Subediting, 3rd ed.; how light is by taste. */
export const frontAds: PageRule = {
  id: 'W24',
  name: 'advertisements on the front page',
  chinese: '头版广告',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'percent',
  max: 0.25,
  remedy: 'move an advertisement to a page inside',
  chineseRemedy: '把广告移一则到里版',
  judge: ({ numbers, ads, typeAreas }, { max }) => {
    if (!numbers.includes(1) || ads.length === 0) return []
    const area = typeAreas.reduce((sum, rect) => sum + areaOf(rect), 0)
    const measure = ads.reduce((sum, { rect }) => sum + areaOf(rect), 0) / area
    const rect = boundsOf(ads.map(ad => ad.rect))
    return measure > max
      ? [{ story: null, rect, at: ads[0]!.at, what: 'page 1 is full of advertisements', measure }]
      : []
  }
}
