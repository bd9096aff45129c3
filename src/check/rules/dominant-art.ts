import { picturesOf, placeOf } from '../anatomy.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** Of several pictures one leads the eye: it is two and a half times as large as the next. Harrower's rules of thumb. */
export const dominantArt: PageRule = {
  id: 'W11',
  name: 'dominant picture',
  chinese: '主图',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'ratio',
  min: 2.5,
  remedy: 'make one picture larger, or the others smaller',
  chineseRemedy: '放大一张图，或缩小其余的图',
  judge: ({ stories }, { min }) => {
    const pictures = stories
      .flatMap(story =>
        picturesOf(story).map(({ at, ...part }) => ({ story: story.story, at, rect: placeOf({ at, ...part }) }))
      )
      .toSorted((a, b) => areaOf(b.rect) - areaOf(a.rect))
    const [largest, next] = pictures
    if (largest === undefined || next === undefined) return []
    const measure = areaOf(largest.rect) / areaOf(next.rect)
    return measure < min ? [{ ...largest, what: 'no picture leads the others', measure }] : []
  }
}
