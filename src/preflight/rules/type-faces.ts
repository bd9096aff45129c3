import type { PaintedGlyphs, ShownFont, ShownGlyph } from '../../pdf/painted.ts'
import { placeAt, rounded } from '../describe.ts'
import { gather } from '../gather.ts'
import type { Breach, Outcome, PageCheck, PageRule } from '../preflight.ts'
import type { Sheet } from '../sheet.ts'
import { ALL, NEWS } from './profiles.ts'

/** Shown text of a page, whether it prints or not: a font that is called for must be there. */
const textsOf = ({ items }: Sheet): readonly PaintedGlyphs[] =>
  items.map(({ object }) => object).filter(object => object.kind === 'glyphs')

/** One breach for a font on a page, at the first glyph that `wrong` says something of. */
function perFont(wrong: (glyph: ShownGlyph, shown: PaintedGlyphs) => string | null): PageCheck {
  return sheet => {
    const { page } = sheet
    const firsts = new Map<ShownFont, { readonly breach: Breach; count: number }>()
    for (const shown of textsOf(sheet)) {
      shown.glyphs.forEach((glyph, i) => {
        const what = wrong(glyph, shown)
        const first = firsts.get(shown.font)
        if (what !== null && first !== undefined) first.count++
        else if (what !== null) {
          const place = placeAt(page, shown.places[2 * i]!, shown.places[2 * i + 1]!)
          firsts.set(shown.font, { breach: { found: what, page: page.number, place }, count: 1 })
        }
      })
    }
    const breaches: Outcome[] = [...firsts].map(([font, { breach, count }]) => ({
      ...breach,
      found: `${font.name || 'a font without a name'}: ${breach.found}${count > 1 ? ` (${count} glyphs on this page, first here)` : ''}`
    }))
    return sheet.cut === null ? breaches : [...breaches, { doubt: sheet.cut }]
  }
}

/** By how much widths may differ, in thousandths of the em: ISO 19005-2, 6.2.11.5. */
const ROUNDING = 1

/** A hair more, so that widths that are one apart are not judged by their last bits. */
const SLACK = 1e-6

function wrongWidth({ width, programWidth, text, code }: ShownGlyph, { font }: PaintedGlyphs): string | null {
  if (font.kind === 'type3' || programWidth === null) return null
  if (Math.abs(width - programWidth) <= ROUNDING + SLACK) return null
  return `“${text || code}” is ${rounded(width)} wide in the file, ${rounded(programWidth)} in the font program`
}

const INVISIBLE = 3

const notDefined = ({ gid, code }: ShownGlyph, { mode }: PaintedGlyphs): string | null =>
  gid === 0 && mode !== INVISIBLE ? `code ${code} has no glyph, and a box or a gap is shown` : null

const notThere = (_: ShownGlyph, { font }: PaintedGlyphs): string | null =>
  font.kind === 'type3' || font.fault === null ? null : font.fault

/** Rules on the type that pages show. */
export const TYPE_FACE_RULES: readonly PageRule[] = [
  {
    id: 'X-FONT',
    title: { en: 'Fonts are embedded', zh: '字体须嵌入' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.3; 15930-7, 6.5',
    allowed: 'the program of every font that is used, or of the glyphs that are',
    remedy: 'export it with all fonts embedded; a font that forbids it must be replaced',
    reads: 'pages',
    check: () => perFont(notThere)
  },
  {
    id: 'X-FONTW',
    title: { en: 'Widths are those of the font', zh: '字宽须与字体一致' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-7, 6.5; 19005-2, 6.2.11.5',
    allowed: `widths that differ by no more than ${ROUNDING} thousandth of the em`,
    remedy: 'export it again from the original with the font itself at hand',
    reads: 'pages',
    check: () => perFont(wrongWidth)
  },
  {
    id: 'X-NOTDEF',
    title: { en: 'Every character has a glyph', zh: '不得缺字' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 19005-2, 6.2.11.8; a rule of every press for all files',
    allowed: 'no .notdef glyph among those shown',
    remedy: 'set the character in a font that has it',
    reads: 'pages',
    check: () => perFont(notDefined)
  },
  {
    id: 'GWG-R0014',
    title: { en: 'No Courier', zh: '不用 Courier 字体' },
    profiles: NEWS,
    severity: 'warning',
    source: 'GWG 2022, R0014',
    allowed: 'no font that is named Courier, which is put in for fonts that are missing',
    remedy: 'see whether Courier was meant; if not, load the font that is missing and export it again',
    reads: 'pages',
    check: () =>
      gather(({ items }) =>
        items
          .filter(({ object }) => object.kind === 'glyphs' && object.font.name === 'Courier')
          .map(item => ({ item, what: 'the font is named Courier' }))
      )
  }
]
