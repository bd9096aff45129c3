import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import type { RuleWish } from '../../src/edition/page-check.ts'
import { ad, head, layouts, leg, story, type ToyPage } from '../support/page-set/toy-page.ts'
import { toyStyle } from '../support/toy-type.ts'

const OFF: RuleWish = { on: false, class: null, weight: null, min: null, max: null, at: { file: '', from: 0, to: 1 } }

/** The ids of the rules that tell something of a modular page, with some of them off. */
function told(page: ToyPage, ...off: readonly string[]): readonly string[] {
  const check = { style: 'modular', rules: new Map(off.map(id => [id, OFF])) } as const
  return judgePages({ check, measures: null, jump: null }, layouts([page]), new Notes()).map(({ rule }) => rule)
}

/** A story of two legs with so many rows each, from a row on. */
const twoLegs = (one: number, other: number, row = 4): ToyPage => ({
  columns: 2,
  rows: Math.max(one, other) + row,
  stories: [story('a', head([0, 0, 2, 3], 36), leg([0, row, 1, one]), leg([1, row, 1, other]))]
})
const sideBySide: ToyPage = {
  columns: 2,
  rows: 20,
  stories: ['a', 'b'].map((id, i) => story(id, head([i, 0, 1, 3], 36 - i, { style: toyStyle() }), leg([i, 4, 1, 16])))
}

describe('of two rules that tell one fault, one does', () => {
  const rows: readonly (readonly [page: ToyPage, better: readonly string[], then: string])[] = [
    [twoLegs(38, 30), ['W01'], 'W20'],
    [twoLegs(4, 4), ['W07'], 'W06'],
    [twoLegs(16, 16, 4.5), ['C15'], 'Q02'],
    [sideBySide, ['W02'], 'C02'],
    [sideBySide, ['W02', 'C02'], 'C10']
  ]
  test.each(rows)('%#: then another', (page, better, then) => {
    expect(told(page)).toEqual([better[0]])
    expect(told(page, ...better)).toEqual([then])
  })
})

test('a fault in another place is told as well', () => {
  const far = story('b', head([0, 43, 2, 3], 24), leg([0, 47, 1, 4]), leg([1, 47, 1, 4]))
  const { stories, ...page } = twoLegs(38, 30)
  expect(told({ ...page, rows: 51, stories: [...stories!, far] })).toEqual(['W01', 'W07'])
})

test('of several advertisements of one trade each is told once', () => {
  const ads = [2, 1, 0].map(i => ad([i, 20, 1, 16], { category: 'banks' }))
  const stories = [story('a', head([0, 0, 3, 3], 36), ...[0, 1, 2].map(i => leg([i, 4, 1, 15])))]
  expect(told({ columns: 3, rows: 36, numbers: [3], stories, ads })).toEqual(['W23', 'W23'])
})
