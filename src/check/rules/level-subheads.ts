import { boundsOf } from '../../base/geometry.ts'
import { levelLegsOf, pairsOf } from '../anatomy.ts'
import { sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** Subheads of a story, but for the heads of notices, do not stand side by side in two columns: they would read as one. US Navy, Journalist 14130. */
export const levelSubheads: PageRule = {
  id: 'W28',
  name: 'subheads side by side',
  chinese: '小标题并列',
  class: 'soft',
  weight: 1,
  on: true,
  style: null,
  unit: 'lines',
  min: 1,
  remedy: 'move one of them by a paragraph, or leave it out',
  chineseRemedy: '把其中一个移前或移后一段，或删去一个',
  judge: (page, { min }) =>
    page.stories.flatMap(({ story, ...rest }) => {
      const legs = levelLegsOf(page, { story, ...rest })
      const subheads = legs.flatMap(({ lines }) => lines.filter(({ isSubhead }) => isSubhead))
      return pairsOf(subheads).flatMap(([a, b]) => {
        const gap = -sharedWidth(a.row, b.row)
        const measure = Math.abs(a.row.y - b.row.y) / page.grid.step
        if (gap < 0 || gap > page.grid.gap || measure >= min) return []
        const what = `subheads of “${story}” stand side by side`
        return [{ story, rect: boundsOf([a.row, b.row]), at: b.at, what, measure }]
      })
    })
}
