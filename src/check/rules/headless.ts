import type { Layout, LegPart, StoryLayout } from '../../layout/layout.ts'
import { headOf, inkOf, legsOf, placeOf } from '../anatomy.ts'
import type { Bench, Breach, PageRule } from '../page-rule.ts'

/** Every story has a head where it begins; a western one of five to ten words. Harrower's rules of thumb. */
export const headless: PageRule = {
  id: 'W05',
  name: 'a head for each story',
  chinese: '有文有题',
  class: 'hard',
  weight: 5,
  on: true,
  style: null,
  unit: 'words',
  min: 5,
  max: 10,
  remedy: 'give the story a head of five to ten words, and its slot an item that shows it',
  chineseRemedy: '给稿件拟标题，并在模板里留出标题的位置',
  judge: (page, bench) => page.stories.flatMap(story => judgeStory(page, story, bench))
}

/** Notices, which have rows of their own, have their heads among them. */
const areNotices = ({ grid }: Layout, { step, direction }: LegPart): boolean =>
  direction === 'horizontal' && step !== grid.step

function judgeStory(page: Layout, story: StoryLayout, { stays, min, max }: Bench): readonly Breach[] {
  const [leg] = legsOf(story)
  if (leg === undefined || stays.get(story.story)!.shown[0] !== page) return []
  const head = headOf(story)
  if (head === null && areNotices(page, leg)) return []
  if (head === null) {
    const what = `“${story.story}” has no head`
    return [{ story: story.story, rect: placeOf(leg), at: story.at, what, measure: null }]
  }
  const words = head.part.lines.map(({ text }) => text).join(' ')
  const count = words.match(/\S+/g)?.length ?? 0
  if (/\p{Script=Han}/u.test(words) || (count >= min && count <= max)) return []
  const what = `the head of “${story.story}” is of too ${count < min ? 'few' : 'many'} words`
  return [{ story: story.story, rect: inkOf(head.part), at: head.part.at, what, measure: count, class: 'note' }]
}
