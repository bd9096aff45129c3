import { describe, expect, test } from 'vitest'
import type { TextStyle } from '../../src/edition/style.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { LineCosts } from '../../src/galley/cost.ts'
import { dumpLines } from '../../src/galley/dump-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { breaks, EM, toyGalley, toyMeasure } from '../support/toy-type.ts'

const EN = { hyphenate: 'en' } as const

/** The parts of a text that a hyphen may join. */
function parts(text: string, change: Partial<TextStyle> = EN): string {
  const galley = toyGalley(text, change)
  const rows = [...galley.hyphens.keys()]
  return [0, ...rows].map((row, i) => text.slice(galley.text[row], galley.text[rows[i] ?? galley.length])).join('|')
}

describe('a Western word is parted', () => {
  test.each([
    // Liang 1983, table 4, and the TeXbook, appendix H
    ['hyphenation', 'hy|phen|ation'],
    ['concatenation', 'con|cate|na|tion'],
    ['supercalifragilisticexpialidocious', 'su|per|cal|ifrag|ilis|tic|ex|pi|ali|do|cious'],
    ['Government', 'Gov|ern|ment'],
    ['共a newspaper人', '共a news|pa|per人'],
    // The exceptions of hyphen.tex
    ['project', 'project'],
    ['table', 'ta|ble']
  ])('%s by the patterns', (text, expected) => expect(parts(text)).toBe(expected))

  test.each([
    ['about', 'CY/T 154 §9: two letters before, three behind'],
    ['NATO UNESCO', 'an abbreviation'],
    ['McDonaldson', 'a name with a capital in it'],
    ['well-established', 'a compound has its hyphen'],
    ['news.government@mail.example', 'an address'],
    ['https://example.net/government/information', 'an address'],
    ['information2', 'a code'],
    ['информация', 'not English']
  ])('not %s: %s', text => expect(parts(text)).toBe(text))

  test('nowhere where the style has no language', () => expect(parts('hyphenation', {})).toBe('hyphenation'))
  test('at soft hyphens in any style, and then only there', () => {
    expect(parts('ed\u00adition', {})).toBe('ed\u00ad|ition')
    expect(parts('hyphena\u00adtion')).toBe('hyphena\u00ad|tion')
    expect(parts('e\u00addition\u00ads', {})).toBe('e\u00addition\u00ads')
  })
})

test.each(['e\u0301', 'fi\u00ad', 'ab\u200d', 'א', 'x'])('a word of 120,000 characters is set: %j', letters => {
  const text = letters.repeat(120_000 / letters.length)
  const lines = breakLines(toyGalley(text, EN), toyMeasure(20), 0)!
  expect(lines.galley.text[lines.to.at(-1)!]).toBe(text.length)
  setLine(lines, lines.count - 1)
})

describe('a line that ends in a hyphen', () => {
  breaks('共 hyphenation 人', 5, '共 hyphen|ation 人', EN)
  breaks('共 hyphenation 人', 5, '共 |hyphenation |人')

  const lines = breakLines(toyGalley('hyphenation', { ...EN, align: 'start' }), toyMeasure(4), 0)!

  test('ends behind it', () => {
    const first = setLine(lines, 0)
    expect(first.hyphen).toEqual({ x: 3 * EM, glyph: 0x2d })
    expect(first.width).toBe(3.5 * EM)
    expect(setLine(lines, 1).hyphen).toBeNull()
  })
  test('is dumped with it', () => expect(dumpLines(lines)).toContain('hyphen- | 350.000'))

  test('ends on its measure when justified', () => {
    const set = breakLines(toyGalley('天地 玄 hyphenation 人', EN), toyMeasure(8.2), 0)!
    const line = setLine(set, 0)
    expect(line.hyphen!.x + EM / 2).toBe(Math.round(8.2 * EM))
  })

  test('costs what TeX adds for it', () => {
    const galley = toyGalley('hyphenation', { ...EN, align: 'start' })
    const plain = { ...galley, hyphens: new Map() }
    const [part, end] = [galley.breaks.row.indexOf(6), galley.breaks.count - 1]
    const cost = (set: typeof galley, ems: number, b: number): number => new LineCosts(set, [ems * EM]).of(0, 0, b)
    expect(cost(galley, 4, part) - cost(plain, 4, part)).toBeCloseTo(2500)
    expect(cost(galley, 9, end)).toBe(cost(plain, 9, end))
  })
})
