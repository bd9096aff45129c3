import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { halfWidths } from '../../src/fonts/half-width.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { viewOf } from '../../src/fonts/table.ts'
import { words } from '../support/toy-font.ts'

const letters = (tag: string): readonly number[] => [
  tag.charCodeAt(0) * 256 + tag.charCodeAt(1),
  tag.charCodeAt(2) * 256 + tag.charCodeAt(3)
]

/** A GPOS of one feature of the Han script, with one lookup of one subtable. */
function gpos(tag: string, type: number, subtable: readonly number[]): DataView {
  const scripts = [1, ...letters('hani'), 8, 4, 0, 0, 0xffff, 1, 0]
  const features = [1, ...letters(tag), 8, 0, 1, 0]
  const lookups = [1, 4, type, 0, 1, 8]
  return viewOf(words([1, 0, 10, 30, 44, ...scripts, ...features, ...lookups, ...subtable]))
}

describe('single adjustments', () => {
  const rows: readonly (readonly [string, 'level' | 'upright', DataView, unknown])[] = [
    ['one value for all: the advance alone', 'level', gpos('halt', 1, [1, 8, 4, -500, 1, 1, 7]), [0, 500]],
    ['one value for all: moved left', 'level', gpos('halt', 1, [1, 10, 5, -500, -500, 1, 1, 7]), [500, 0]],
    ['centred: moved half as far', 'level', gpos('halt', 1, [1, 10, 5, -250, -500, 1, 1, 7]), [250, 250]],
    ['a value each', 'level', gpos('halt', 1, [2, 12, 4, 2, -400, -500, 1, 2, 6, 7]), [0, 500]],
    ['a value each, over a range', 'level', gpos('halt', 1, [2, 12, 4, 2, -400, -500, 2, 1, 6, 7, 0]), [0, 500]],
    ['behind an extension', 'level', gpos('halt', 9, [1, 1, 0, 8, 1, 8, 4, -500, 1, 1, 7]), [0, 500]],
    ['upright: moved up', 'upright', gpos('vhal', 1, [1, 10, 10, 500, -500, 1, 1, 7]), [500, 0]],
    ['upright: the advance alone', 'upright', gpos('vhal', 1, [1, 8, 8, -500, 1, 1, 7]), [0, 500]],
    ['of the other way', 'upright', gpos('halt', 1, [1, 8, 4, -500, 1, 1, 7]), null],
    ['of another feature', 'level', gpos('palt', 1, [1, 8, 4, -500, 1, 1, 7]), null],
    ['of other glyphs', 'level', gpos('halt', 1, [1, 8, 4, -500, 1, 1, 8]), null],
    ['of pairs', 'level', gpos('halt', 2, [1, 8, 4, -500, 1, 1, 7]), null]
  ]
  test.each(rows)('%s', (_, way, table, expected) => {
    const halved = halfWidths(table)(7, way)
    expect(halved && [halved.before + 0, halved.behind]).toEqual(expected)
  })
})

test('a damaged table gives numbers or nothing, and no exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), bytes => {
      const halved = halfWidths(viewOf(bytes))(7, 'level')
      expect(halved === null || Number.isInteger(halved.before + halved.behind)).toBe(true)
    })
  )
})

interface Oracle {
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>
  ): { readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[] }
}
const { create } = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): Oracle }
const NOTO = 'node_modules/@expo-google-fonts/noto'

test.each([
  `${NOTO}-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
  `${NOTO}-sans-sc/900Black/NotoSansSC_900Black.ttf`
])('%s: as another reader has it', file => {
  const bytes = readFileSync(file)
  const face = readFace(0, bytes, null) as Face
  const oracle = create(bytes)
  for (const mark of '，。、；：？！（）《》【】国') {
    const { xAdvance, xOffset } = oracle.layout(mark, { halt: true }).positions[0]!
    const { before, behind } = face.halved(face.glyph(mark.codePointAt(0)!), 'level') ?? { before: 0, behind: 0 }
    expect([mark, before + 0, 1000 - before - behind]).toEqual([mark, 0 - xOffset, xAdvance])
  }
})
