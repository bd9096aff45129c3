import { boundsOf } from '../../base/geometry.ts'
import { headsOf } from '../anatomy.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'
import { strongest } from './lead-place.ts'

/** 假头条: what stands at the top left and is not the lead has a head that takes less room than the lead's. */
export const falseLead: PageRule = {
  id: 'C09',
  name: 'false lead',
  chinese: '假头条',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'ratio',
  max: 1,
  remedy: 'set its head smaller or narrower than that of the lead',
  chineseRemedy: '把它的标题排得比头条小些、窄些',
  judge: (page, { max }) => {
    const heads = headsOf(page)
    if (heads.length < 2) return []
    const area = boundsOf(page.typeAreas)
    const first = heads.reduce((a, b) => (b.ink.x - area.x + b.ink.y < a.ink.x - area.x + a.ink.y ? b : a))
    const lead = strongest(heads)
    const measure = areaOf(first.ink) / areaOf(lead.ink)
    const { story, part, ink: rect } = first
    const what = `the head of “${story.story}” at the top left outdoes that of “${lead.story.story}”`
    return first === lead || measure <= max ? [] : [{ story: story.story, rect, at: part.at, what, measure }]
  }
}
