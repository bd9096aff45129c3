import { bottom, boundsOf, type Rect, right } from '../../base/geometry.ts'
import { areaOf } from '../bearings.ts'
import { footAds } from '../foot-ads.ts'
import type { PageRule } from '../page-rule.ts'

/**
 * Advertisements go down in steps from the outer corner inwards: no text stands under or outside of one. What the gaps
 * between them take is allowed for, by taste.
 */
export const adPyramid: PageRule = {
  id: 'W26',
  name: 'pyramid of advertisements',
  chinese: '广告阶梯',
  class: 'soft',
  weight: 1,
  on: true,
  style: null,
  unit: 'percent',
  min: 0.85,
  remedy: 'stand the advertisements on each other and on the foot, the highest in the outer corner',
  chineseRemedy: '广告自版脚叠起，最高的放在外角，向内逐级降低',
  unless: ['W22'],
  judge: (page, { min }) =>
    footAds(page).flatMap((ads, side) => {
      if (ads.length < 2) return []
      const rects = ads.map(({ rect }) => rect)
      const isOdd = page.numbers[side]! % 2 === 1
      const measure = rects.reduce((sum, rect) => sum + areaOf(rect), 0) / pyramidOf(rects, isOdd ? 'right' : 'left')
      const what = `the advertisements do not go down in steps from the outer corner on page ${page.numbers[side]}`
      return measure < min ? [{ story: null, rect: boundsOf(rects), at: ads[0]!.at, what, measure }] : []
    })
}

/** The area of the least flight of steps from a corner of their bounds that holds them all. */
function pyramidOf(rects: readonly Rect[], corner: 'left' | 'right'): number {
  const bounds = boundsOf(rects)
  const reach = (rect: Rect): number => (corner === 'left' ? right(rect) - bounds.x : right(bounds) - rect.x)
  let [height, area] = [0, 0]
  for (const rect of rects.toSorted((a, b) => reach(b) - reach(a))) {
    const higher = Math.max(height, bottom(bounds) - rect.y)
    area += (higher - height) * reach(rect)
    height = higher
  }
  return area
}
