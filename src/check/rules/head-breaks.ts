import { inkOf, typesOf } from '../anatomy.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** Lines of a head are about as long as each other, and no word is parted between them. */
export const headBreaks: PageRule = {
  id: 'Q04',
  name: 'breaks in heads',
  chinese: '标题断行',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'percent',
  min: 0.8,
  remedy: 'break the head by hand: head: [first line, second line]',
  chineseRemedy: '自行断行：head: [第一行, 第二行]',
  judge: ({ stories }, { min }) =>
    stories.flatMap(story =>
      typesOf(story, 'head').flatMap((part): readonly Breach[] => {
        const found = { story: story.story, rect: inkOf(part), at: part.at }
        const parted = part.lines.slice(1).find(({ text }, i) => partsWord(part.lines[i]!.text, text))
        if (parted !== undefined)
          return [{ ...found, what: `a word is parted in the head of “${story.story}”`, measure: null }]
        if (part.rects.length > 1 || part.style.direction === 'vertical' || part.lines.length < 2) return []
        const widths = part.lines.map(({ ink }) => ink.w)
        const measure = Math.min(...widths) / Math.max(...widths)
        const what = `lines of the head of “${story.story}” differ in length`
        return measure < min ? [{ ...found, what, measure }] : []
      })
    )
}

const partsWord = (line: string, next: string): boolean =>
  /[\p{Script=Latin}\d]$/u.test(line) && /^[\p{Script=Latin}\d]/u.test(next)
