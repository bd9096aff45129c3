import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { Proofs } from '../../src/check/rule.ts'
import { jump } from '../../src/check/rules/jump.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { STEP, toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { toyFonts } from '../support/toy-type.ts'

const MM = 70.556

/** What is said of a story of full lines that takes so many rows on each of several pages; two rows are asked for before, three behind. */
function said(
  rows: readonly number[],
  asked: object | null = { before: 2 * STEP, after: 3 * STEP }
): readonly string[] {
  const text = ['一二三四五六七八九十'.repeat(rows.reduce((sum, count) => sum + count, 0))]
  const plans = rows.map((count, i) => {
    const frames = [toyFrame(text, [toyColumn(10, count)])]
    return toyPlan({ name: `0${i + 1}`, numbers: [i + 1], frames })
  })
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, plans)
  const notes = new Notes()
  jump({ edition: { paper: { jump: asked } }, makeups } as unknown as Proofs, notes)
  return notes.sorted().map(({ code, message }) => `${code} ${message}`)
}

const mm = (rows: number): string => `${(rows * MM).toFixed(0)} mm`

test.each([
  ['enough on both pages', [2, 3], []],
  ['one page', [1], []],
  ['too little before', [1, 3], [`bad-jump “a” has ${mm(1)} of type on page 01, less than ${mm(2)}`]],
  ['too little behind', [2, 2], [`bad-jump “a” has ${mm(2)} of type on page 02, less than ${mm(3)}`]],
  ['two jumps', [2, 3, 3], ['bad-jump “a” goes over to another page more than once: it stands on 01, 02, 03']]
])('%s', (_, rows, expected) => {
  expect(said(rows)).toEqual(expected)
})

test('a paper without jumps asks for nothing', () => {
  expect(said([1, 1, 1], null)).toEqual([])
})
