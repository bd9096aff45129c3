import { fromMm, type Len } from '../../base/length.ts'
import { isBoxed, levelLegsOf, rowsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

const INCH: Len = fromMm(25.4)
/** An inch of text, as it is reckoned. */
const LINES = 6

/**
 * Where a story goes on, over a column or something that reaches into one, there is an inch of it at least, and six
 * lines of larger type. US Navy, Journalist 14130. A paper that names its own bound means it. Less than half a row is
 * not to be mended.
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
  min: INCH,
  remedy: 'give the leg more rows, or move or shorten what stands over or under it',
  chineseRemedy: '给这一段栏多留几行，或移动、缩短它上下的东西',
  unless: ['C13', 'W09'],
  judge: (page, { min }) => {
    const limit = min === INCH ? Math.max(INCH, LINES * page.grid.step) : min
    return page.stories.flatMap(story => {
      const legs = levelLegsOf(page, story).filter(({ lines }) => lines.length > 0)
      if (legs.length < 2 || isBoxed(story)) return []
      const shortest = legs
        .map(({ lines, at }) => ({ rect: rowsOf(lines), at }))
        .reduce((a, b) => (b.rect.h < a.rect.h ? b : a))
      const what = `“${story.story}” goes on over too little`
      const measure = shortest.rect.h
      return measure < limit - page.grid.step / 2 ? [{ ...shortest, story: story.story, what, measure, limit }] : []
    })
  }
}
