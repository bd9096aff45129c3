import { expect, test } from 'vitest'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, FRONT, LEAD, readProject } from '../support/newsroom.ts'

/** The first paragraphs of the story as they are planned. */
function planned(front: string, body: string): string[] {
  const { edition } = readProject({
    ...changed(FRONT, '6-50, style: body', "6-50, style: body, lead-in: '{dateline}（{byline}）　'"),
    [LEAD]: `---\n${front}\n---\n${body}`
  })
  return planPages(edition)[0]!.frames[0]!.paragraphs.map(({ copy }) => copy.text)
}

const rows: readonly (readonly [what: string, front: string, body: string, expected: readonly string[]])[] = [
  ['both', 'dateline: 本报讯\nbyline: 记者 某', '一。\n\n二。', ['本报讯（记者 某）　一。', '二。']],
  ['a dateline alone, without the brackets of the byline', 'dateline: 本报讯', '一。', ['本报讯　一。']],
  ['neither, and no blank', 'head: 题', '一。', ['一。']],
  ['before the text, not before a subhead', 'dateline: 本报讯', '## 题\n\n一。', ['题', '本报讯　一。']]
]
test.each(rows)('%s', (_, front, body, expected) => {
  expect(planned(front, body)).toEqual(expected)
})
