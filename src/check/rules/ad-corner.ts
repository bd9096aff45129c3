import { right } from '../../base/geometry.ts'
import { fromMm } from '../../base/length.ts'
import { areaOf } from '../bearings.ts'
import { footAds } from '../foot-ads.ts'
import type { PageRule } from '../page-rule.ts'

/** The largest advertisement stands in the outer corner at the foot: right on odd pages, left on even ones. */
export const adCorner: PageRule = {
  id: 'W22',
  name: 'corner of advertisements',
  chinese: '广告位置',
  class: 'soft',
  weight: 1,
  on: true,
  style: null,
  unit: 'mm',
  max: fromMm(5),
  remedy: 'move the largest advertisement to the outer corner at the foot of the page',
  chineseRemedy: '把最大的广告移到版面外侧下角',
  judge: (page, { max }) =>
    footAds(page).flatMap((ads, side) => {
      const [ad] = ads.toSorted((a, b) => areaOf(b.rect) - areaOf(a.rect))
      if (ad === undefined) return []
      const area = page.typeAreas[side]!
      const isOdd = page.numbers[side]! % 2 === 1
      const inwards = isOdd ? right(area) - right(ad.rect) : ad.rect.x - area.x
      const measure = Math.max(inwards, 0)
      const what = `the largest advertisement stands off the outer corner on page ${page.numbers[side]}`
      return measure > max ? [{ story: null, rect: ad.rect, at: ad.at, what, measure }] : []
    })
}
