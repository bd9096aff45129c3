import { fromPt } from '../../base/length.ts'
import { legsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** Western body type is of eight points at least. Harrower's rules of thumb. */
export const smallType: PageRule = {
  id: 'W16',
  name: 'size of body type',
  chinese: '正文字号',
  class: 'hard',
  weight: 3,
  on: true,
  style: null,
  unit: 'pt',
  min: fromPt(8),
  remedy: 'set the body in a larger style',
  chineseRemedy: '正文用大一些的字号',
  judge: ({ stories }, { min }) =>
    stories.flatMap(story => {
      const line = legsOf(story)
        .flatMap(({ lines }) => lines)
        .find(({ style, text }) => style.size < min && isWestern(text))
      const what = `the body of “${story.story}” is small`
      return line === undefined
        ? []
        : [{ story: story.story, rect: line.row, at: line.at, what, measure: line.style.size }]
    })
}

const isWestern = (text: string): boolean => /\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text)
