import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Face, Shaped } from '../../src/fonts/face.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { isRefusal } from '../../src/fonts/sfnt.ts'

interface Oracle {
  layout(
    word: string,
    features: Readonly<Record<string, boolean>>
  ): {
    readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[]
    readonly positions: readonly { readonly xAdvance: number }[]
  }
}

const require = createRequire(import.meta.url)
const { create } = require('fontkit') as { create(bytes: Uint8Array): Oracle }

const bytesOf = (file: string): Buffer => readFileSync(new URL(`../../node_modules/${file}`, import.meta.url))

function open(bytes: Uint8Array, unwrap: 'woff' | null = null): Face {
  const face = readFace(0, bytes, unwrap)
  if (isRefusal(face)) throw new Error(face.why)
  return face
}

const SERIF = bytesOf('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const SANS = bytesOf('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')
const BRUSH = bytesOf('@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf')
const WENKAI = bytesOf('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff')

/** The features we do not read: Noto's `locl` has figures and quotes of its own for Latin text of no language. */
const LEFT_OUT = { locl: false }

/** Glyphs and their advances as another reader of the same file has them, and as we do. */
function theirs(oracle: Oracle, word: string): readonly (readonly [number, number])[] {
  const { glyphs, positions } = oracle.layout(word, LEFT_OUT)
  return glyphs.map(({ id }, i) => [id, positions[i]!.xAdvance])
}

function ours(face: Face, word: string): readonly (readonly [number, number])[] {
  const shaped = face.shape(word, 'joined') ?? plain(face, word)
  return shaped.glyphs.map((glyph, i) => [glyph, face.advance(glyph) + shaped.kern[i]!])
}

const plain = (face: Face, word: string): Pick<Shaped, 'glyphs' | 'kern'> => ({
  glyphs: [...word].map(char => face.glyph(char.codePointAt(0)!)),
  kern: new Int16Array(word.length)
})

const ALPHABETS: readonly (readonly [string, string])[] = [
  ['Latin', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-/()%+$'],
  ['accented', 'ÀÁÂÄÇÈÉÊËÍÎÑÓÖÚÜàáâäçèéêëíîñóöúüāēīōūǎǐǒǔ'],
  ['Greek', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω'],
  ['Cyrillic', 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяЁё']
]

describe.each([
  ['Noto Serif', SERIF],
  ['Noto Sans', SANS],
  ['Ma Shan Zheng', BRUSH]
])('%s', (_, bytes) => {
  const face = open(bytes)
  const oracle = create(bytes)

  test.each(ALPHABETS)('kerns every pair of %s letters as fontkit does', (_, letters) => {
    const known = [...letters].filter(char => face.glyph(char.codePointAt(0)!) > 0)
    const pairs = known.flatMap(a => known.map(b => a + b))
    expect(pairs.map(pair => ours(face, pair))).toEqual(pairs.map(pair => theirs(oracle, pair)))
  })

  test.each(['office', 'fjord', 'fluffy', 'AVATAR', 'WTO', 'T.S.Eliot', 'affix-file', 'Ταῦτα'])('sets %s', word => {
    if ([...word].every(char => face.glyph(char.codePointAt(0)!) > 0)) {
      expect(ours(face, word)).toEqual(theirs(oracle, word))
    }
  })
})

test('a ligature stands for its letters, unless they are spaced', () => {
  const face = open(SERIF)
  expect(face.shape('office', 'joined')!.takes).toEqual([1, 3, 1, 1])
  expect(face.shape('office', 'apart')!.takes).toEqual([1, 1, 1, 1, 1, 1])
  expect(face.shape('AV', 'apart')!.kern[0]).toBe(-118)
})

test('digits and words without a pair to kern stay as they are, and a face without kerning leaves all', () => {
  expect(open(SERIF).shape('2019', 'joined')).toBeNull()
  expect(open(SERIF).shape('HIM', 'joined')).toBeNull()
  expect(open(WENKAI, 'woff').shape('AVATAR', 'joined')).toBeNull()
})

describe('a combining mark', () => {
  const face = open(WENKAI, 'woff')
  const middle = (glyph: number): number => (face.box(glyph)!.xMin + face.box(glyph)!.xMax) / 2
  test.each([
    ['x\u0303', 'over a small letter'],
    ['X\u0303', 'over a capital'],
    ['q\u0323', 'below'],
    ['W\u0304', 'over a wide one']
  ])('%j stands %s, in the middle and clear of it', word => {
    const [base, mark] = [...word].map(char => face.glyph(char.codePointAt(0)!)) as [number, number]
    const { x, y } = face.shape(word, 'joined')!.marks[1]!
    expect(Math.abs(face.advance(base) + x + middle(mark) - middle(base))).toBeLessThanOrEqual(0.5)
    const [foot, head] = [face.box(mark)!.yMin + y, face.box(mark)!.yMax + y]
    expect(foot > face.box(base)!.yMax || head < face.box(base)!.yMin).toBe(true)
  })

  test('has no part in kerning, and the letters about it kern over it', () => {
    const serif = open(SERIF)
    const shaped = serif.shape('A\u0301V', 'joined')!
    expect([...shaped.kern]).toEqual([0, serif.shape('AV', 'joined')!.kern[0], 0])
  })
})
