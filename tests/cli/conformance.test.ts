import { describe, expect, test } from 'vitest'
import { conformance } from '../../src/cli/conformance/conformance.ts'
import { readCases } from '../../src/cli/conformance/read-cases.ts'
import { runCase } from '../../src/cli/conformance/run-case.ts'
import { listeningDesk } from '../support/desk.ts'
import { scratch } from '../support/scratch.ts'

const RIGHT = { id: 'a', kind: 'breaks', text: '文字。', level: 'gb', expected: '文÷字。' }
const WRONG = { ...RIGHT, id: 'b', expected: '文÷字÷。' }
const WEB = { id: 'c', kind: 'line-break', css: { 'line-break': 'loose' }, text: '文文々', width_in_em: 2 }

/** The exit code of a run in a folder with these files, and what it said. */
function run(files: Readonly<Record<string, unknown>>, ...argv: readonly string[]) {
  const texts = Object.entries(files).map(([name, it]) => [name, typeof it === 'string' ? it : JSON.stringify(it)])
  const desk = listeningDesk(scratch(Object.fromEntries(texts)))
  return { exit: conformance(argv, desk), out: desk.stdout(), err: desk.stderr() }
}

describe('the exit code', () => {
  test('is 0 where all is well', () => {
    const { exit, out } = run({ 'a.json': [RIGHT, { ...RIGHT, id: 'd' }] }, 'a.json')
    expect(exit).toBe(0)
    expect(out).toMatch(/^group +cases +passed +failed\nbreaks +2 +2 +0\n$/)
  })

  test('is 1 where a case fails, which is told with what came', () => {
    const { exit, out } = run({ 'a.json': [RIGHT, WRONG] }, 'a.json')
    expect(exit).toBe(1)
    expect(out).toContain('breaks b: "文字。"\n  expected 文÷字÷。\n  got      文÷字。\n')
    expect(out).toMatch(/breaks +2 +1 +1/)
  })

  test('is 0 where what fails binds CSS alone', () => {
    const only = { ...WEB, css_only: true, expected_lines: ['文', '文々'] }
    const { exit, out } = run(
      { 'a.json': [only, { ...only, css_only: false, expected_lines: ['文文', '々'] }] },
      'a.json'
    )
    expect(exit).toBe(0)
    expect(out).toMatch(/line-break \(css_only\) +1 +0 +1/)
  })
})

test('--json holds the scores and the failures', () => {
  const { out } = run({ 'a.json': [RIGHT, WRONG] }, 'a.json', '--json')
  expect(JSON.parse(out)).toEqual({
    groups: [{ group: 'breaks', cases: 2, passed: 1, failed: 1 }],
    failures: [{ id: 'b', group: 'breaks', css_only: false, expected: '文÷字÷。', got: '文÷字。' }]
  })
})

test('a folder is searched; what holds no cases is named and left out', () => {
  const files = {
    'cases/a.json': [RIGHT],
    'cases/deep/LineBreakTest-1.txt': '# a comment\n× 0061 ÷ # another\n× 4E00 ÷ 4E00 ÷\n',
    'cases/rules.json': { rules: [] },
    'cases/notes.txt': 'nothing'
  }
  const { exit, out, err } = run(files, 'cases')
  expect(exit).toBe(0)
  expect(out).toMatch(/LineBreakTest-1 +2 +2 +0/)
  expect(err).toBe('cases/rules.json is left out: it holds no array of cases\n')
})

/** What cannot be read, and the words that say so. */
const MISUSES: readonly (readonly [what: string, files: Readonly<Record<string, unknown>>, says: string])[] = [
  ['a file that is not there', {}, 'a.json cannot be read (ENOENT)'],
  ['no JSON', { 'a.json': '[{' }, 'a.json: it is not JSON'],
  ['no cases', { 'a.json': { cases: [] } }, 'a.json: it holds no array of cases'],
  ['an array of other things', { 'a.json': [1, { name: 'x' }] }, 'a.json: none of its items is a case'],
  ['one unknown shape', { 'a.json': [RIGHT, { id: 'x', text: '文' }] }, 'case 2 (x) has no shape of a case'],
  ['a bad value', { 'a.json': [{ ...RIGHT, level: 'hard' }] }, 'case 1 (a) is not right: level: '],
  ['a missing value', { 'a.json': [{ ...RIGHT, expected: undefined }] }, 'case 1 (a) is not right: expected: '],
  ['nothing expected', { 'a.json': [WEB] }, 'case 1 (c) expects nothing that can be measured']
]
test.each(MISUSES)('%s is a misuse', (_, files, says) => {
  const { exit, out, err } = run(files, 'a.json')
  expect(exit).toBe(2)
  expect(out).toBe('')
  expect(err).toContain(says)
})

test('a text that is no LineBreakTest is a misuse', () => {
  expect(run({ 'a.txt': 'hello' }, 'a.txt').err).toContain('a.txt: it is no LineBreakTest')
  expect(run({ 'a.txt': '× 0061 ÷\n× 61\n' }, 'a.txt').err).toContain('line 2 is no line of a LineBreakTest')
  expect(run({}).exit).toBe(2)
  expect(run({ 'empty.json': [] }, 'empty.json').exit).toBe(2)
})

test('widths are compared to the hundredth of an em, languages by their script', () => {
  const item = { kind: 'lines', width_in_em: 4, text: '一二三，四五六', expected_lines: ['一二三，', '四五六'] }
  const near = {
    ...item,
    id: 'a',
    lang: 'zh-CN',
    expected_char_advances_em: [
      [1.17, 1.17, 1.17, 0.5],
      [1, 1, 1]
    ]
  }
  const far = {
    ...near,
    id: 'b',
    expected_char_advances_em: [
      [1.16, 1.17, 1.17, 0.5],
      [1, 1, 1]
    ]
  }
  const hant = { ...item, id: 'c', lang: 'zh-TW', expected_char_advances_em: null }
  expect(run({ 'a.json': [near, hant] }, 'a.json').exit).toBe(0)
  expect(run({ 'a.json': [far] }, 'a.json').exit).toBe(1)
})

describe('what is measured', () => {
  /** What the engine answers to a case that expects something else. */
  const answer = (item: object): string => {
    const reading = readCases('a.json', JSON.stringify([{ id: 'x', ...item }]))
    return reading.kind === 'cases' ? runCase(reading.cases[0]!).got : reading.why
  }
  const lines = { kind: 'lines', width_in_em: 4, expected_lines: [''] }
  const web = { kind: 'any', css: {} }
  const rows: readonly (readonly [object, string])[] = [
    [{ ...lines, text: '一二三四五六' }, '一二三四 / 五六'],
    [{ ...lines, text: '一二三四五六', indent_em: 2 }, '一二 / 三四五六'],
    [
      { ...lines, text: '一二三，四五六', expected_char_advances_em: [] },
      '一二三， 1.167 1.167 1.167 0.5 / 四五六 1 1 1'
    ],
    [
      { ...lines, text: '一二三”“四五', width_in_em: 4.5, expected_char_advances_em: [] },
      '一二三” 1.333 1.333 1.333 0.5 / “四五 0.5 1 1'
    ],
    [{ ...web, text: '一）（二', expected_char_advances_em: [] }, '1 1 0.5 1'],
    [{ ...web, text: '一，”二', expected_char_advances_em: [] }, '1 0.5 1 1'],
    [{ ...web, text: '一a\u0301二', expected_gaps_em: [] }, '0:0.125 2:0.125'],
    [{ ...web, text: '一a', expected_gaps_em: [], expected_advance_em: 1 }, '0:0.125 in 2.125'],
    [{ ...web, text: '一a', css: { 'text-autospace': 'no-autospace' }, expected_gaps_em: [] }, ''],
    [{ ...web, text: '一\n二\nthree', expected_text: '' }, '一二 three']
  ]
  test.each(rows)('%j', (item, got) => expect(answer(item)).toBe(got))
})
