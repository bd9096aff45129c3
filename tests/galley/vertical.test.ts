import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import type { Face } from '../../src/fonts/face.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import type { Galley } from '../../src/galley/galley.ts'
import { naturalWidth } from '../../src/galley/natural-width.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { EM, toyCopy, toyFace, toyFonts, toyMeasure, toyStyle, wordsOf } from '../support/toy-type.ts'

/** A face whose forms for vertical lines are in the private use area, marks with their ink in the upper half. */
const formed: Face = {
  ...toyFace(0),
  vertical: glyph =>
    '、。，：；？！《》『』「」（）～…'.includes(String.fromCharCode(glyph)) ? (glyph & 0xfff) | 0xe000 : glyph,
  box: glyph =>
    glyph >= 0xe000 && glyph < 0xf000 ? { xMin: 500, yMin: 480, xMax: 900, yMax: 880 } : toyFace(0).box(glyph)
}
const plain = toyFace(0)

const galleyOf = (text: string, change: Partial<TextStyle> = {}, face: Face = formed): Galley =>
  setGalley(toyFonts(face), toyCopy(text), toyStyle({ direction: 'vertical', ...change }), new Notes())

/** `甲|` stacked, `a→` turned, `1.2` side by side: each run of the galley, its glyphs as characters. */
const standing = (galley: Galley): string =>
  galley.runs
    .map(({ from, to, stance: { way, off } }) => {
      const text = galley.copy.text.slice(galley.text[from], galley.text[to])
      return `${text}${way === 'turned' ? '→' : off === 0 ? '|' : '.'}`
    })
    .join('')

describe('what is turned: CLREQ 3.2.3, appendix A; GB/T 15835-1995, 13', () => {
  const rows: readonly (readonly [string, TextStyle['digits'], string])[] = [
    ['共9人', 'tate-chu-yoko', '共9人|'],
    ['共12人', 'tate-chu-yoko', '共|1.2.人|'],
    ['在2019年', 'tate-chu-yoko', '在|2.0.1.9.年|'],
    ['共12345人', 'tate-chu-yoko', '共|12345→人|'],
    ['达8.5%', 'tate-chu-yoko', '达|8.5%→'],
    ['达12%', 'tate-chu-yoko', '达|1.2.%|'],
    ['达5%', 'tate-chu-yoko', '达5%|'],
    ['达12%', 'upright', '达12%|'],
    ['达12%', 'rotate', '达|12%→'],
    ['共12345人', 'upright', '共12345人|'],
    ['共9人', 'rotate', '共|9→人|'],
    ['看X光', 'tate-chu-yoko', '看X光|'],
    ['看X光', 'rotate', '看|X→光|'],
    ['全区GDP', 'tate-chu-yoko', '全区GDP|'],
    ['用Internet', 'upright', '用|Internet→'],
    ['好？！', 'tate-chu-yoko', '好|？.！.'],
    ['京/津', 'tate-chu-yoko', '京|/→津|'],
    ['京／津', 'tate-chu-yoko', '京／津|'],
    ['这——是', 'tate-chu-yoko', '这|——→是|'],
    ['甲·乙', 'tate-chu-yoko', '甲·乙|']
  ]
  test.each(rows)('%s, %s', (text, digits, runs) => expect(standing(galleyOf(text, { digits }))).toBe(runs))
})

describe('quotes: GB/T 15834 5.2.3', () => {
  const glyphs = (galley: Galley): string => String.fromCharCode(...[...galley.glyph].map(glyph => glyph))
  test('become the vertical forms of corner brackets', () =>
    expect(glyphs(galleyOf('“‘甲’”'))).toBe(String.fromCharCode(0xe00e, 0xe00c, 0x7532, 0xe00d, 0xe00f)))
  test('are corner brackets, turned, where the face has no such forms', () => {
    const galley = galleyOf('“甲”', {}, plain)
    expect(glyphs(galley)).toBe('『甲』')
    expect(standing(galley)).toBe('“→甲|”→')
  })
  test('are turned as they are where the style says so', () => {
    const galley = galleyOf('“甲”', { quotes: 'curly' })
    expect(glyphs(galley)).toBe('“甲”')
    expect(standing(galley)).toBe('“→甲|”→')
  })
  test('inside turned Western type are turned with it', () =>
    expect(glyphs(galleyOf('the “Best Game” of'))).toBe('the “Best Game” of'))
})

describe('widths', () => {
  const rows: readonly (readonly [string, string, readonly number[], Face])[] = [
    ['an upright letter or digit takes an em', 'A座9', [1, 1, 1], formed],
    ['digits side by side share one', '共12人', [1, 0, 1, 1], formed],
    ['a turned word keeps its width', '用ab', [1, 0.5, 0.5], formed],
    ['so does a blank between two', 'ab cd', [0.5, 0.5, 0.5, 0.5, 0.5], formed],
    ['？！ share one', '好？！', [1, 0, 1], formed],
    [
      'half an em for ·',
      '甲·乙',
      [1, 0.5, 1],
      { ...formed, box: () => ({ xMin: 400, yMin: 280, xMax: 600, yMax: 480 }) }
    ]
  ]
  test.each(rows)('%s', (_, text, advances, face) =>
    expect([...galleyOf(text, {}, face).advance].map(advance => advance / EM)).toEqual(advances)
  )
  test('no gap beside what is upright, a quarter of an em beside what is turned', () => {
    expect([...galleyOf('共12人').gaps.natural].map(gap => gap / EM)).toEqual([0, 0, 0, 0])
    expect([...galleyOf('用ab用').gaps.natural].map(gap => gap / EM)).toEqual([0.25, 0, 0.25, 0])
  })
})

describe('blanks that may go: CLREQ 3.1.6.1, vertical', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['，', 0.5],
    ['。', 0.5],
    ['》', 0.5],
    ['：', 0],
    ['；', 0],
    ['？', 0],
    ['！', 0]
  ]
  test.each(rows)('%s', (mark, blank) => expect(galleyOf(`甲${mark}`).gaps.right[1]! / EM).toBe(blank))
  test('a bracket gives its own to a colon, but not in CSS', () => {
    const widths = (['full', 'css-normal'] as const).map(punctuation =>
      naturalWidth(galleyOf('甲）：乙', { punctuation }))
    )
    expect(widths.map(width => width / EM)).toEqual([3.5, 4])
  })
})

describe('marks of a face without vertical forms', () => {
  const offOf = (mark: string): { down: number; right: number } => {
    const galley = galleyOf(mark, {}, plain)
    return { down: galley.gaps.shift[0]! / EM, right: galley.runs[0]!.stance.off / EM }
  }
  // The toy's ink: 0.05 to 0.4 em from the left, from the baseline 0.8 up.
  test('， has the middle of its ink in the upper right quarter', () => {
    const { down, right } = offOf('，')
    expect(right + (0.05 + 0.4) / 2 - 0.5).toBeCloseTo(0.25)
    expect(down + 0.88 - 0.4).toBeCloseTo(0.25)
  })
  test('： in the right half', () => {
    const { down, right } = offOf('：')
    expect(right + (0.05 + 0.4) / 2 - 0.5).toBeCloseTo(0.25)
    expect(down + 0.88 - 0.4).toBeCloseTo(0.5)
  })
})

test('four digits are condensed to little more than an em, and stand side by side round the axis', () => {
  const { runs } = galleyOf('2019')
  expect(runs.map(run => run.stance.condensed)).toEqual([0.55, 0.55, 0.55, 0.55])
  expect(runs.map(run => run.stance.off / EM)).toEqual([-0.4125, -0.1375, 0.1375, 0.4125])
})

test('a line is broken and filled as a level one is', () => {
  const galley = galleyOf('共12人，在《甲乙》里过了2019年', { digits: 'tate-chu-yoko' })
  const lines = breakLines(galley, toyMeasure(5), 0)!
  expect(wordsOf(lines)).toEqual(['共12人，在', '《甲乙》里', '过了2019年'])
  expect([...setLine(lines, 0).x].map(x => x / EM)).toEqual([0, 1, 1, 2, 3, 4])
})
