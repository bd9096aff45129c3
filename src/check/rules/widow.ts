import type { LegLine, StoryLayout } from '../../layout/layout.ts'
import { legsOf, rowsOf } from '../anatomy.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/**
 * Of a paragraph that goes on in the next leg, two lines stand on either side. US Navy, Journalist 14130. In Chinese
 * its first line may stand alone at the foot: columns are narrow, and the indent is seen.
 */
export const widow: PageRule = {
  id: 'W09',
  name: 'widows and orphans',
  chinese: '孤行',
  class: 'hard',
  weight: 4,
  on: true,
  style: null,
  unit: 'lines',
  min: 2,
  remedy: 'add or cut a few words of the paragraph',
  chineseRemedy: '本段增删几个字',
  judge: ({ stories }, { min }) =>
    stories.flatMap(story =>
      legsOf(story).flatMap(({ lines }) => [...atTop(story, lines, min), ...atFoot(story, lines, min)])
    )
}

/** The end of a paragraph that began in another leg. */
function atTop(story: StoryLayout, lines: readonly LegLine[], min: number): readonly Breach[] {
  const run = lines.slice(0, countWhile(lines, lines[0]?.paragraph))
  if (run.length === 0 || run[0]!.begins || run.length >= min) return []
  return run.at(-1)!.ends ? [breach(story, run, 'a paragraph ends at the top of a leg')] : []
}

/** The beginning of a paragraph that goes on in another leg. */
function atFoot(story: StoryLayout, lines: readonly LegLine[], min: number): readonly Breach[] {
  const count = countWhile(lines.toReversed(), lines.at(-1)?.paragraph)
  const run = lines.slice(lines.length - count)
  if (run.length === 0 || run.at(-1)!.ends || run.length >= min) return []
  return run[0]!.begins && !/\p{Script=Han}/u.test(run[0]!.text)
    ? [breach(story, run, 'a paragraph begins at the foot of a leg')]
    : []
}

function countWhile(lines: readonly LegLine[], paragraph: number | undefined): number {
  const end = lines.findIndex(line => line.paragraph !== paragraph)
  return end < 0 ? lines.length : end
}

const breach = ({ story }: StoryLayout, run: readonly LegLine[], what: string): Breach => ({
  story,
  rect: rowsOf(run),
  at: run[0]!.at,
  what: `${what} of “${story}”`,
  measure: run.length
})
