import type { LegLine } from '../../layout/layout.ts'
import { legsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** GB/T 15834 5.1: what never begins a line, what never ends one, and what is never parted. */
const NO_START = /^[，。、；：？！”’）》〉」』】〕〗]/u
const NO_END = /[“‘（《〈「『【〔〖]$/u
const TWO_EMS = /^[—…]/u

/** 避头尾. The breaker of lines keeps to it unless a style lets it off; what it was forced to do is told here. */
export const lineEdge: PageRule = {
  id: 'C14',
  name: 'edges of lines',
  chinese: '避头尾',
  class: 'hard',
  weight: 3,
  on: true,
  style: null,
  unit: 'characters',
  remedy: 'change a word or two of the paragraph, or give its style another kinsoku',
  chineseRemedy: '改段内一两个字，或给样式换一种禁则',
  judge: ({ stories }) =>
    stories.flatMap(story => {
      const lines = legsOf(story).flatMap(leg => leg.lines)
      return lines.flatMap((line, i) => {
        const fault = line.style.kinsoku === 'none' ? null : faultOf(line, lines[i - 1])
        const what = `a line of “${story.story}” ${fault}`
        return fault === null ? [] : [{ story: story.story, rect: line.row, at: line.at, what, measure: null }]
      })
    })
}

function faultOf({ text, begins, paragraph, ends }: LegLine, before: LegLine | undefined): string | null {
  const words = text.trim()
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  if (!begins && NO_START.test(words)) return `begins with ${first}`
  if (!ends && NO_END.test(words)) return `ends with ${last}`
  const isParted = before?.paragraph === paragraph && TWO_EMS.test(words) && oddEnd(before.text.trim(), first)
  return isParted ? `begins with half of ${first}${first}` : null
}

/** Whether a line ends with an odd number of a character. */
function oddEnd(text: string, character: string): boolean {
  let count = 0
  while (text.at(-1 - count) === character) count++
  return count % 2 === 1
}
