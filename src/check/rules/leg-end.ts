import { legsOf } from '../anatomy.ts'
import type { PageRule } from '../page-rule.ts'

/** A leg that ends with a paragraph looks like the end of the story: readers stop there. US Navy, Journalist 14130. */
export const legEnd: PageRule = {
  id: 'W08',
  name: 'leg that ends a paragraph',
  chinese: '栏末断段',
  class: 'note',
  weight: 1,
  on: false,
  style: null,
  unit: 'lines',
  remedy: 'add or take a line in the leg',
  chineseRemedy: '这一栏加一行或减一行',
  judge: ({ stories }) =>
    stories.flatMap(story =>
      legsOf(story)
        .filter(({ lines }) => lines.length > 0)
        .slice(0, -1)
        .flatMap(({ lines }) => {
          const last = lines.at(-1)!
          const what = `a leg of “${story.story}” ends with a paragraph`
          return last.ends ? [{ story: story.story, rect: last.row, at: last.at, what, measure: null }] : []
        })
    )
}
