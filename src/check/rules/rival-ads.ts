import { boundsOf } from '../../base/geometry.ts'
import { pairsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** No two advertisements of one trade stand on a page or a spread. New Subediting, 3rd ed. */
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
  judge: ({ ads }) =>
    pairsOf(ads.filter(({ category }) => category !== '')).flatMap(([a, b]) => {
      if (a.category !== b.category) return []
      const what = `two advertisements of ${a.category} stand together`
      return [{ story: null, rect: boundsOf([a.rect, b.rect]), at: b.at, what, measure: null }]
    })
}
