import type { LegLine, StoryLayout } from '../../layout/layout.ts'
import { legsOf, rowsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** Long text is broken by subheads, quotes, pictures. How long it may run is by taste: a page of a broadsheet deep. */
export const greyText: PageRule = {
  id: 'W17',
  name: 'grey text',
  chinese: '灰版',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'lines',
  max: 80,
  remedy: 'break the text with a subhead, a quote or a picture',
  chineseRemedy: '用小标题、引语或图片破开正文',
  judge: ({ stories }, { max }) =>
    stories.flatMap(story => {
      const longest = runsOf(story).reduce((a, b) => (b.length > a.length ? b : a), [])
      const what = `“${story.story}” runs on with nothing to rest the eye`
      return longest.length > max
        ? [{ story: story.story, rect: rowsOf(longest), at: longest[0]!.at, what, measure: longest.length }]
        : []
    })
}

/** The lines between one thing that breaks text and the next: a subhead, or what reaches into a column. */
function runsOf(story: StoryLayout): readonly (readonly LegLine[])[] {
  const runs: LegLine[][] = [[]]
  let column = -1
  for (const leg of legsOf(story)) {
    if (leg.column === column || leg.rects.length > 1) runs.push([])
    column = leg.column
    for (const line of leg.lines) {
      if (line.isSubhead) runs.push([])
      else runs.at(-1)!.push(line)
    }
  }
  return runs
}
