import { u16, u32 } from './table.ts'

/** Code points below this have a place in the table; the few faces have above it are searched for. */
const BMP = 0x10000

/** Character to glyph: a table for the Basic Multilingual Plane, groups [first, last, glyph] beyond it. */
export interface Cmap {
  readonly bmp: Uint16Array
  readonly beyond: readonly (readonly [number, number, number])[]
}

export function glyphOf(cmap: Cmap, codePoint: number): number {
  if (codePoint < BMP) return cmap.bmp[codePoint] ?? 0
  const group = cmap.beyond.find(([first, last]) => first <= codePoint && codePoint <= last)
  return group === undefined ? 0 : group[2] + codePoint - group[0]
}

/** The best Unicode subtable spread out: format 12, else format 4. Null where there is neither. OpenType 1.9, “cmap”. */
export function readCmap(table: DataView): Cmap | null {
  const formats = new Map<number, number>()
  for (let i = 0, count = u16(table, 2); i < count; i++) {
    const record = 4 + 8 * i
    const offset = u32(table, record + 4)
    if (isUnicode(u16(table, record), u16(table, record + 2))) formats.set(u16(table, offset), offset)
  }
  const full = formats.get(12)
  if (full !== undefined) return readFormat12(table, full)
  const basic = formats.get(4)
  return basic === undefined ? null : { bmp: readFormat4(table, basic), beyond: [] }
}

/** Platform 0 is Unicode but for its variation sequences (5); of platform 3, encodings 1 and 10 are. */
const isUnicode = (platform: number, encoding: number): boolean =>
  (platform === 0 && encoding !== 5) || (platform === 3 && (encoding === 1 || encoding === 10))

function readFormat12(table: DataView, offset: number): Cmap {
  const bmp = new Uint16Array(BMP)
  const beyond: (readonly [number, number, number])[] = []
  const count = Math.min(u32(table, offset + 12), (table.byteLength - offset - 16) / 12)
  for (let i = 0; i < count; i++) {
    const group = offset + 16 + 12 * i
    const first = u32(table, group)
    const last = u32(table, group + 4)
    const glyph = u32(table, group + 8)
    for (let c = first; c <= last && c < BMP; c++) bmp[c] = glyph + c - first
    if (last >= BMP) beyond.push([Math.max(first, BMP), last, glyph + Math.max(0, BMP - first)])
  }
  return { bmp, beyond }
}

function readFormat4(table: DataView, offset: number): Uint16Array {
  const bmp = new Uint16Array(BMP)
  const size = u16(table, offset + 6)
  const ends = offset + 14
  const starts = ends + size + 2
  for (let i = 0; i < size; i += 2) {
    const delta = u16(table, starts + size + i)
    const rangeAt = starts + 2 * size + i
    const range = u16(table, rangeAt)
    const start = u16(table, starts + i)
    for (let c = start, end = u16(table, ends + i); c <= end && c < 0xffff; c++) {
      const glyph = range === 0 ? c : u16(table, rangeAt + range + 2 * (c - start))
      bmp[c] = glyph === 0 ? 0 : glyph + delta
    }
  }
  return bmp
}
