import { intersect, type Rect } from '../../base/geometry.ts'
import type { Ad, Layout } from '../../layout/layout.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** No coupon has another on its back: who cuts one out would spoil the other. New Subediting, 3rd ed. */
export const couponBacks: PageRule = {
  id: 'W27',
  name: 'coupons back to back',
  chinese: '剪角相背',
  class: 'hard',
  weight: 4,
  on: true,
  style: null,
  unit: 'percent',
  max: 0,
  remedy: 'move one of the coupons along its page, or to another',
  chineseRemedy: '把其中一个剪角移开，或换到别的版',
  judge: (page, { pages, max }) =>
    couponsOf(page).flatMap(back =>
      pages
        .flatMap(couponsOf)
        .filter(front => isOdd(front.number) && front.number === back.number - 1)
        .flatMap(front => {
          const measure = shareCovered(back, front)
          const what = `the coupon on page ${back.number} is on the back of another`
          return measure > max ? [{ story: null, rect: back.ad.rect, at: back.ad.at, what, measure }] : []
        })
    )
}

/** A coupon on one page: how wide the page is, and where on it the coupon stands. */
interface Coupon {
  readonly ad: Ad
  readonly number: number
  readonly width: number
  readonly place: Rect
}

function couponsOf({ ads, numbers, sheet }: Layout): readonly Coupon[] {
  const width = sheet.w / numbers.length
  return ads
    .filter(({ coupon }) => coupon)
    .map(ad => {
      const side = Math.min(numbers.length - 1, Math.floor(ad.rect.x / width))
      return { ad, number: numbers[side]!, width, place: { ...ad.rect, x: ad.rect.x - side * width } }
    })
}

/** How much of a coupon lies behind one on the other side of its leaf, which is as wide. */
function shareCovered({ place, width }: Coupon, front: Coupon): number {
  const shared = intersect({ ...place, x: width - place.x - place.w }, front.place)
  return shared === null ? 0 : areaOf(shared) / areaOf(place)
}

/** The leaves of a paper have an odd page on their front. */
const isOdd = (number: number): boolean => number % 2 === 1
