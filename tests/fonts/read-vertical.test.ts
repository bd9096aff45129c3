import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { readVertical } from '../../src/fonts/read-vertical.ts'
import { viewOf } from '../../src/fonts/table.ts'
import { words } from '../support/toy-font.ts'

/** A GSUB of one feature with one lookup of one subtable, which begins at word 22. */
const gsub = (tag: string, type: number, subtable: readonly number[]): DataView => {
  const letters = [tag.charCodeAt(0) * 256 + tag.charCodeAt(1), tag.charCodeAt(2) * 256 + tag.charCodeAt(3)]
  const features = [1, ...letters, 8, 0, 1, 0]
  const lookups = [1, 4, type, 0, 1, 8]
  return viewOf(words([1, 0, 0, 10, 24, ...features, ...lookups, ...subtable]))
}

describe('single substitutions', () => {
  const rows: readonly (readonly [string, number, readonly number[], readonly (readonly [number, number])[]])[] = [
    [
      'by a difference, glyph by glyph',
      1,
      [1, 6, 100, 1, 2, 5, 9],
      [
        [5, 105],
        [9, 109]
      ]
    ],
    [
      'by name, for a range',
      1,
      [2, 10, 2, 70, 60, 2, 1, 5, 6, 0],
      [
        [5, 70],
        [6, 60]
      ]
    ],
    ['behind an extension', 7, [1, 1, 0, 8, 1, 6, 100, 1, 1, 5], [[5, 105]]],
    ['of another type are left alone', 4, [1, 6, 100, 1, 1, 5], []]
  ]
  test.each(rows)('%s', (_, type, subtable, forms) =>
    expect([...readVertical(gsub('vert', type, subtable))]).toEqual(forms)
  )
  test('of another feature are left alone', () =>
    expect(readVertical(gsub('liga', 1, [1, 6, 100, 1, 1, 5])).size).toBe(0))
})

test('a damaged table gives some forms or none, and no exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), bytes => readVertical(viewOf(bytes)).size >= 0))
})

const open = (file: string, unwrap: 'woff' | null = null): Face => readFace(0, readFileSync(file), unwrap) as Face
const FACES: readonly (readonly [string, Face, string])[] = [
  [
    'Noto Serif SC',
    open('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    '，。（）『』…'
  ],
  [
    'LXGW WenKai',
    open('node_modules/@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff', 'woff'),
    '，。（）『』…'
  ],
  ['Ma Shan Zheng', open('node_modules/@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'), '']
]
test.each(FACES)('%s has forms for %3$s and none for 国', (_, face, formed) => {
  const hasForm = (character: string): boolean => {
    const glyph = face.glyph(character.codePointAt(0)!)
    return face.vertical(glyph) !== glyph
  }
  expect([...'，。（）『』…国'].filter(hasForm).join('')).toBe(formed)
})
