import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { passage } from '../../src/edition/offsets.ts'
import { readBody } from '../../src/edition/read-body.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import type { Galley } from '../../src/galley/galley.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { paintNotes } from '../../src/page/paint-notes.ts'
import { EM, toyFonts, toyMeasure, toyStyle, wordsOf } from '../support/toy-type.ts'

const em = (len: number): number => Math.round((len / EM) * 1000) / 1000
const galleyOf = (text: string, change: Partial<TextStyle> = {}, sink = new Notes()): Galley =>
  setGalley(toyFonts(), readBody(passage('a.md', text, 0), new Notes()).blocks[0]!.copy, toyStyle(change), sink)

/** Advances of the words; of each note the row it stands at and the places of its glyphs from there. */
const told = (galley: Galley): string =>
  [
    [...galley.advance].map(em).join(' '),
    ...galley.notes.map(({ row, x }) => `${row}: ${[...x].map(em).join(' ')}`)
  ].join(' / ')

// The toy's letters are half an em wide, those of a note a quarter of its words' em.
describe('notes and their words: CLREQ 3.3', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['a shorter note is centred', '[天地]{注 ab}', '1 1 / 0: 0.75 1'],
    ['a shorter one in Han is spread', '[天地]{注 一二}', '1 1 / 0: 0.25 1.25'],
    [
      'a longer one spreads its words and keeps clear',
      '[天地]{注 abcdefghij}',
      '1.375 1.375 / 0: 0.125 0.375 0.625 0.875 1.125 1.375 1.625 1.875 2.125 2.375'
    ],
    ['each syllable has its character', '[天地]{拼音 ab cd}', '1 1 / 0: 0.25 0.5 / 1: 0.25 0.5'],
    ['a long syllable widens its own', '[天地]{拼音 abcde f}', '1.375 1 / 0: 0.063 0.313 0.563 0.813 1.063 / 1: 0.375']
  ]
  test.each(rows)('%s', (_, text, expected) => expect(told(galleyOf(text))).toBe(expected))

  test('widened characters stand in the middle of their width', () =>
    expect([...galleyOf('[天地]{拼音 abcde f}').gaps.shift].map(em)).toEqual([0.188, 0]))
})

describe('lines', () => {
  const lines = (text: string, columns: number): readonly string[] =>
    wordsOf(breakLines(galleyOf(text), toyMeasure(columns), 0)!)
  test('words of one note stay together', () => expect(lines('一二[天地玄]{注 ab}三', 4)).toEqual(['一二', '天地玄三']))
  test('syllables may part', () => expect(lines('一二[天地玄]{拼音 a b c}三四', 4)).toEqual(['一二天地', '玄三四']))
  test('words of one note are not driven apart', () => {
    const set = setLine(breakLines(galleyOf('一[天地]{注 ab}二1280'), toyMeasure(5), 0)!, 0)
    expect([...set.x].map(em)).toEqual([0, 1.5, 2.5, 4])
  })
})

test('a character that no face has is reported at its place in the braces', () => {
  const sink = new Notes()
  galleyOf('[天地]{注 😀}', {}, sink)
  expect(sink.sorted().map(({ code, at }) => `${code} ${at?.from}`)).toEqual(['missing-glyph 7'])
})

describe('on the page', () => {
  const painted = (text: string, change: Partial<TextStyle> = {}): readonly string[] => {
    const set = breakLines(galleyOf(text, change), toyMeasure(9), 0)!
    const line = { lines: set, line: 0, set: setLine(set, 0), x: 0, baseline: 0, width: 9 * EM, paragraph: 0 }
    return paintNotes([line]).flatMap(mark =>
      mark.kind === 'glyphs'
        ? `${mark.run.text} ${em(mark.run.size)} ${em(mark.run.origin.x)},${em(mark.run.origin.y)}`
        : []
    )
  }
  test('a note stands on the head of its words’ em box', () =>
    // 0.88 em to the head of the box, and 0.12 of half an em from there to the note's baseline.
    expect(painted('一[天地]{注 ab}')).toEqual(['ab 0.5 1.75,-0.94']))
  test('on the right of vertical words', () =>
    expect(painted('一[天地]{注 世}', { direction: 'vertical' })).toEqual(['世 0.5 0.75,1.75']))
})
