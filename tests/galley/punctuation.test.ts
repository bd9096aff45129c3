import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import type { Face } from '../../src/fonts/face.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import type { Galley } from '../../src/galley/galley.ts'
import { naturalWidth } from '../../src/galley/natural-width.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { EM, toyCopy, toyFace, toyFonts, toyGalley, toyMeasure, toyStyle, wordsOf } from '../support/toy-type.ts'

type Style = TextStyle['punctuation']

const widthOf = (galley: Galley): number => naturalWidth(galley) / EM

/** Where the glyphs of a line begin, in ems. */
const places = (galley: Galley, columns: number, line: number): readonly number[] =>
  Array.from(setLine(breakLines(galley, toyMeasure(columns), 0)!, line).x, x => Math.round((1000 * x) / EM) / 1000)

describe('styles of punctuation', () => {
  const STYLES: readonly Style[] = ['full', 'kaiming', 'half', 'line-end-half', 'plain']
  /** Between 国 and 国, in ems: a row for each clause, a column for each style. */
  const rows: readonly (readonly [string, ...(readonly number[])])[] = [
    ['，', 1, 0.5, 0.5, 1, 1],
    ['：', 1, 0.5, 0.5, 1, 1],
    ['。', 1, 1, 0.5, 1, 1],
    ['？', 1, 1, 0.5, 1, 1],
    ['（', 1, 0.5, 0.5, 1, 1],
    ['”', 1, 0.5, 0.5, 1, 1],
    ['：“', 1.5, 1, 1, 2, 2],
    ['”，', 1.5, 1, 1, 2, 2],
    ['《“', 1.5, 1, 1, 2, 2],
    ['》（', 1.5, 1, 1, 2, 2],
    ['。”', 1.5, 1.5, 1, 2, 2],
    ['”。', 1.5, 1.5, 1, 2, 2],
    ['（）', 2, 1, 1, 2, 2],
    ['。，', 2, 1.5, 1, 2, 2],
    ['？！', 1, 1, 1, 1, 2],
    ['·', 0.5, 0.5, 0.5, 0.5, 0.5]
  ]
  const cells = rows.flatMap(([marks, ...ems]) => STYLES.map((style, i) => [marks, style, ems[i]!] as const))
  test.each(cells)('国%s国 %s', (marks, punctuation, em) =>
    expect(widthOf(toyGalley(`国${marks}国`, { punctuation }))).toBe(2 + em)
  )

  const ends: readonly (readonly [Style, number])[] = [
    ['full', 1.5],
    ['kaiming', 1.5],
    ['half', 1.5],
    ['line-end-half', 1.5],
    ['plain', 2]
  ]
  test.each(ends)('at the end of a line: %s', (punctuation, em) =>
    expect(['国，', '国。', '国”'].map(text => widthOf(toyGalley(text, { punctuation })))).toEqual([em, em, em])
  )

  const starts: readonly (readonly [Style, number, number])[] = [
    ['full', 2, -0.5],
    ['kaiming', 1.5, -0.5],
    ['half', 1.5, -0.5],
    ['line-end-half', 2, -0.5],
    ['plain', 2, 0],
    ['css-normal', 2, 0],
    ['css-space-first', 2, -0.5],
    ['css-trim-start', 1.5, -0.5]
  ]
  test.each(starts)('an opening mark at the start of a paragraph and of a line: %s', (punctuation, first, second) => {
    const galley = toyGalley('“一二三四五六“七', { punctuation, indent: 2 })
    expect([places(galley, 6, 0)[0], places(galley, 6, 1).at(-2)]).toEqual([first, expect.any(Number)])
    expect(places(toyGalley('一二三四“五六七', { punctuation }), 4, 1)[0]).toBe(second)
  })

  test('a line in a style of CSS does not squeeze what is no pair', () => {
    const lines = (punctuation: Style): string =>
      wordsOf(breakLines(toyGalley('一，二三四五六', { punctuation }), toyMeasure(4.5), 0)!).join('|')
    expect([lines('full'), lines('css-normal')]).toEqual(['一，二三四|五六', '一，二三|四五六'])
  })

  const halves: readonly (readonly [string, string, readonly [number, number], readonly [number, number]])[] = [
    ['what the face says', '，', [100, 300], [0.05, 0.3]],
    ['of a mark that the face centres', '；', [250, 250], [0.05, 0.25]],
    ['no more than the ink leaves', '（', [900, 0], [0.6, 0]]
  ]
  test.each(halves)('a half width is %s: %s', (_, mark, [before, behind], blanks) => {
    const face: Face = { ...toyFace(0), halved: () => ({ before, behind }) }
    const { left, right } = setGalley(toyFonts(face), toyCopy(mark), toyStyle(), new Notes()).gaps
    expect([left[0]! / EM, right[0]! / EM]).toEqual(blanks)
  })

  const pairs: readonly (readonly [string, Style, number, number])[] = [
    ['as the face has it', 'full', 300, 3.7],
    ['no more than the ink leaves', 'full', 1500, 3],
    ['as the norm has it, where the face says nothing', 'full', 0, 3.5],
    ['nothing, in a style that has no pairs', 'line-end-half', 300, 4],
    ['all the blank, in a style that has marks of half an em', 'half', 300, 3]
  ]
  test.each(pairs)('a pair gives up: %s', (_, punctuation, units, em) => {
    const face: Face = { ...toyFace(0), paired: () => units }
    const style = toyStyle({ punctuation })
    expect(widthOf(setGalley(toyFonts(face), toyCopy('国」「国'), style, new Notes()))).toBe(em)
  })

  test('two marks of different sizes are no pair of a face', () => {
    const face: Face = { ...toyFace(0), paired: () => 100 }
    const style = toyStyle()
    const copy = setGalley(toyFonts(face), toyCopy('国，。国'), style, new Notes())
    expect(widthOf(copy)).toBe(4)
  })

  test('no more blank goes than the ink leaves', () => {
    const face = toyFace(0)
    const wide: Face = { ...face, box: glyph => ({ ...face.box(glyph)!, xMin: 50, xMax: 800 }) }
    const set = (text: string): Galley => setGalley(toyFonts(wide), toyCopy(text), toyStyle(), new Notes())
    expect(widthOf(set('国，'))).toBe(1.8)
    expect(widthOf(set('国。”国'))).toBe(3.8)
  })
})

test('what a mark gives up at the end of its line does not count as opened', () => {
  const lines = breakLines(toyGalley('一二三，四五六七', { punctuation: 'kaiming' }), toyMeasure(3.5), 0)!
  expect(wordsOf(lines)[0]).toBe('一二三，')
  expect(setLine(lines, 0).opened).toBe(0)
})

describe('traditional Chinese', () => {
  const face = toyFace(0)
  const centred: Face = {
    ...face,
    box: glyph =>
      '、，；：。？！·'.includes(String.fromCharCode(glyph))
        ? { xMin: 300, yMin: 0, xMax: 700, yMax: 800 }
        : face.box(glyph)
  }
  const set = (text: string, change: Partial<TextStyle> = {}): Galley =>
    setGalley(toyFonts(centred), toyCopy(text), toyStyle({ language: 'zh-Hant', ...change }), new Notes())

  const widths: readonly (readonly [string, number])[] = [
    ['國，國', 3],
    ['國·國', 3],
    ['國–國', 3],
    ['國？！國', 4],
    ['國。」國', 3.5],
    ['國」。國', 3.5],
    ['國：「國', 3.5],
    ['國「國', 3],
    ['國，', 1.75],
    ['國！', 2]
  ]
  test.each(widths)('%s', (text, em) => expect(widthOf(set(text))).toBe(em))

  const squeezed: readonly (readonly [string, string, Partial<TextStyle>, readonly number[]])[] = [
    ['a pause on both sides', '國，國國國國國', { adjustment: 'literal' }, [0, 0.75, 1.5, 2.5]],
    ['an interpunct on both sides', '國·國國國國國', { adjustment: 'literal' }, [0, 0.75, 1.5, 2.5, 3.5]],
    ['in a style that sets it narrow', '國，國', { punctuation: 'half' }, [0, 0.75, 1.5]]
  ]
  test.each(squeezed)('%s is squeezed: %s', (_, text, change, x) =>
    expect(places(set(text, change), x.at(-1)! + 1, 0)).toEqual(x)
  )
  test.each(['horizontal', 'vertical'] as const)(
    'a mark in its corner is moved to the middle of the em: %s',
    direction => {
      const inCorner = { xMin: 60, yMin: -100, xMax: 260, yMax: 100 }
      const corner: Face = { ...face, box: glyph => (glyph === 0xff0c ? inCorner : face.box(glyph)) }
      const galley = setGalley(
        toyFonts(corner),
        toyCopy('國，國'),
        toyStyle({ language: 'zh-Hant', direction }),
        new Notes()
      )
      const mark = galley.runs.find(run => run.from === 1)!
      const [right, up] = [
        (500 - (inCorner.xMin + inCorner.xMax) / 2) / 1000,
        (380 - (inCorner.yMin + inCorner.yMax) / 2) / 1000
      ]
      const along = direction === 'horizontal' ? right : -up
      const across = direction === 'horizontal' ? -up : right
      expect([galley.gaps.shift[1], mark.stance.off].map(len => len! / EM)).toEqual([along, across])
      expect([galley.gaps.left[1]! / EM, galley.gaps.right[1]! / EM]).toEqual([0.25, 0.25])
    }
  )

  test('a centred mark in a mainland style is squeezed on both sides too: the ink decides', () =>
    expect(places(set('国，国', { language: 'zh-Hans', punctuation: 'half' }), 9, 0)).toEqual([0, 0.75, 1.5]))
})

describe('hanging punctuation', () => {
  const rows: readonly (readonly [string, string, number, Partial<TextStyle>, string])[] = [
    ['not unless it is asked for', '一二三四，五六', 4, { hanging: 'none' }, '一二三|四，五六'],
    ['a mark alone', '一二三四，五六', 4, {}, '一二三四，|五六'],
    ['one that has a place inside stays', '一二三四，五六', 4.5, {}, '一二三四，|五六'],
    ['never a run', '一二三四。”五六', 4, {}, '一二三|四。”五六'],
    ['nor a bracket', '一二三四）五六', 4, {}, '一二三|四）五六'],
    ['nor a centred mark', '一二三四，五六', 4, { language: 'zh-Hant' }, '一二三|四，五六']
  ]
  test.each(rows)('%s: %s in %d', (_, text, columns, change, lines) => {
    const galley = toyGalley(text, { hanging: 'allow', kinsoku: 'gb', ...change })
    expect(wordsOf(breakLines(galley, toyMeasure(columns), 0)!).join('|')).toBe(lines)
  })
  test('the line ends on its measure before the mark, which stands behind it', () => {
    const galley = toyGalley('一二三四，五六七', { hanging: 'allow' })
    expect(places(galley, 4.2, 0)).toEqual([0, 1.067, 2.133, 3.2, 4.2])
    expect(setLine(breakLines(galley, toyMeasure(4.2), 0)!, 0).width).toBe(4.2 * EM)
  })
})

test('—— is one stroke of two ems, also in a face whose dash is narrower', () => {
  const face = toyFace(0)
  const dash = 0x2014
  const narrow: Face = {
    ...face,
    advance: glyph => (glyph === dash ? 900 : face.advance(glyph)),
    box: glyph => (glyph === dash ? { xMin: 50, yMin: 300, xMax: 850, yMax: 350 } : face.box(glyph))
  }
  const galley = setGalley(toyFonts(narrow), toyCopy('一——二'), toyStyle(), new Notes())
  expect(places(galley, 9, 0)).toEqual([0, 1.15, 1.95, 3])
})

describe('the order of work', () => {
  const policies: readonly (readonly [string, number, TextStyle['adjustment'], string])[] = [
    ['一二，三四五六七八九十', 5.5, 'literal', '一二，三四五|六七八九十'],
    ['一二三四五，六七八九十', 5, 'literal', '一二三四|五，六七八|九十'],
    ['一二三四五，六七八九', 5, 'literal', '一二三四|五，六七|八九'],
    ['一二三四，五六七八九', 5, 'least-change', '一二三四，|五六七八九']
  ]
  test.each(policies)('%s in %d, %s', (text, columns, adjustment, lines) =>
    expect(wordsOf(breakLines(toyGalley(text, { adjustment }), toyMeasure(columns), 0)!).join('|')).toBe(lines)
  )
  test('places with less room give it, and the others share the rest to the whole unit', () => {
    // Two commas of half an em, and one of 0.2 em in a face whose ink leaves no more.
    const face = toyFace(0)
    const tight: Face = {
      ...face,
      box: glyph => (glyph === 0x3001 ? { ...face.box(glyph)!, xMax: 800 } : face.box(glyph))
    }
    const galley = setGalley(
      toyFonts(tight),
      toyCopy('一，二、三，四五六七'),
      toyStyle({ adjustment: 'literal' }),
      new Notes()
    )
    expect(places(galley, 6, 0)).toEqual([0, 1, 1.6, 2.6, 3.4, 4.4, 5])
  })
})
