import { fromMm } from '../../base/length.ts'
import { isBoxed, legsOf, rowsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/**
 * Where a story goes on, over a column or something that reaches into one, there is an inch of it at least, about six
 * lines. US Navy, Journalist 14130.
 */
export const shortWrap: PageRule = {
  id: 'W07',
  name: 'short wrap',
  chinese: '转行过短',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'mm',
  min: fromMm(25.4),
  remedy: 'give the leg more rows, or move or shorten what stands over or under it',
  judge: ({ stories }, { min }) =>
    stories.flatMap(story => {
      const legs = legsOf(story).filter(({ lines, direction }) => lines.length > 0 && direction === 'horizontal')
      if (legs.length < 2 || isBoxed(story)) return []
      const shortest = legs
        .map(({ lines, at }) => ({ rect: rowsOf(lines), at }))
        .reduce((a, b) => (b.rect.h < a.rect.h ? b : a))
      const what = `“${story.story}” goes on over too little`
      return shortest.rect.h < min ? [{ ...shortest, story: story.story, what, measure: shortest.rect.h }] : []
    })
}
