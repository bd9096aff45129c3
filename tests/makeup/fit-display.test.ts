import { describe, expect, test } from 'vitest'
import type { Rect } from '../../src/base/geometry.ts'
import { Notes } from '../../src/base/notes.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import { Cache } from '../../src/galley/cache.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { fitDisplay } from '../../src/makeup/fit-display.ts'
import type { Display } from '../../src/plan/page-plan.ts'
import { EM, toyFonts, toyStyle } from '../support/toy-type.ts'

const AT = { file: 'f', from: 0, to: 0 }
const box = (x: number, w: number, h: number): Rect => ({ x: x * EM, y: 0, w: w * EM, h: h * EM })

function fitted(
  lines: readonly string[],
  boxes: readonly [Rect] | readonly [Rect, Rect],
  style: Partial<TextStyle>,
  valign: Display['valign'] = 'top'
) {
  const notes = new Notes()
  const display: Display = {
    role: 'head',
    story: 'a',
    lines: lines.map(line => plainCopy(line, AT)),
    style: toyStyle({ align: 'center', leading: 1.5, ...style }),
    boxes,
    valign,
    at: AT
  }
  const set = fitDisplay({ fonts: toyFonts(), cache: new Cache(), sink: notes }, display)
  const told = set.lines.map(({ lines: { galley, from, to }, line }) =>
    galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
  )
  return {
    set,
    size: set.size / EM,
    lines: told.join('/'),
    codes: notes.sorted().map(note => note.code),
    said: notes.sorted()[0]?.message
  }
}

describe('display type takes the largest size that fits', () => {
  test.each([
    ['its own size in a wide box', ['甲乙丙丁'], box(0, 9, 2), { size: EM, minSize: EM / 2 }, 1, '甲乙丙丁'],
    ['a smaller one in a narrow box', ['甲乙丙丁'], box(0, 3, 2), { size: EM, minSize: EM / 2 }, 0.75, '甲乙丙丁'],
    ['more lines before a smaller size', ['甲乙丙丁'], box(0, 3, 3), { minSize: EM / 2, maxLines: 2 }, 1, '甲乙/丙丁'],
    ['a smaller size in a low box', ['甲乙丙丁'], box(0, 3, 1.25), { minSize: EM / 4, maxLines: 2 }, 0.75, '甲乙丙丁'],
    ['the lines of the desk', ['甲', '乙丙丁'], box(0, 3, 3), { minSize: EM / 2 }, 1, '甲/乙丙丁']
  ] as const)('%s', (_, lines, rect, style, size, expected) => {
    expect(fitted(lines, [rect], style)).toMatchObject({ size, lines: expected, codes: [] })
  })

  test('an opening mark at its head gives up its blank, as at the head of any other line', () => {
    const [line] = fitted(['“甲乙'], [box(0, 9, 2)], { align: 'start' }).set.lines
    const [quote, first] = setLine(line!.lines, 0).x
    expect([quote, first]).toEqual([-EM / 2, EM / 2])
  })

  test('what fits at no size is set all the same and reported', () => {
    expect(fitted(['甲乙丙丁'], [box(0, 1, 9)], { minSize: EM / 2 })).toMatchObject({
      size: 0.5,
      lines: '甲乙/丙丁',
      codes: ['head-too-long']
    })
  })

  test('characters are counted as an editor counts them', () => {
    const { said } = fitted(['𠮷野家'], [box(0, 1, 9)], {})
    expect(said).toBe('the head of 3 characters does not fit its place at 100 pt in 1 line(s)')
  })

  test('a style that allows any number of lines has as many as fit in height', () => {
    const style = { minSize: EM / 2, maxLines: 1_000_000 }
    expect(fitted(['甲乙丙丁'], [box(0, 1, 5.5)], style)).toMatchObject({ size: 1, lines: '甲/乙/丙/丁' })
  })

  test('a head as long as a book is not tried at every size', () => {
    const style = { size: 100 * EM, minSize: EM / 2 }
    expect(fitted(['甲'.repeat(200_000)], [box(0, 9, 9)], style).codes).toEqual(['head-too-long'])
  })

  test('over a fold the two sides are one line, and each ends at its side', () => {
    const { set, lines } = fitted(['甲乙，丙丁戊'], [box(0, 4, 1), box(6, 4, 1)], { align: 'end' })
    expect(lines).toBe('甲乙，/丙丁戊')
    expect(set.lines.map(({ x, baseline }) => [x / EM, baseline])).toEqual([
      [0, set.lines[0]!.baseline],
      [6, set.lines[0]!.baseline]
    ])
    for (const { lines: broken, line, x, width } of set.lines) {
      const { x: places } = setLine(broken, line)
      expect(places.every(place => place >= 0 && x + place < x + width)).toBe(true)
    }
  })
})

test('the em boxes of lines stand in the box as the style aligns them', () => {
  const baselineOf = (valign: Display['valign']): number => {
    const display: Display = {
      role: 'head',
      story: null,
      lines: [plainCopy('一', AT)],
      style: toyStyle(),
      boxes: [box(0, 5, 3)],
      valign,
      at: AT
    }
    return fitDisplay({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, display).lines[0]!.baseline / EM
  }
  expect([baselineOf('top'), baselineOf('middle'), baselineOf('bottom')]).toEqual([0.88, 1.88, 2.88])
})

describe('a vertical head', () => {
  const tall = { x: 0, y: 0, w: 4 * EM, h: 4 * EM }
  const placed = (text: string, style: Partial<TextStyle>) =>
    fitted([text], [tall], { direction: 'vertical', ...style }).set.lines.map(({ x, baseline, width }) =>
      [x, baseline, width].map(len => len / EM)
    )
  test('has the height of its box for its measure, and begins at the right', () =>
    expect(placed('甲乙丙丁', {})).toEqual([[3.5, 0, 4]]))
  test('goes on to the left', () =>
    expect(placed('甲乙丙丁戊己', { maxLines: 2 })).toEqual([
      [3.5, 0, 4],
      [2, 0, 4]
    ]))

  // Two sides of a fold at 4 em, each with room for three lines an em and a half apart.
  const sides = [box(4, 4, 4), box(0, 4, 4)] as const
  test.each([
    ['fills the side that is read first', 'top', '甲乙丙丁戊己庚辛壬癸子丑寅', [7.5, 6, 4.5, 3.5]],
    ['stands on both sides of the fold, close to it', 'middle', '甲乙丙丁戊己', [4.5, 3.5]],
    ['or behind it', 'bottom', '甲乙丙丁戊己', [2, 0.5]]
  ] as const)('over a fold %s', (_, valign, text, across) => {
    const { set } = fitted([text], sides, { direction: 'vertical', maxLines: 4 }, valign)
    expect(set.lines.map(({ x }) => x / EM)).toEqual(across)
  })
})
