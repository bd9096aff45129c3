import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import { PT } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import { type Copy, plainCopy } from '../../src/edition/copy.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import type { Face, Fonts, GlyphBox } from '../../src/fonts/face.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import type { Galley, Lines, Measure } from '../../src/galley/galley.ts'
import { setGalley } from '../../src/galley/set-galley.ts'

/** Toy type: an em is 100 points of the compass and 1000 units of the face, so that widths can be read off in ems. */
export const EM: number = 100 * PT

const UPEM = 1000
const box = (xMin: number, xMax: number): GlyphBox => ({ xMin, yMin: 0, xMax, yMax: 800 })

/** Ink in the half that the mark has in mainland type. */
const LEFT_INK = '”’」』》〉）］｝】〗〕、，；：。．？！'
const RIGHT_INK = '“‘「『《〈（［｛【〖〔'
const MIDDLE_INK = '·～・／–'

/**
 * A face in memory: Han and full-width marks are an em, all below U+0250 but `·` half an em, combining marks nothing.
 * A glyph has the number of its character; `lacks` are those that the face has not.
 */
export function toyFace(id: number, lacks: RegExp = /[\u{1f300}-\u{1faff}\u0f00-\u0fff]/u): Face {
  const narrow = (glyph: number): boolean => glyph < 0x250 && glyph !== 0xb7
  const boxOf = (glyph: number): GlyphBox | null => {
    const char = String.fromCharCode(glyph)
    if (glyph === 0x20 || glyph === 0x3000) return null
    if (LEFT_INK.includes(char)) return box(50, 400)
    if (RIGHT_INK.includes(char)) return box(600, 950)
    if (MIDDLE_INK.includes(char)) return box(400, 600)
    return narrow(glyph) ? box(50, 450) : box(30, 970)
  }
  return {
    id,
    digest: null,
    name: `Toy${id}`,
    upem: UPEM,
    ascent: 880,
    descent: -120,
    capHeight: 700,
    bbox: [0, -120, UPEM, 880],
    italicAngle: 0,
    outlines: 'glyf',
    glyph: code => (lacks.test(String.fromCodePoint(code)) ? 0 : code & 0xffff),
    advance: glyph => (glyph >= 0x300 && glyph < 0x370 ? 0 : narrow(glyph) ? UPEM / 2 : UPEM),
    vertical: glyph => glyph,
    halved: () => null,
    paired: () => 0,
    shape: toyShaper(),
    box: boxOf,
    subset: () => new Uint8Array(),
    outline: () => []
  }
}

/**
 * Joins `fi` into one glyph an em wide, draws V back under A by a tenth of an em, and puts marks so far from the ends of
 * their letters.
 */
export const toyShaper =
  (mark = { x: 0, y: 0 }): Face['shape'] =>
  (word, mode) => {
    const parts = mode === 'joined' ? word.match(/fi|./gsu)! : [...word]
    return {
      glyphs: parts.map(part => (part === 'fi' ? FI : part.codePointAt(0)! & 0xffff)),
      takes: parts.map(part => (part === 'fi' ? 2 : 1)),
      kern: Int16Array.from(parts, (part, i) => (part === 'A' && parts[i + 1] === 'V' ? -UPEM / 10 : 0)),
      marks: parts.map(part => (/^[\u0300-\u036f]/.test(part) ? mark : null))
    }
  }

/** The glyph of `fi`. */
export const FI = 0xfb01

/** One role, `body`, of one face. */
export function toyFonts(...faces: readonly Face[]): Fonts {
  const all = faces.length > 0 ? faces : [toyFace(0)]
  return { faces: all, roles: new Map([['body', all]]) }
}

const PLAIN = { face: 'body', ink: BLACK, scale: 1 }

/** Justified body type without an indent, one em being `EM`. */
export const toyStyle = (change: Partial<TextStyle> = {}): TextStyle => ({
  name: 'toy',
  face: 'body',
  size: EM,
  minSize: EM,
  leading: 1.5,
  maxLines: 1,
  rows: 1,
  leastLine: null,
  ink: BLACK,
  align: 'justify',
  indent: 0,
  tracking: 0,
  strong: PLAIN,
  soft: PLAIN,
  hyphenate: 'none',
  kinsoku: 'gb',
  kinsokuStart: '',
  kinsokuEnd: '',
  autospace: 0.25,
  punctuation: 'full',
  language: 'zh-Hans',
  hanging: 'none',
  adjustment: 'least-change',
  direction: 'horizontal',
  digits: 'tate-chu-yoko',
  quotes: 'corner',
  dropCap: null,
  endMark: '',
  bullet: '●',
  edge: null,
  ...change
})

export const toyCopy = (text: string): Copy => plainCopy(text, { file: 'toy.txt', from: 0, to: text.length })

export const toyGalley = (text: string, change: Partial<TextStyle> = {}): Galley =>
  setGalley(toyFonts(), toyCopy(text), toyStyle(change), new Notes())

/** Columns in ems. */
export const toyMeasure = (...columns: readonly number[]): Measure => columns.map(em => Math.round(em * EM))

/** The words of each line. */
export const wordsOf = ({ galley, count, from, to }: Lines): readonly string[] =>
  Array.from({ length: count }, (_, i) => galley.copy.text.slice(galley.text[from[i]!], galley.text[to[i]!]))

/** A test: text in so many columns breaks into these lines. */
export function breaks(text: string, columns: number, lines: string, change: Partial<TextStyle> = {}): void {
  test(`${columns} | ${text}`, () => {
    const set = breakLines(toyGalley(text, change), toyMeasure(columns), 0)!
    expect(wordsOf(set).join('|')).toBe(lines)
  })
}
