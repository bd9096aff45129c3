import { fromMm, type Len } from '../../base/length.ts'
import type { Grid } from '../../edition/paper.ts'
import { columnsOf, headBlockOf, isBoxed } from '../anatomy.ts'
import type { Bench, PageRule } from '../page-rule.ts'

/** Insets of less than this are no measure of their own. */
const TOLERANCE = fromMm(0.5)

/**
 * 破栏: text is set to base columns, or so many of them as fewer legs as the paper allows; beside a vertical head it has
 * what that leaves.
 */
export const oddMeasure: PageRule = {
  id: 'C07',
  name: 'odd measure',
  chinese: '破栏',
  class: 'hard',
  weight: 2,
  on: true,
  style: null,
  unit: 'mm',
  remedy: 'set the text to base columns or to a measure of the paper, like legs: 3/2',
  chineseRemedy: '正文按基本栏排，或用本报许可的破栏，如 legs: 3/2',
  judge: ({ stories, grid }, { paper }) => {
    const allowed = widthsOf(grid, paper.measures)
    return stories
      .filter(story => !isBoxed(story) && headBlockOf(story).every(({ style }) => style.direction === 'horizontal'))
      .flatMap(story => {
        // What reaches into a column makes legs of it that are narrower: its measure is that of the widest.
        const odd = columnsOf(story).find(({ legs }) => {
          const width = Math.max(...legs.flatMap(({ rects }) => rects.map(({ w }) => w)))
          return legs[0]!.direction === 'horizontal' && allowed.every(each => Math.abs(each - width) > TOLERANCE)
        })
        if (odd === undefined) return []
        const { rects, at } = odd.legs[0]!
        const what = `a leg of “${story.story}” has a measure that is none of the page`
        return [{ story: story.story, rect: rects[0]!, at, what, measure: null }]
      })
  }
}

/** What text may measure: a base column, and k columns as m legs. */
function widthsOf({ columns, measure, gap }: Grid, measures: Bench['paper']['measures']): readonly Len[] {
  const any = Array.from({ length: columns }, (_, k) =>
    Array.from({ length: k + 1 }, (__, m) => [k + 1, m + 1] as const)
  )
  return [...(measures ?? any.flat()), [1, 1] as const].map(([k, m]) => (k * measure + (k - m) * gap) / m)
}
