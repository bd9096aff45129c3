import { describe, expect, test } from 'vitest'
import { fromMm } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import { type Finding, noteOf, tellChinese } from '../../src/check/finding.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import { PAGE_RULES } from '../../src/check/page-rules.ts'
import type { PageCheck } from '../../src/edition/page-check.ts'
import { PAGE_SET } from '../support/page-set/page-set.ts'
import { head, layouts, leg, story, type ToyPage } from '../support/page-set/toy-page.ts'

function judged(pages: readonly ToyPage[], check: PageCheck): readonly Finding[] {
  const notes = new Notes()
  const findings = judgePages({ check, measures: null, jump: null }, layouts(pages), notes)
  expect(notes.sorted()).toEqual([])
  return findings
}

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(noteOf).map(({ code, message, hints }) => `${code} ${message}\n  ${hints.join('\n  ')}`)

describe('a page that breaks a rule is told by it alone', () => {
  for (const { rule, bad, check } of PAGE_SET) {
    test(rule, () => expect([...new Set(judged(bad, check).map(finding => finding.rule))]).toEqual([rule]))
  }
})

describe('the page mended is clean', () => {
  for (const { rule, good, check } of PAGE_SET) test(rule, () => expect(told(judged(good, check))).toEqual([]))
})

test('a leg beside something that reaches into its column is of the measure of the column', () => {
  const { check } = PAGE_SET.find(({ rule }) => rule === 'C07')!
  const beside = leg([0, 14, 0.5, 6], { sameColumn: 0 })
  const page = { columns: 1, rows: 20, stories: [story('a', head([0, 0, 1, 3], 24), leg([0, 4, 1, 10]), beside)] }
  expect(told(judged([page], check))).toEqual([])
})

test('a story all of which lies under others has no shape to judge', () => {
  const { check } = PAGE_SET.find(({ rule }) => rule === 'W01')!
  const stories = [story('a', head([0, 0, 1, 3], 24), leg([0, 4, 1, 10]))]
  const [page] = layouts([{ columns: 1, rows: 24, stories }])
  const covered = { ...page!, stories: page!.stories.map(each => ({ ...each, zone: [] })) }
  const findings = judgePages({ check, measures: null, jump: null }, [covered], new Notes())
  expect(findings.filter(({ rule }) => rule === 'W01')).toEqual([])
})

test('stories on one place are told as an overlap, and by no page rule; type in the hole of a leg stands on nothing', () => {
  const { check } = PAGE_SET.find(({ rule }) => rule === 'W03')!
  const told = (...stories: NonNullable<ToyPage['stories']>): readonly string[] =>
    judged([{ columns: 2, rows: 24, numbers: [3], stories }], check).map(({ rule }) => rule)
  const a = story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 4, 1, 20]))
  expect(told(a, story('b', leg([0, 4.5, 1, 10])))).not.toContain('W03')
  const whole = leg([0, 4, 1, 20])
  const holed = { ...whole, rects: [leg([0, 4, 1, 8]), leg([0, 16, 1, 8])].flatMap(({ rects }) => rects) }
  const within = story('b', head([0, 13, 0.4, 2], 12))
  const beside = story('c', head([0.95, 13, 0.4, 2], 12))
  expect(told(story('a', holed), within)).not.toContain('W03')
  expect(told(story('a', holed), within, beside)).toContain('W03')
})

test('one over the other stories keep a row apart, where that is less than a gutter', () => {
  const told = (row: number): readonly string[] => {
    const lower = story('b', head([0, row, 2, 2], 24), leg([0, 20, 1, 12]), leg([1, 20, 1, 12]))
    const upper = story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 12]), leg([1, 4, 1, 12]))
    const [page] = layouts([{ columns: 2, rows: 32, numbers: [3], stories: [upper, lower] }])
    const wide = { ...page!, grid: { ...page!.grid, gap: fromMm(7) } }
    const { check } = PAGE_SET.find(({ rule }) => rule === 'W03')!
    const findings = judgePages({ check, measures: null, jump: null }, [wide], new Notes())
    return findings.flatMap(({ rule, measured }) =>
      rule === 'W03' ? [`${measured!.measure.toFixed(2)} < ${measured!.limit.toFixed(2)}`] : []
    )
  }
  expect(told(17)).toEqual([])
  expect(told(16.9)).toEqual(['0.64 < 0.71'])
})

/** Of two stories one over the other, what C10 says where the desk calls them equal or does not. */
test.each([
  [[['a', 'b']], ['“a” and “b” are equal, and their heads differ']],
  [
    [
      ['a', 'b'],
      ['b', 'a']
    ],
    ['“a” and “b” are equal, and their heads differ']
  ],
  [[['a', 'c']], []],
  [[], []]
])('equal stories: %j', (equals, expected) => {
  const stories = [
    story('a', head([0, 0, 1, 3], 36), leg([0, 4, 1, 10])),
    story('b', head([0, 15, 1, 3], 24), leg([0, 19, 1, 10]))
  ]
  const findings = judged([{ columns: 1, rows: 30, stories, equals }], { style: 'modular', rules: new Map() })
  expect(findings.map(({ what }) => what)).toEqual(expected)
})

test('notices have rows of their own, and end where the last of them ends', () => {
  const { check } = PAGE_SET.find(({ rule }) => rule === 'C18')!
  const step = fromMm(3)
  const own = (column: number, lines: number) => ({
    ...leg([column, 4, 1, 20], { lines, change: ({ row }, i) => ({ row: { ...row, y: row.y + 7 * i, h: step } }) }),
    step
  })
  const page = { columns: 2, rows: 24, stories: [story('a', head([0, 0, 2, 3], 36), own(0, 20), own(1, 16))] }
  const short = { columns: 2, rows: 12, stories: [story('a', own(0, 4), own(1, 4))] }
  const asked = (id: string): readonly Finding[] => judged([page, short], check).filter(({ rule }) => rule === id)
  expect(['C18', 'C19', 'Q02', 'W05', 'W06', 'W07'].flatMap(asked)).toEqual([])
})

test('every rule has its pages', () => {
  expect(PAGE_SET.map(({ rule }) => rule)).toEqual(PAGE_RULES.map(({ id }) => id))
})

test('what is told', async () => {
  const all = PAGE_SET.flatMap(({ bad, check }) => {
    const findings = judged(bad, check)
    return told(findings).map((each, i) => `${each}\n  ${tellChinese(findings[i]!)}`)
  })
  await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('page-rules.txt')
})
