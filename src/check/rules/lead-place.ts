import { boundsOf } from '../../base/geometry.ts'
import { type Head, headsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** Fewer stories have no order of places. */
const LEAST_STORIES = 3

/** 区序: the strongest head stands where a page is read first, in its upper left quarter. */
export const leadPlace: PageRule = {
  id: 'C08',
  name: 'place of the lead',
  chinese: '区序',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'lines',
  remedy: 'put the lead at the top left, or give its head less weight',
  chineseRemedy: '把头条移到左上，或减轻它的标题',
  unless: ['W04'],
  judge: page => {
    const heads = headsOf(page)
    if (heads.length < LEAST_STORIES) return []
    const { story, part, ink: rect } = strongest(heads)
    const area = boundsOf(page.typeAreas)
    const isFirst = rect.x < area.x + area.w / 2 && rect.y + rect.h / 2 < area.y + area.h / 2
    const what = `the strongest head, of “${story.story}”, stands in a weak place`
    return isFirst ? [] : [{ story: story.story, rect, at: part.at, what, measure: null }]
  }
}

/** The largest, and of those the highest. */
export const strongest = (heads: readonly Head[]): Head =>
  heads.reduce((a, b) => ((b.size - a.size || a.ink.y - b.ink.y) > 0 ? b : a))
