import type { Layout, StoryLayout } from '../../layout/layout.ts'
import { legsOf, placeOf } from '../anatomy.ts'
import type { Bench, Breach, PageRule } from '../page-rule.ts'

/** A story that jumps says so with the right page: 下转 where it stops, 上接 where it goes on. */
export const jumpLines: PageRule = {
  id: 'Q05',
  name: 'jump lines',
  chinese: '转接提示',
  class: 'hard',
  weight: 5,
  on: true,
  style: null,
  unit: 'lines',
  remedy: 'add the jump lines, 下转第3版 and 上接第1版, with the pages as they are now',
  judge: (page, bench) => page.stories.flatMap(story => judgeStory(page, story, bench))
}

function judgeStory(page: Layout, story: StoryLayout, { pages }: Bench): readonly Breach[] {
  const sheets = pages.filter(({ stories }) => stories.some(it => it.story === story.story && legsOf(it).length > 0))
  const place = sheets.indexOf(page)
  if (place < 0) return []
  const rect = placeOf(legsOf(story)[0]!)
  const tell = (what: string): Breach => ({ story: story.story, rect, at: story.at, what, measure: null })
  const [before, next] = [sheets[place - 1], sheets[place + 1]]
  return [
    ...(next === undefined || names(story, '下转', next)
      ? []
      : [tell(`“${story.story}” does not say that it goes on on page ${next.name}`)]),
    ...(before === undefined || names(story, '上接', before)
      ? []
      : [tell(`“${story.story}” does not say that it comes from page ${before.name}`)])
  ]
}

/** Whether a story points to one of the pages of a sheet. */
function names({ parts }: StoryLayout, word: string, { numbers }: Layout): boolean {
  const text = parts.flatMap(part => (part.kind === 'art' ? [] : part.lines.map(line => line.text))).join('')
  return [...text.matchAll(new RegExp(`${word}\\D{0,6}(\\d+)`, 'g'))].some(([, page]) => numbers.includes(Number(page)))
}
