import { bottom } from '../../base/geometry.ts'
import { columnsOf, picturesOf, placeOf } from '../anatomy.ts'
import { sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** Text runs under its pictures: one in the middle or at the foot of a leg halts the reader. Harrower's rules of thumb. */
export const pictureInLeg: PageRule = {
  id: 'W13',
  name: 'picture in a leg',
  chinese: '图断文',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'lines',
  max: 0,
  remedy: 'put the picture over the text',
  chineseRemedy: '把图放到正文上方',
  judge: ({ stories }, { max }) =>
    stories.flatMap(story =>
      picturesOf(story).flatMap(picture => {
        const rect = placeOf(picture)
        const above = columnsOf(story)
          .filter(column => sharedWidth(column.rect, rect) > 0)
          .map(({ lines }) => lines.filter(({ row }) => bottom(row) <= rect.y).length)
        const measure = Math.max(0, ...above)
        const what = `text of “${story.story}” stands over its picture`
        return measure > max ? [{ story: story.story, rect, at: picture.at, what, measure }] : []
      })
    )
}
