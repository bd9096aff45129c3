import { boundsOf } from '../../base/geometry.ts'
import type { Ad } from '../../layout/layout.ts'
import type { PageRule } from '../page-rule.ts'

/** No two advertisements of one trade stand on a page or a spread: each is told with the one before. New Subediting, 3rd ed. */
export const rivalAds: PageRule = {
  id: 'W23',
  name: 'competing advertisements',
  chinese: '同业广告',
  class: 'hard',
  weight: 4,
  on: true,
  style: null,
  unit: 'ratio',
  remedy: 'move one of them to another page',
  chineseRemedy: '把其中一则移到别的版',
  judge: ({ ads }) => {
    const before = new Map<string, Ad>()
    return ads
      .filter(({ category }) => category !== '')
      .flatMap(ad => {
        const rival = before.get(ad.category)
        before.set(ad.category, ad)
        const what = `two advertisements of ${ad.category} stand together`
        const found = { story: null, at: ad.at, what, measure: null }
        return rival === undefined ? [] : [{ ...found, rect: boundsOf([rival.rect, ad.rect]) }]
      })
  }
}
