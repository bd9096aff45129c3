import { bottom, boundsOf, type Rect } from '../../base/geometry.ts'
import { fromPt } from '../../base/length.ts'
import type { PageRule } from '../page-rule.ts'
import { blackOf, emptyRects } from '../white.ts'

/** Over a spread one line of white, a pica high, leads the eye from page to page. */
export const eyeLine: PageRule = {
  id: 'W25',
  name: 'eye-line of a spread',
  chinese: '跨版视线',
  class: 'note',
  weight: 1,
  on: true,
  style: null,
  unit: 'mm',
  min: fromPt(12),
  remedy: 'leave the same rows white on both pages, under the heads or over the foot',
  chineseRemedy: '两版在同一行高留出一线空白',
  judge: (page, { min }) => {
    const news = blackOf({ ...page, furniture: [] })
    if (page.typeAreas.length < 2 || news.length === 0) return []
    const black = blackOf(page)
    const content = boundsOf(news)
    const rect = { ...boundsOf(page.typeAreas), y: content.y, h: content.h }
    const bands = emptyRects(rect, black).filter(({ w }) => w === rect.w)
    const measure = Math.max(0, ...bands.filter(band => isInside(band, rect)).map(({ h }) => h))
    return measure < min ? [{ story: null, rect, at: page.at, what: 'no white runs over both pages', measure }] : []
  }
}

const isInside = (band: Rect, area: Rect): boolean => band.y > area.y && bottom(band) < bottom(area)
