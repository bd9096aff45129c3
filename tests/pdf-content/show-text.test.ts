import { describe, expect, test } from 'vitest'
import type { PaintedGlyphs } from '../../src/pdf/painted.ts'
import { objectText, outlineText, paintContent, type Setup } from '../support/paint-content.ts'
import type { DraftStream } from '../support/pdf-builder.ts'
import { toyCff } from '../support/toy-cff.ts'
import { toyFont } from '../support/toy-font.ts'
import { toyType1 } from '../support/toy-type1.ts'

/** Codes a, b and space are 500, 600 and 250 wide. */
const SIMPLE = `<</Type/Font/Subtype/Type1/BaseFont/Toy/FirstChar 32/LastChar 98/Widths[250 ${'0 '.repeat(64)}500 600]>>`
const VERTICAL =
  '<</Type/Font/Subtype/Type0/BaseFont/Toy/Encoding/Identity-V/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/DW 800>>]>>'

function shows(content: string, lines: readonly string[], told: readonly string[] = []): void {
  test(content, () => {
    const { objects, faults } = paintContent(content, { resources: `/Font<</F ${SIMPLE}/V ${VERTICAL}>>` })
    expect(objects.map(objectText)).toEqual(lines)
    expect(faults.map(({ kind }) => kind)).toEqual(told)
  })
}

const INK = 'size 10 in DeviceGray 0'

describe('where glyphs stand', () => {
  shows('BT /F 10 Tf 5 7 Td (ab) Tj ET', [`text 97 98 at 5 7 10 7 ${INK}`])
  shows('BT /F 10 Tf (a) Tj (b) Tj ET', [`text 97 at 0 0 ${INK}`, `text 98 at 5 0 ${INK}`])
  shows('BT /F 10 Tf [(a) -100 (b)] TJ ET', [`text 97 98 at 0 0 6 0 ${INK}`])
  shows('BT /F 10 Tf 2 Tc (ab) Tj ET', [`text 97 98 at 0 0 7 0 ${INK}`])
  shows('BT /F 10 Tf 3 Tw (a a) Tj ET', [`text 97 32 97 at 0 0 5 0 10.5 0 ${INK}`])
  shows('BT /F 10 Tf 50 Tz 2 Tc [(a) -100 (b)] TJ ET', [`text 97 98 at 0 0 4 0 ${INK}`])
  shows('BT /F 10 Tf 4 Ts (a) Tj ET', [`text 97 at 0 4 ${INK}`])
  shows('BT /F 10 Tf 12 TL 5 50 Td (a) Tj T* (b) Tj ET', [`text 97 at 5 50 ${INK}`, `text 98 at 5 38 ${INK}`])
  shows("BT /F 10 Tf 5 50 TD 0 -9 TD (a) Tj (b) ' ET", [`text 97 at 5 41 ${INK}`, `text 98 at 5 32 ${INK}`])
  shows('BT /F 10 Tf 9 TL 3 1 (a a) " ET', [`text 97 32 97 at 0 -9 6 -9 12.5 -9 ${INK}`])
  shows('2 0 0 2 10 20 cm BT /F 10 Tf 0 1 -1 0 5 5 Tm (ab) Tj ET', [
    'text 97 98 at 20 30 20 40 size 20 in DeviceGray 0'
  ])
  shows('BT /V 10 Tf 50 50 Td <00010002> Tj ET', [`text 1 2 at 46 41.2 46 31.2 ${INK}`])
  shows('BT /F 10 Tf 3 Tr (a) Tj ET', ['text 97 at 0 0 size 10 mode 3 in DeviceGray 0'])
  shows('BT (a) Tj ET', [], ['missing-resource'])
  shows('/F 10 Tf (a) Tj', [`text 97 at 0 0 ${INK}`], ['unbalanced', 'unbalanced'])
})

const program = (dict: string, data: Uint8Array): DraftStream => ({ dict, data })

/** Shows a string in a font with this program, and gives what was shown. */
function shown(string: string, font: string, descriptor: string, file: DraftStream): PaintedGlyphs {
  const setup: Setup = {
    resources: '/Font<</F 10 0 R>>',
    objects: { 10: font, 11: `<</Type/FontDescriptor${descriptor}>>`, 12: file }
  }
  const [object] = paintContent(`BT /F 10 Tf ${string} Tj ET`, setup).objects
  expect(object?.kind).toBe('glyphs')
  return object as PaintedGlyphs
}

const facts = ({ glyphs, font }: PaintedGlyphs): readonly string[] =>
  glyphs.map(glyph => `${glyph.gid} ${glyph.programWidth} ${outlineText(font.outline(glyph)!)}`.trim())

describe('glyphs of Type 1 programs', () => {
  const file = program('', toyType1())
  const font = (entries: string): string =>
    `<</Type/Font/Subtype/Type1/BaseFont/Toy/FontDescriptor 11 0 R/FirstChar 0/Widths[]${entries}>>`
  const triangle = 'M 10 0 L 310 700 L 610 0 Z'
  const flex = 'C 50 800 50 810 50 810 C 50 810 50 800 100 800 Z'
  test('by the codes of the program', () =>
    expect(facts(shown('<0102>', font(''), '/FontFile 12 0 R', file))).toEqual([
      `2 600 ${triangle}`,
      `4 600 ${triangle} M 210 800 C 260 800 260 810 260 810 C 260 810 260 800 310 800 Z`
    ]))
  test('by names', () =>
    expect(facts(shown('(A\\264 z)', font('/Encoding/WinAnsiEncoding'), '/FontFile 12 0 R', file))).toEqual([
      `2 600 ${triangle}`,
      `3 300 M 0 800 ${flex}`,
      '1 250',
      '0 500'
    ]))
})

describe('glyphs of CFF programs', () => {
  const triangle = 'M 0 0 L 300 700 L 600 0 Z'
  const curves = 'M 0 0 C 0 100 100 200 200 200 C 200 200 100 100 0 100 Z'
  test('by names', () =>
    expect(
      facts(
        shown(
          '(AB?)',
          '<</Type/Font/Subtype/Type1/BaseFont/Toy/Encoding/WinAnsiEncoding/FontDescriptor 11 0 R>>',
          '/FontFile3 12 0 R',
          program('/Subtype/Type1C', toyCff('names'))
        )
      )
    ).toEqual([`1 600 ${triangle}`, `2 700 ${curves}`, '0 700']))
  test('by CIDs', () =>
    expect(
      facts(
        shown(
          '<000700090008>',
          '<</Type/Font/Subtype/Type0/BaseFont/Toy/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType0/FontDescriptor 11 0 R>>]>>',
          '/FontFile3 12 0 R',
          program('/Subtype/CIDFontType0C', toyCff('cids'))
        )
      )
    ).toEqual([`1 600 ${triangle}`, `2 700 ${curves}`, '0 700']))
})

describe('glyphs of TrueType programs', () => {
  const gids = (string: string, entries: string, flags: number): readonly (number | null)[] => {
    const font = `<</Type/Font/Subtype/TrueType/BaseFont/Toy/FontDescriptor 11 0 R${entries}>>`
    const file = program('', toyFont())
    return shown(string, font, `/Flags ${flags}/FontFile2 12 0 R`, file).glyphs.map(({ gid }) => gid)
  }
  test('by names and Unicode', () => expect(gids('(A\\301 z)', '/Encoding/WinAnsiEncoding', 32)).toEqual([2, 3, 1, 0]))
  test('by differences', () => expect(gids('<0102>', '/Encoding<</Differences[1/A/Aacute]>>', 32)).toEqual([2, 3]))
})

test('a damaged program is told, and glyphs keep their places', () => {
  const font = '<</Type/Font/Subtype/TrueType/BaseFont/Toy/FontDescriptor 11 0 R/FirstChar 65/Widths[600]>>'
  const { font: loaded, glyphs } = shown('(A)', font, '/FontFile2 12 0 R', program('', new Uint8Array(40)))
  expect(loaded.fault).toBe('the program in /FontFile2 cannot be read')
  expect([glyphs[0]!.gid, glyphs[0]!.width, loaded.outline(glyphs[0]!)]).toEqual([null, 600, null])
})

test('Type 3 glyphs are told as text, and what draws them follows', () => {
  const font =
    '<</Type/Font/Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</Differences[1/sq]>>/CharProcs<</sq 11 0 R>>' +
    '/FirstChar 1/Widths[50]/Resources<<>>>>'
  const { objects } = paintContent('1 0 0 rg BT /F 10 Tf 5 5 Td <0101> Tj ET', {
    resources: '/Font<</F 10 0 R>>',
    objects: { 10: font, 11: { dict: '', data: '50 0 0 0 50 50 d1 0 1 0 rg 0 0 10 10 re f' } }
  })
  expect(objects.map(objectText)).toEqual([
    'text 1 1 at 5 5 10 5 size 10 in DeviceRGB 1 0 0',
    'fill M 5 5 L 6 5 L 6 6 L 5 6 Z in DeviceRGB 1 0 0 | Type 3',
    'fill M 10 5 L 11 5 L 11 6 L 10 6 Z in DeviceRGB 1 0 0 | Type 3'
  ])
})

test('ToUnicode says what codes stand for', () => {
  const map =
    '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfrange <0001> <0003> <0041> <0004> <0005> [<4e2d6587> <0058>] ' +
    'endbfrange 1 beginbfchar <0006> <d840dc00> endbfchar'
  const { objects } = paintContent('BT /F 10 Tf <000100030004000500060007> Tj ET', {
    resources: '/Font<</F 10 0 R>>',
    objects: {
      10: '<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]/ToUnicode 11 0 R>>',
      11: { dict: '', data: map }
    }
  })
  expect((objects[0] as PaintedGlyphs).glyphs.map(({ text }) => text)).toEqual(['A', 'C', '中文', 'X', '\u{20000}', ''])
})
