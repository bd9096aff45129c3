import { describe, expect, test } from 'vitest'
import type { TextStyle } from '../../src/edition/style.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { naturalWidth } from '../../src/galley/natural-width.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { EM, toyGalley, toyMeasure } from '../support/toy-type.ts'

const ems = (text: string, change: Partial<TextStyle> = {}): number => naturalWidth(toyGalley(text, change)) / EM

/** Where each glyph of a line stands, in ems. */
function places(text: string, columns: number, line: number, change: Partial<TextStyle> = {}): readonly number[] {
  const set = setLine(breakLines(toyGalley(text, change), toyMeasure(columns), 0)!, line)
  return Array.from(set.x, x => Math.round((1000 * x) / EM) / 1000)
}

/** Between 国 and 国: CLREQ 3.1.6.2, `pair` rows in order of the table. */
describe('two marks in a row', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['《“', 1.5],
    ['”》', 1.5],
    ['》（', 1.5],
    ['。”', 1.5],
    ['”，', 1.5],
    ['：“', 1.5],
    ['，《', 1.5],
    ['（）', 2],
    ['“，', 2],
    ['。，', 2],
    ['”——', 3],
    ['——“', 3],
    ['……”', 3],
    ['》·', 1.5],
    ['·《', 1.5],
    ['！？', 1],
    ['！！！', 2],
    ['？！”', 2],
    ['。”）', 2],
    ['：“《', 2]
  ]
  test.each(rows)('国%s国', (marks, em) => expect(ems(`国${marks}国`)).toBe(2 + em))
  test('keep their ems where punctuation is plain', () =>
    expect(ems('国。”（《国？！', { punctuation: 'plain' })).toBe(8))
})

describe('marks by themselves', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['国，国', 3],
    ['国·国', 2.5],
    ['国/国', 2.5],
    ['a/b', 1.5],
    ['国–国', 2.5],
    ['国—国', 3],
    ['国～国', 3],
    ['国，', 1.5],
    ['国。', 1.5],
    ['国”', 1.5],
    ['国：', 1.5],
    ['（国', 2],
    ['don’t', 2.45]
  ]
  test.each(rows)('%s', (text, em) => expect(ems(text)).toBe(em))
})

describe('between Han and Western type: CLREQ 3.2', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['国a国', 3],
    ['国12国', 3.5],
    ['国 a 国', 3],
    ['国a，国', 3.75],
    ['“a国', 2.75],
    ['国（a）国', 4.5],
    ['5℃', 1.5],
    ['5%国', 2.25],
    ['国国', 2],
    ['国 国', 2.5],
    ['国Yahoo!国', 5.5],
    ['国why? 国', 4.5],
    ['1.国', 2],
    ['国， a', 2.5],
    ['a b', 1.5]
  ]
  test.each(rows)('%s', (text, em) => expect(ems(text)).toBe(em))
  test('an eighth, or nothing, as the style has it', () => {
    expect(ems('国a国', { autospace: 1 / 8 })).toBe(2.75)
    expect(ems('国 a国', { autospace: 0 })).toBe(2.5)
  })
})

describe('at the edges of a line', () => {
  test('an opening mark gives up its blank', () =>
    expect(places('一二三四“五六七', 4, 1)).toEqual([-0.5, 0.5, 1.5, 2.5]))
  test('but not behind the indent of a paragraph', () =>
    expect(places('“一二', 9, 0, { indent: 2 })).toEqual([2, 3, 4]))
  test('a closing mark ends the measure with half of its em', () =>
    expect(places('一二三，四五六', 3.5, 0)).toEqual([0, 1, 2, 3]))
  test('blanks are not drawn', () => expect(places('ab cd', 1, 0)).toEqual([0, 0.5]))
})

describe('a line is brought to its measure', () => {
  const steps: readonly (readonly [string, string, number, readonly number[]])[] = [
    ['word spaces shrink to a quarter first', 'aa bb，国国国国', 4.25, [0, 0.5, 1, 1.25, 1.75, 2.25, 3.25]],
    ['brackets alike, alone and in pairs', '一二，《三》四五六', 6, [0, 1, 2, 2.25, 3.25, 4.25, 5]],
    ['brackets before pauses', '一，二）三四五六', 5.5, [0, 1, 2, 3, 3.5, 4.5]],
    ['then pauses', '一，二）三四五六', 5.25, [0, 1, 1.75, 2.75, 3.25, 4.25]],
    ['the gap beside Western type before stops', '一。a国国国国国', 4.375, [0, 1, 1.75, 2.375, 3.375]],
    ['the gap beside Western type opens to half an em', '一a二三四五六七', 3.25, [0, 1.375, 2.25]],
    [
      'then all gaps alike, but none inside a unit',
      '一二——三，12，四五六七',
      7.8,
      [0, 1.05, 2.1, 3.1, 4.15, 5.2, 6.25, 6.75, 7.3]
    ],
    ['words that have nothing else open without bound', 'aa bb cc', 3, [0, 0.5, 1, 2, 2.5]]
  ]
  test.each(steps)('%s: %s', (_, text, columns, x) =>
    expect(places(text, columns, 0, { adjustment: 'literal' })).toEqual(x)
  )
  test('a last line is not opened', () => expect(places('一二三四五六', 4, 1)).toEqual([0, 1]))
  test('nor any where the edge is ragged', () => {
    expect(places('一二三四，五六', 4.9, 0, { align: 'start' })).toEqual([0, 1, 2, 3, 4])
    expect(places('一二三四', 6, 0, { align: 'center' })).toEqual([1, 2, 3, 4])
    expect(places('一二三四', 6, 0, { align: 'end' })).toEqual([2, 3, 4, 5])
  })
})
