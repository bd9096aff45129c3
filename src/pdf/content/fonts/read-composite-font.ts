import { asDict, dictAt, entry, isArray, isStream, itemsAt, numberAt } from '../../entries.ts'
import type { Pdf, PdfDict } from '../../pdf.ts'
import { nameOf, numbersAt } from '../lookup.ts'
import { type CMap, codeAt } from './cmap.ts'
import type { Font, Glyph } from './font.ts'
import { LazyGlyph, outlinesOf } from './lazy-glyph.ts'
import { openProgram } from './open-program.ts'
import { predefinedCMap } from './predefined-cmap.ts'
import type { FontProgram } from './program.ts'
import { RangeTable } from './range-table.ts'
import { readCMap } from './read-cmap.ts'

/** Where the file says nothing: 9.7.4.3. */
const DEFAULT_WIDTH = 1000
const DEFAULT_UPRIGHT: readonly number[] = [880, -1000]

/** Type 0 fonts, whose codes lead through a map to numbers of a character collection: 9.7. */
export function readCompositeFont(pdf: Pdf, dict: PdfDict): Font {
  const descendant = asDict(itemsAt(pdf, dict, 'DescendantFonts')[0] ?? null) ?? dict
  const opened = openProgram(pdf, dictAt(pdf, descendant, 'FontDescriptor'))
  const { program } = opened
  const cmap = readCMap(pdf, dict.entries.get('Encoding')) ?? predefinedCMap('Identity-H')
  let unicode: CMap | null | undefined
  const widths = readWidths(pdf, descendant)
  const uprights = cmap.vertical ? readUprights(pdf, descendant) : null
  const gidOf = gidsOf(pdf, descendant, program)
  const glyphs = new Map<number, Glyph>()
  const make = (code: number, bytes: number): Glyph => {
    const cid = cmap.cid(code, bytes)
    const spell = (): string => {
      if (unicode === undefined) unicode = readCMap(pdf, dict.entries.get('ToUnicode'))
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

/** `first [w w w]` or `first last w`; of W2 three numbers stand for each w. */
function readRows(pdf: Pdf, dict: PdfDict, key: string, numbers: number): RangeTable<readonly number[]> {
  const table = new RangeTable<readonly number[]>()
  const items = itemsAt(pdf, dict, key)
  for (let i = 0; i + 1 < items.length; ) {
    const [first, second] = [items[i], items[i + 1]!]
    if (typeof first !== 'number') i++
    else if (isArray(second)) {
      const row = second.items.map(item => Number(pdf.resolve(item)))
      for (let j = 0; j + numbers <= row.length; j += numbers) {
        const cid = first + j / numbers
        table.put(cid, cid, row.slice(j, j + numbers))
      }
      i += 2
    } else {
      table.put(first, Number(second), items.slice(i + 2, i + 2 + numbers).map(Number))
      i += 2 + numbers
    }
  }
  return table
}

function readWidths(pdf: Pdf, descendant: PdfDict): (cid: number | null) => number {
  const rows = readRows(pdf, descendant, 'W', 1)
  const usual = numberAt(pdf, descendant, 'DW') ?? DEFAULT_WIDTH
  return cid => {
    const width = cid === null ? usual : (rows.find(cid)?.value[0] ?? usual)
    return Number.isFinite(width) ? width : usual
  }
}

/** A glyph without a row of its own hangs by the middle of its width. */
function readUprights(pdf: Pdf, descendant: PdfDict): (cid: number | null, width: number) => Glyph['upright'] {
  const rows = readRows(pdf, descendant, 'W2', 3)
  const [y = 0, advance = 0] = numbersAt(pdf, descendant, 'DW2') ?? DEFAULT_UPRIGHT
  return (cid, width) => {
    const row = cid === null ? undefined : rows.find(cid)?.value
    if (row?.length === 3 && row.every(Number.isFinite)) return { advance: row[0]!, x: row[1]!, y: row[2]! }
    return { x: width / 2, y, advance }
  }
}
