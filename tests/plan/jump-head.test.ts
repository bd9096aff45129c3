import { expect, test } from 'vitest'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, FRONT, LEAD, readProject } from '../support/newsroom.ts'

test.each([
  ['the story’s own', 'head: 大桥昨日合龙\njump-head: 大桥合龙', '大桥合龙'],
  ['its head, where it has none', 'head: 大桥昨日合龙', '大桥昨日合龙']
])('the head of a later page is %s', (_, front, expected) => {
  const { edition } = readProject({
    ...changed(FRONT, 'text: {part: head', 'text: {part: jump-head'),
    [LEAD]: `---\n${front}\n---\n好。`
  })
  const [head] = planPages(edition)[0]!.displays
  expect(head!.lines.map(({ text }) => text)).toEqual([expected])
})
