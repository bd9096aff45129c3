import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { halfWidths } from '../../src/fonts/half-width.ts'
import { pairWidths } from '../../src/fonts/pair-width.ts'
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

/** As GPOS 1 of one feature, with lookups of any kind: the first few are the feature's. */
function lookups(tag: string, own: number, all: readonly (readonly [type: number, subtable: readonly number[]])[]) {
  const scripts = [1, ...letters('hani'), 8, 4, 0, 0, 0xffff, 1, 0]
  const features = [1, ...letters(tag), 8, 0, own, ...Array.from({ length: own }, (_, i) => i)]
  const list: number[] = [all.length]
  const bodies: number[] = []
  for (const [type, subtable] of all) {
    list.push(2 + 2 * all.length + 2 * bodies.length)
    bodies.push(type, 0, 1, 8, ...subtable)
  }
  return viewOf(words([1, 0, 10, 30, 30 + 2 * features.length, ...scripts, ...features, ...list, ...bodies]))
}

describe('pairs of marks', () => {
  const first = [1, 12, 4, 0, 1, 18, 1, 1, 7, 1, 8, -500]
  const second = [1, 12, 0, 5, 1, 18, 1, 1, 7, 1, 8, -300, -300]
  const single = [1, 10, 5, -500, -500, 1, 1, 8]
  const behind7 = [3, 1, 18, 1, 24, 0, 1, 0, 1, 1, 1, 7, 1, 1, 8]
  const before8 = [3, 0, 1, 18, 1, 24, 1, 0, 1, 1, 1, 7, 1, 1, 8]
  const both = [3, 0, 2, 18, 24, 0, 1, 1, 1, 1, 1, 7, 1, 1, 8]
  const longer = [3, 2, 20, 20, 1, 26, 0, 1, 0, 1, 1, 1, 7, 1, 1, 8]
  const narrow7 = [1, 8, 4, -400, 1, 1, 7]
  const rows: readonly (readonly [string, 'level' | 'upright', DataView, number])[] = [
    ['a pair: the first is narrower', 'level', lookups('chws', 1, [[2, first]]), 500],
    ['a pair: the second is moved', 'level', lookups('chws', 1, [[2, second]]), 300],
    ['behind an extension', 'level', lookups('chws', 1, [[9, [1, 2, 0, 8, ...first]]]), 500],
    [
      'a context: behind another',
      'level',
      lookups('chws', 1, [
        [8, behind7],
        [1, single]
      ]),
      500
    ],
    [
      'a context: before another',
      'level',
      lookups('chws', 1, [
        [8, before8],
        [1, narrow7]
      ]),
      400
    ],
    [
      'a context of both',
      'level',
      lookups('chws', 1, [
        [8, both],
        [1, single]
      ]),
      500
    ],
    [
      'a context of three',
      'level',
      lookups('chws', 1, [
        [8, longer],
        [1, single]
      ]),
      0
    ],
    [
      'a pair and a context',
      'level',
      lookups('chws', 2, [
        [2, first],
        [8, [...behind7.slice(0, 8), 2, ...behind7.slice(9)]],
        [1, single]
      ]),
      1000
    ],
    ['upright', 'upright', lookups('vchw', 1, [[2, [1, 12, 8, 0, 1, 18, 1, 1, 7, 1, 8, -500]]]), 500],
    ['of the other way', 'upright', lookups('chws', 1, [[2, first]]), 0],
    ['of another feature', 'level', lookups('halt', 1, [[2, first]]), 0],
    ['of others', 'level', lookups('chws', 1, [[2, [...first.slice(0, 10), 9, -500]]]), 0]
  ]
  test.each(rows)('%s', (_, way, table, expected) => expect(pairWidths(table)(7, 8, way)).toBe(expected))

  test('a damaged table gives numbers, and no exception', () => {
    const whole = lookups('chws', 1, [
      [8, both],
      [1, single]
    ])
    const at = fc.integer({ min: 30, max: whole.byteLength - 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), changes => {
        const bytes = new Uint8Array(whole.buffer.slice(0))
        for (const [place, value] of changes) bytes[place] = value
        expect(Number.isInteger(pairWidths(viewOf(bytes))(7, 8, 'level'))).toBe(true)
      })
    )
  })
})

interface Oracle {
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
    script?: string
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

test.each([
  'sc/400Regular/NotoSerifSC_400Regular',
  'sc/700Bold/NotoSerifSC_700Bold',
  'tc/400Regular/NotoSerifTC_400Regular'
])('%s: pairs as another reader has them', name => {
  const bytes = readFileSync(`${NOTO}-serif-${name}.ttf`)
  const face = readFace(0, bytes, null) as Face
  const oracle = create(bytes)
  const marks = [...'，。、；：？！（）《》〈〉【】〔〕「」『』“”‘’·国']
  const glyph = (mark: string): number => face.glyph(mark.codePointAt(0)!)
  let squeezed = 0
  for (const [before, after] of marks.flatMap(a => marks.map(b => [a, b] as const))) {
    const [first, second] = oracle.layout(before + after, { chws: true }, 'hani').positions
    const between = face.advance(glyph(before)) - (first!.xAdvance - first!.xOffset) - second!.xOffset
    expect([before, after, face.paired(glyph(before), glyph(after), 'level')]).toEqual([before, after, between])
    if (between > 0) squeezed++
  }
  expect(squeezed).toBeGreaterThan(300)
})
