import { legsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** 单字不占行，单行不占页: the last line of a paragraph has two characters, a leg more than one line. 排版禁则. */
export const loneCharacter: PageRule = {
  id: 'C13',
  name: 'lone character',
  chinese: '单字成行',
  class: 'hard',
  weight: 3,
  on: true,
  style: null,
  unit: 'characters',
  min: 2,
  remedy: 'add or cut a few words of the paragraph',
  chineseRemedy: '本段增删几个字',
  unless: ['W09'],
  judge: ({ stories }, { min }) =>
    stories.flatMap(({ story, ...rest }) => {
      const legs = legsOf({ story, ...rest })
      const lone = legs
        .flatMap(({ lines }) => lines)
        .filter(({ begins, ends, text }) => ends && !begins && characters(text) < min)
      const single = legs.length < 2 ? [] : legs.filter(({ lines }) => lines.length === 1 && !lines[0]!.isSubhead)
      return [
        ...lone.map(({ row, at, text }) => {
          const what = `a paragraph of “${story}” ends with a line of its own for “${text.trim()}”`
          return { story, rect: row, at, what, measure: characters(text) }
        }),
        ...single.map(({ lines: [line] }) => {
          return { story, rect: line!.row, at: line!.at, what: `a leg of “${story}” has one line`, measure: null }
        })
      ]
    })
}

/** A mark behind a character counts as one. */
const characters = (text: string): number => [...text.trim()].length
