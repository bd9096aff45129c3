import { bottom, boundsOf } from '../../base/geometry.ts'
import type { Layout, LegPart, StoryLayout } from '../../layout/layout.ts'
import { headBlockOf, legsOf, placeOf } from '../anatomy.ts'
import { sharedHeight, sharedWidth } from '../bearings.ts'
import type { Bench, Breach, PageRule } from '../page-rule.ts'

/** 背题: no head stands at the foot of a column or a page without two lines of text under it. 排版禁则. */
export const strandedHead: PageRule = {
  id: 'C01',
  name: 'stranded head',
  chinese: '背题',
  class: 'hard',
  weight: 5,
  on: true,
  style: null,
  unit: 'lines',
  min: 2,
  remedy: 'bring two lines of text under the head, or the head over to the next column',
  chineseRemedy: '标题下排进两行正文，或把标题移到下一栏',
  unless: ['C03', 'C06'],
  judge: (page, bench) =>
    page.stories.flatMap(story => [
      ...strandedMain(page, story, bench),
      ...legsOf(story).flatMap(leg => strandedSubheads(story, leg, bench.min))
    ])
}

/** A head whose text stands elsewhere, on another page even; text may begin beside it as well. */
function strandedMain({ grid }: Layout, story: StoryLayout, { stays, min }: Bench): readonly Breach[] {
  const block = headBlockOf(story)
  const legs = legsOf(story)
  const isTold = legs.length > 0 || stays.get(story.story)!.told.length > 0
  if (block.length === 0 || !isTold) return []
  const rect = boundsOf(block.map(placeOf))
  const isBeside = legs.some(
    leg => sharedHeight(placeOf(leg), rect) > grid.step && placeOf(leg).y >= rect.y - grid.step
  )
  const under = legs.filter(leg => placeOf(leg).y >= bottom(rect) - grid.step && sharedWidth(placeOf(leg), rect) > 0)
  const measure = Math.max(0, ...under.map(({ lines }) => lines.length))
  const what = `the head of “${story.story}” has no text under it`
  return isBeside || measure >= min ? [] : [{ story: story.story, rect, at: block[0]!.at, what, measure }]
}

function strandedSubheads(story: StoryLayout, { lines }: LegPart, min: number): readonly Breach[] {
  return lines.flatMap((line, i) => {
    if (!line.isSubhead || lines[i + 1]?.isSubhead) return []
    const measure = lines.length - 1 - i
    const isShort =
      measure > 0 && lines.at(-1)!.ends && lines.slice(i + 1).every(({ paragraph }) => paragraph === line.paragraph + 1)
    const what = `a subhead of “${story.story}” stands at the foot of a leg`
    return measure >= min || isShort ? [] : [{ story: story.story, rect: line.row, at: line.at, what, measure }]
  })
}
