import { bottom, boundsOf } from '../../base/geometry.ts'
import type { StoryLayout } from '../../layout/layout.ts'
import { columnsOf, placeOf } from '../anatomy.ts'
import { sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** In modular pages the legs of a story have one foot, their pictures counted in. Trade knowledge. */
export const dogLeg: PageRule = {
  id: 'W20',
  name: 'dog-leg',
  chinese: '刀把版',
  class: 'soft',
  weight: 2,
  on: true,
  style: 'modular',
  unit: 'lines',
  max: 1,
  remedy: 'end all legs of the story in one row',
  chineseRemedy: '让全稿各栏在同一行结束',
  unless: ['W01'],
  judge: ({ stories, grid }, { max }) =>
    stories.flatMap(story => {
      const feet = feetOf(story)
      const [highest, lowest] = [Math.min(...feet), Math.max(...feet)]
      const measure = feet.length < 2 ? 0 : (lowest - highest) / grid.step
      const rect = { ...boundsOf(story.parts.map(placeOf)), y: highest, h: lowest - highest }
      const what = `the legs of “${story.story}” end at different heights`
      return measure > max ? [{ story: story.story, rect, at: story.at, what, measure }] : []
    })
}

/** Where each column of a story ends, with what of the story stands under it. */
const feetOf = (story: StoryLayout): readonly number[] =>
  columnsOf(story).map(({ rect }) =>
    Math.max(
      ...story.parts
        .map(placeOf)
        .filter(part => sharedWidth(part, rect) > 0)
        .map(bottom)
    )
  )
