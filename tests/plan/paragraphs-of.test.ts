import { expect, test } from 'vitest'
import { dumpPlan } from '../../src/plan/dump-plan.ts'
import type { Paragraph } from '../../src/plan/page-plan.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, FRONT, LEAD, PAPER, readProject } from '../support/newsroom.ts'

/** The body of a story as it is planned: `keys` of the style, `more` of the item. */
function planned(body: string, { keys = '', more = '' } = {}): readonly Paragraph[] {
  const { edition } = readProject({
    ...changed(PAPER, 'align: justify}', `align: justify${keys}}`),
    ...changed(FRONT, '6-50, style: body', `6-50, style: body${more}`),
    [LEAD]: `---\nbyline: 记者 某\n---\n${body}`
  })
  return planPages(edition)[0]!.frames[0]!.paragraphs
}

const textsOf = (paragraphs: readonly Paragraph[]): readonly string[] => paragraphs.map(({ copy }) => copy.text)

test.each([
  ['alone', '好。', '', ['好。（记者 某）']],
  ['behind the last of several', '好。\n\n- 一', '', ['好。', '一（记者 某）']],
  ['before the end mark', '好。', ', end-mark: ■', ['好。（记者 某）■']]
])('a sign-off stands %s', (_, body, keys, texts) => {
  expect(textsOf(planned(body, { keys, more: ", sign-off: '（{byline}）'" }))).toEqual(texts)
})

test('an end mark stands behind the last word alone', () => {
  expect(textsOf(planned('一。\n\n二。', { keys: ', end-mark: ■' }))).toEqual(['一。', '二。■'])
})

test('subheads run in before the text behind them', () => {
  const paragraphs = planned('## 甲\n\n一。\n\n## 乙\n\n## 丙', { more: ', run-in: on' })
  expect(textsOf(paragraphs)).toEqual(['甲　一。', '乙', '丙'])
  expect(paragraphs[0]!.copy.runs.map(({ to, emphasis }) => [to, emphasis])).toEqual([
    [1, 'strong'],
    [2, 'plain'],
    [4, 'plain']
  ])
  expect(paragraphs.some(({ keepWithNext }) => keepWithNext)).toBe(false)
})

test('the points of a list hang as far as its longest number takes', () => {
  const hangs = planned('好。\n\n- 一\n\n1. 二\n\n10. 三').map(
    ({ marker }) => marker && [marker.copy.text, marker.hang]
  )
  expect(hangs).toEqual([undefined, ['●', 1], ['1.', 2], ['10.', 2]])
})

test('the indent of a list is that of all its lines', () => {
  const [point] = planned('- 一')
  expect(point!.marker).toMatchObject({ indent: 2, hang: 1 })
  expect(point!.style.indent).toBe(0)
})

test.each([
  ['a Han', '今天。', '今', '天。'],
  ['its opening quote with it', '“好”。', '“好', '”。'],
  ['an accent with its letter', 'e\u0301a', 'e\u0301', 'a'],
  ['strong words as plain ones', '**今天**好。', '今', '天好。']
])('a drop cap: %s', (_, body, head, rest) => {
  const { dropCap } = planned(body, { keys: ', drop-cap: 2' })[0]!
  expect([dropCap!.head.copy.text, dropCap!.rest.copy.text]).toEqual([head, rest])
  expect(dropCap!.head.copy.runs).toEqual([{ to: head.length, emphasis: 'plain' }])
  expect(dropCap!.rest.style.indent).toBe(0)
})

test.each([
  ['a dash', '——今天。'],
  ['one character', '好'],
  ['a marked name', '[孔子]{专名}说。'],
  ['a subhead', '## 题\n\n好。']
])('no drop cap for %s', (_, body) => {
  expect(planned(body, { keys: ', drop-cap: 2' }).some(({ dropCap }) => dropCap !== undefined)).toBe(false)
})

test('a drop cap and what is left of its paragraph lead back to the file', () => {
  const { dropCap } = planned('“好”。', { keys: ', drop-cap: 2' })[0]!
  const at = `---\nbyline: 记者 某\n---\n`.length
  expect(dropCap!.head.copy.stretches).toEqual([{ text: 0, file: LEAD, source: at }])
  expect(dropCap!.rest.copy.stretches).toEqual([{ text: 0, file: LEAD, source: at + 2 }])
})

test('the dump tells of caps and points', () => {
  const { edition } = readProject({
    ...changed(PAPER, 'align: justify}', 'align: justify, drop-cap: 3}'),
    [LEAD]: '今天。\n\n- 一'
  })
  const dump = dumpPlan(planPages(edition)[0]!)
  expect(dump).toContain('drop cap “今” of 3 lines')
  expect(dump).toContain('point “●” hangs 1 em')
})
