import { bottom, right } from '../../base/geometry.ts'
import { fromMm } from '../../base/length.ts'
import type { Ad, Layout } from '../../layout/layout.ts'
import { areaOf, sharedWidth } from '../bearings.ts'
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
  judge: (page, { max }) =>
    page.typeAreas.flatMap((area, side) => {
      const ad = largestAd(page, side)
      if (ad === undefined) return []
      const isOdd = page.numbers[side]! % 2 === 1
      const inwards = isOdd ? right(area) - right(ad.rect) : ad.rect.x - area.x
      const measure = Math.max(inwards, 0)
      const what = `the largest advertisement stands off the outer corner on page ${page.numbers[side]}`
      return measure > max ? [{ story: null, rect: ad.rect, at: ad.at, what, measure }] : []
    })
}

/** Of those in the lower half of a page: what stands beside the nameplate is another matter. */
function largestAd({ ads, typeAreas }: Layout, side: number): Ad | undefined {
  const area = typeAreas[side]!
  return ads
    .filter(({ rect }) => sharedWidth(rect, area) > 0 && bottom(rect) > area.y + area.h / 2)
    .toSorted((a, b) => areaOf(b.rect) - areaOf(a.rect))[0]
}
