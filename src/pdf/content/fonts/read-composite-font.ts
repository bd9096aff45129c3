import { asDict, dictAt, entry, isArray, isStream, itemsAt, numberAt } from '../../entries.ts'
import type { Pdf, PdfArray, PdfDict, PdfDirect } from '../../pdf.ts'
import { nameOf, numbersAt } from '../lookup.ts'
import { type CMap, codeAt } from './cmap.ts'
import type { Font, Glyph } from './font.ts'
import type { FontParts } from './font-parts.ts'
import { LazyGlyph, outlinesOf } from './lazy-glyph.ts'
import { openProgram } from './open-program.ts'
import { predefinedCMap } from './predefined-cmap.ts'
import type { FontProgram } from './program.ts'
import { RangeTable } from './range-table.ts'
import { readCMap } from './read-cmap.ts'
import { type Row, readRows } from './read-rows.ts'

/** Where the file says nothing: 9.7.4.3. */
const DEFAULT_WIDTH = 1000
const DEFAULT_UPRIGHT: readonly number[] = [880, -1000]

/** Type 0 fonts, whose codes lead through a map to numbers of a character collection: 9.7. */
export function readCompositeFont(pdf: Pdf, dict: PdfDict, parts: FontParts): Font {
  const descendant = asDict(itemsAt(pdf, dict, 'DescendantFonts')[0] ?? null) ?? dict
  const opened = openProgram(pdf, dictAt(pdf, descendant, 'FontDescriptor'), parts)
  const { program } = opened
  const cmap = readCMap(pdf, dict.entries.get('Encoding'), parts) ?? predefinedCMap('Identity-H')
  let unicode: CMap | null | undefined
  const widths = readWidths(pdf, descendant, parts)
  const uprights = cmap.vertical ? readUprights(pdf, descendant, parts) : null
  const gidOf = gidsOf(pdf, descendant, program)
  const glyphs = new Map<number, Glyph>()
  const make = (code: number, bytes: number): Glyph => {
    const cid = cmap.cid(code, bytes)
    const spell = (): string => {
      if (unicode === undefined) unicode = readCMap(pdf, dict.entries.get('ToUnicode'), parts)
      return unicode?.text(code, bytes) || cmap.text(code, bytes)
    }
    const width = widths(cid)
    const gid = cid === null ? null : gidOf(cid)
    return new LazyGlyph(program, { code, bytes, gid, width, upright: uprights?.(cid, width) ?? null }, spell)
  }
  return {
    dict,
    kind: 'composite',
    name: nameOf(entry(pdf, dict, 'BaseFont')) || nameOf(entry(pdf, descendant, 'BaseFont')),
    embedded: opened.embedded,
    fault: opened.fault,
    vertical: cmap.vertical,
    next: (string, at) => {
      const size = Math.max(1, Math.min(cmap.size(string, at), string.length - at))
      const code = codeAt(string, at, size)
      const key = size * 2 ** 32 + code
      let glyph = glyphs.get(key)
      if (glyph === undefined) {
        glyph = make(code, size)
        glyphs.set(key, glyph)
      }
      return glyph
    },
    outline: outlinesOf(program),
    drawn: null
  }
}

/** Numbers lead to glyphs through CIDToGIDMap for TrueType programs, through the program itself for others: 9.7.4.2. */
function gidsOf(pdf: Pdf, descendant: PdfDict, program: FontProgram | null): (cid: number) => number | null {
  if (program === null) return () => null
  const map = entry(pdf, descendant, 'CIDToGIDMap')
  if (!isStream(map) || program.keyed === 'cids') return cid => program.ofCid(cid)
  const { bytes } = pdf.data(map)
  return cid => {
    const gid = codeAt(bytes, 2 * cid, 2)
    return gid < program.glyphs ? gid : 0
  }
}

/** The rows of an array, which is read once for all fonts that have it. */
function rowsAt(pdf: Pdf, array: PdfDirect, known: Map<PdfArray, RangeTable<Row>>, numbers: number): RangeTable<Row> {
  if (!isArray(array)) return new RangeTable()
  const rows = known.get(array) ?? readRows(pdf, array, numbers)
  known.set(array, rows)
  return rows
}

function readWidths(pdf: Pdf, descendant: PdfDict, parts: FontParts): (cid: number | null) => number {
  const rows = rowsAt(pdf, entry(pdf, descendant, 'W'), parts.widths, 1)
  const usual = numberAt(pdf, descendant, 'DW') ?? DEFAULT_WIDTH
  return cid => {
    const found = cid === null ? null : rows.find(cid)
    const width = found?.value(found.offset)[0] ?? usual
    return Number.isFinite(width) ? width : usual
  }
}

/** A glyph without a row of its own hangs by the middle of its width. */
function readUprights(
  pdf: Pdf,
  descendant: PdfDict,
  parts: FontParts
): (cid: number | null, width: number) => Glyph['upright'] {
  const rows = rowsAt(pdf, entry(pdf, descendant, 'W2'), parts.uprights, 3)
  const [y = 0, advance = 0] = numbersAt(pdf, descendant, 'DW2') ?? DEFAULT_UPRIGHT
  return (cid, width) => {
    const found = cid === null ? null : rows.find(cid)
    const row = found?.value(found.offset)
    if (row?.length === 3 && row.every(Number.isFinite)) return { advance: row[0]!, x: row[1]!, y: row[2]! }
    return { x: width / 2, y, advance }
  }
}
