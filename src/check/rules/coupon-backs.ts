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
  judge: (page, { pages, max }) => {
    const fronts = pages.flatMap(couponsOf)
    return couponsOf(page).flatMap(({ ad, number, place }) => {
      const behind = fronts.filter(front => isOdd(front.number) && front.number === number - 1)
      return behind.flatMap(front => {
        const shared = intersect({ ...place, x: front.width - place.x - place.w }, front.place)
        const measure = shared === null ? 0 : areaOf(shared) / areaOf(place)
        const what = `the coupon on page ${number} is on the back of another`
        return measure > max ? [{ story: null, rect: ad.rect, at: ad.at, what, measure }] : []
      })
    })
  }
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

/** The leaves of a paper have an odd page on their front. */
const isOdd = (number: number): boolean => number % 2 === 1
