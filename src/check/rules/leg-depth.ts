import { fromMm } from '../../base/length.ts'
import type { StoryLayout } from '../../layout/layout.ts'
import { columnsOf, isBoxed, levelLegsOf, rowsOf } from '../anatomy.ts'
import type { Bench, Breach, PageRule } from '../page-rule.ts'

/**
 * Legs are two to ten inches deep; a single one may be shorter, as a brief is. Harrower's rules of thumb. They are as
 * deep as their rows: less than half a row more or less makes no difference that could be mended.
 */
export const legDepth: PageRule = {
  id: 'W06',
  name: 'depth of legs',
  chinese: '栏长',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'mm',
  min: fromMm(50.8),
  max: fromMm(254),
  remedy: 'set the story over fewer columns to make its legs deeper, over more to make them shorter',
  chineseRemedy: '栏太短就少占几栏，栏太长就多占几栏',
  unless: ['W07', 'C13', 'W09'],
  judge: (page, { min, max }) => {
    const half = page.grid.step / 2
    const stories = page.stories.filter(story => !isBoxed(story) && levelLegsOf(page, story).length > 0)
    return stories.flatMap(story => judgeStory(story, { min: min - half, max: max + half }))
  }
}

/** The shortest and the deepest of a story's legs. */
function judgeStory(story: StoryLayout, { min, max }: Pick<Bench, 'min' | 'max'>): readonly Breach[] {
  const columns = columnsOf(story)
    .filter(({ legs }) => legs[0]!.direction === 'horizontal')
    .map(({ legs, lines }) => ({ rect: rowsOf(lines), at: legs[0]!.at }))
    .toSorted((a, b) => a.rect.h - b.rect.h)
  const [shortest, deepest] = [columns[0], columns.at(-1)]
  return [
    ...(columns.length > 1 && shortest!.rect.h < min
      ? [{ ...shortest!, what: `a leg of “${story.story}” is short` }]
      : []),
    ...(deepest !== undefined && deepest.rect.h > max
      ? [{ ...deepest, what: `a leg of “${story.story}” is deep` }]
      : [])
  ].map(found => ({ ...found, story: story.story, measure: found.rect.h }))
}
