import { describe, expect, test } from 'vitest'
import { fromMm } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import { tellFinding } from '../../src/check/finding.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import { PAGE_CHECK } from '../../src/edition/page-check.ts'
import type { JumpStyle } from '../../src/edition/paper.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { layouts, leg, story, type } from '../support/page-set/toy-page.ts'

type Words = readonly (readonly [role: string, text: string])[]

/** A story of a leg of so many rows of 5 mm on each of some pages, with jump lines there. */
const pagesOf = (rows: readonly number[], words: readonly Words[] = []): readonly Layout[] =>
  layouts(
    rows.map((count, i) => {
      const lines = (words[i] ?? []).map(([role, text], row) => {
        const part = type(role, [0, 70 + row, 1, 1], 9)
        return { ...part, lines: part.lines.map(line => ({ ...line, text })) }
      })
      return { columns: 1, rows: 80, stories: [story('a', leg([0, 0, 1, 60], { lines: count }), ...lines)] }
    })
  )

/** What a rule says of them. */
function said(id: string, pages: readonly Layout[], jump: { before: number; after: number } | null): readonly string[] {
  const paper = { check: PAGE_CHECK, measures: null, jump: jump as JumpStyle | null }
  return judgePages(paper, pages, new Notes())
    .filter(({ rule }) => rule === id)
    .map(finding => `${finding.class} ${tellFinding(finding).split(': ').slice(1).join(': ').split(';')[0]}`)
}

const ASKED = { before: fromMm(50), after: fromMm(60) }

describe('how much stands on each page of a jump', () => {
  test.each([
    ['enough by the rule', [21, 31], null, []],
    [
      'too little before by the rule',
      [20, 31],
      null,
      ['soft “a” jumps with too little here: 100.0 mm, at least 101.6 mm']
    ],
    [
      'too little behind by the rule',
      [21, 30],
      null,
      ['soft “a” jumps with too little here: 150.0 mm, at least 152.4 mm']
    ],
    ['enough by the paper', [10, 12], ASKED, []],
    [
      'too little before by the paper',
      [9, 12],
      ASKED,
      ['soft “a” jumps with too little here: 45.0 mm, at least 50.0 mm']
    ],
    [
      'too little behind by the paper',
      [10, 11],
      ASKED,
      ['soft “a” jumps with too little here: 55.0 mm, at least 60.0 mm']
    ],
    ['a second jump', [10, 12, 12], ASKED, ['hard “a” jumps again']],
    ['a story that ends before its next page', [9, 0], ASKED, []],
    ['one page', [1], ASKED, []]
  ])('%s', (_, rows, jump, expected) => expect(said('W10', pagesOf(rows), jump)).toEqual(expected))
})

describe('jump lines', () => {
  const silent = [
    'hard “a” does not say that it goes on on page 02',
    'hard “a” does not say that it comes from page 01'
  ]
  const told = (to: Words[number], from: Words[number]) => said('Q05', pagesOf([9, 9], [[to], [from]]), ASKED)

  test.each<[string, Words[number], Words[number], readonly string[]]>([
    ['of make-up, in the words of the paper', ['jump-to', 'See page 2'], ['jump-from', 'From page 1'], []],
    ['of the desk', ['note', '（下转第02版）'], ['note', '上接1版'], []],
    ['with other pages', ['jump-to', 'See page 3'], ['note', '上接第2版'], silent],
    [
      'with the page far behind the word',
      ['note', '下转请看本报今天出版的第2版'],
      ['note', '上接1版'],
      silent.slice(0, 1)
    ],
    ['in words of no jump', ['note', '第2版'], ['note', '第1版'], silent]
  ])('%s', (_, to, from, expected) => expect(told(to, from)).toEqual(expected))

  test('of a section name the page as it is called there', () => {
    const pages = pagesOf([9, 9], [[['jump-to', '（下转B2版）']], [['note', '上接第A1版']]])
    const called = pages.map((page, i): Layout => ({ ...page, numbers: [i + 7], labels: [['A1'], ['B2']][i]! }))
    expect(said('Q05', called, ASKED)).toEqual([])
    expect(said('Q05', pages, ASKED)).toEqual(silent)
  })

  test('stand on no page that the story does not reach', () => {
    expect(said('Q05', pagesOf([9, 0]), ASKED)).toEqual([])
  })
})
