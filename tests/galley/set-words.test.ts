import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import type { Face } from '../../src/fonts/face.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import type { Galley } from '../../src/galley/galley.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { EM, FI, toyCopy, toyFace, toyFonts, toyMeasure, toyShaper, toyStyle } from '../support/toy-type.ts'

/** A face whose tildes stand a fifth of an em higher than they are drawn. */
const shapingFace = (id: number, lacks?: RegExp): Face => ({
  ...toyFace(id, lacks),
  shape: toyShaper({ x: -300, y: 200 })
})

const set = (text: string, change: Partial<TextStyle> = {}, ...faces: readonly Face[]): Galley =>
  setGalley(toyFonts(...(faces.length > 0 ? faces : [shapingFace(0)])), toyCopy(text), toyStyle(change), new Notes())

const places = (galley: Galley): readonly number[] =>
  [...setLine(breakLines(galley, toyMeasure(90), 0)!, 0).x].map(x => x / EM)

describe('a ligature', () => {
  const galley = set('共fifi人')
  test('is one row of several characters', () => {
    expect([...galley.glyph]).toEqual([0x5171, FI, FI, 0x4eba])
    expect([...galley.text]).toEqual([0, 1, 3, 5, 6])
    expect(galley.runs.map(({ from, to }) => [from, to])).toEqual([[0, 4]])
  })
  test('is as wide as its glyph', () => expect(places(galley)).toEqual([0, 1.25, 2.25, 3.5]))
  test('is not set in spaced type', () => expect(set('共fi人', { tracking: 0.1 }).length).toBe(4))
  test('does not reach over a change of face', () =>
    expect(set('fi', {}, shapingFace(0, /i/u), shapingFace(1)).length).toBe(2))
})

describe('kerning', () => {
  test('moves the letter behind', () => expect(places(set('AVA'))).toEqual([0, 0.4, 0.9]))
  test('is not counted at the end of a line', () => {
    const lines = breakLines(set('ab\u00adA\u00adVcd', { align: 'start' }), toyMeasure(2), 0)!
    expect(lines.from[1]).toBe(3)
    expect(setLine(lines, 0).width).toBe(2 * EM)
  })
})

describe('a combining mark', () => {
  test('is one with its letter where a face has both as one', () => {
    const galley = set('e\u0301')
    expect([...galley.glyph]).toEqual([0xe9])
    expect([...galley.text]).toEqual([0, 2])
  })
  test('may be several: vowel, circumflex, acute', () => {
    const galley = set('e\u0302\u0301人')
    expect([...galley.glyph]).toEqual([0x1ebf, 0x4eba])
    expect([...galley.text]).toEqual([0, 3, 4])
  })
  test('is put over its letter where no face has', () => {
    const galley = set('x\u0303x')
    expect([...galley.text]).toEqual([0, 1, 2, 3])
    expect(places(galley)).toEqual([0, 0.2, 0.5])
    expect(galley.runs.map(({ from, to, stance }) => [from, to, 0 - stance.off / EM])).toEqual([
      [0, 1, 0],
      [1, 2, 0.2],
      [2, 3, 0]
    ])
  })
  test('takes its letter with it into the face that has the mark', () => {
    const galley = set('xx\u0303x', {}, shapingFace(0, /\u0303/u), shapingFace(1))
    expect(galley.runs.map(({ from, to, face }) => [from, to, face])).toEqual([
      [0, 1, 0],
      [1, 2, 1],
      [2, 3, 1],
      [3, 4, 0]
    ])
  })
  test.each([
    ['か\u3099', 'が'],
    ['\u1100\u1161\u11a8', '각']
  ])('%j is %s', (text, whole) => expect([...set(text).glyph]).toEqual([whole.charCodeAt(0)]))
})
