import { legsOf, placeOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** All stories that jump from a page go to the same one: readers turn it once. Harrower's rules of thumb. */
export const jumpPages: PageRule = {
  id: 'W29',
  name: 'pages that jumps go to',
  chinese: '转往多版',
  class: 'soft',
  weight: 1,
  on: true,
  style: null,
  unit: 'pages',
  max: 1,
  remedy: 'let all jumps of the page go on on one page',
  chineseRemedy: '本版的转文都转到同一版',
  judge: (page, { stays, max }) => {
    const jumps = page.stories.flatMap(story => {
      const { told } = stays.get(story.story)!
      const next = told[told.indexOf(page) + 1]
      return told.includes(page) && next !== undefined ? [{ story, next }] : []
    })
    const measure = new Set(jumps.map(({ next }) => next)).size
    const last = jumps.findLast(({ next }) => next !== jumps[0]!.next)
    if (measure <= max || last === undefined) return []
    const { story, next } = last
    const what = `stories jump from here to several pages, “${story.story}” to page ${next.name}`
    return [{ story: story.story, rect: placeOf(legsOf(story)[0]!), at: story.at, what, measure }]
  }
}
