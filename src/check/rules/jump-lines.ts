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
  chineseRemedy: '补上转接提示（下转第3版、上接第1版），版次以现在的为准',
  judge: (page, bench) => page.stories.flatMap(story => judgeStory(page, story, bench))
}

function judgeStory(page: Layout, story: StoryLayout, { stays }: Bench): readonly Breach[] {
  const { told } = stays.get(story.story)!
  const place = told.indexOf(page)
  if (place < 0) return []
  const rect = placeOf(legsOf(story)[0]!)
  const tell = (what: string): Breach => ({ story: story.story, rect, at: story.at, what, measure: null })
  const [before, next] = [told[place - 1], told[place + 1]]
  return [
    ...(next === undefined || names(story, TO, next)
      ? []
      : [tell(`“${story.story}” does not say that it goes on on page ${next.name}`)]),
    ...(before === undefined || names(story, FROM, before)
      ? []
      : [tell(`“${story.story}” does not say that it comes from page ${before.name}`)])
  ]
}

/** A jump line that make-up sets, whatever its words, and the words of one that the desk has written. */
const TO = { role: 'jump-to', word: '下转' }
const FROM = { role: 'jump-from', word: '上接' }

/** What a page may be called: `3`, `03`, `B03`; in the desk's own words not far behind the word. */
const CALLED = /[A-Za-z]*\d+/g
const REACH = 8

/** Whether a story points to one of the pages of a sheet. */
function names({ parts }: StoryLayout, { role, word }: typeof TO, { numbers, labels }: Layout): boolean {
  const texts = parts.flatMap(part => {
    const text = part.kind === 'art' ? '' : part.lines.map(line => line.text).join('')
    return part.role === role
      ? [text]
      : text
          .split(word)
          .slice(1)
          .map(behind => behind.slice(0, REACH))
  })
  const called = texts.flatMap(text => text.match(CALLED) ?? [])
  return called.some(page => labels.includes(page) || numbers.includes(Number(page)))
}
