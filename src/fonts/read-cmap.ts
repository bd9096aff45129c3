import { u16, u32 } from './table.ts'

/** The glyph of a code point; 0 where the face has none. */
export type Cmap = (codePoint: number) => number

/** The best Unicode subtable: format 12, else format 4. Null where there is neither. OpenType 1.9, “cmap”. */
export function readCmap(table: DataView): Cmap | null {
  const formats = new Map<number, number>()
  for (let i = 0, count = u16(table, 2); i < count; i++) {
    const record = 4 + 8 * i
    const offset = u32(table, record + 4)
    if (isUnicode(u16(table, record), u16(table, record + 2))) formats.set(u16(table, offset), offset)
  }
  const full = formats.get(12)
  if (full !== undefined) return remembered(inGroups(table, full))
  const basic = formats.get(4)
  return basic === undefined ? null : remembered(inSegments(table, basic))
}

/** Platform 0 is Unicode but for its variation sequences (5); of platform 3, encodings 1 and 10 are. */
const isUnicode = (platform: number, encoding: number): boolean =>
  (platform === 0 && encoding !== 5) || (platform === 3 && (encoding === 1 || encoding === 10))

/** Code points that have a place in what is remembered: the Basic Multilingual Plane. */
const BMP = 0x10000
const UNSOUGHT = -1

/** Looks each character up once: a face has tens of thousands, and an edition a few thousand of them. */
function remembered(search: Cmap): Cmap {
  const glyphs = new Int32Array(BMP).fill(UNSOUGHT)
  return codePoint => {
    const known = glyphs[codePoint]
    if (known !== undefined && known !== UNSOUGHT) return known
    const glyph = search(codePoint) & GLYPH_BITS
    glyphs[codePoint] = glyph
    return glyph
  }
}

/** Glyphs are numbered in 16 bits; what a damaged file says beyond them is cut off. */
const GLYPH_BITS = 0xffff

/** Format 12: groups [first, last, glyph of the first] in order, 32 bits each. */
function inGroups(table: DataView, offset: number): Cmap {
  const count = Math.floor(Math.min(u32(table, offset + 12), (table.byteLength - offset - 16) / 12))
  return codePoint => {
    const i = firstOf(count, i => u32(table, offset + 16 + 12 * i + 4) >= codePoint)
    const group = offset + 16 + 12 * i
    const first = u32(table, group)
    return i >= count || codePoint < first ? 0 : u32(table, group + 8) + codePoint - first
  }
}

/** Format 4: segments in order, whose ends, starts, deltas and ranges are an array each, 16 bits an entry. */
function inSegments(table: DataView, offset: number): Cmap {
  const size = u16(table, offset + 6)
  const ends = offset + 14
  const starts = ends + size + 2
  return codePoint => {
    const segment = 2 * firstOf(size >> 1, i => u16(table, ends + 2 * i) >= codePoint)
    const start = u16(table, starts + segment)
    if (segment >= size || codePoint < start || codePoint >= NO_CHARACTER) return 0
    const delta = u16(table, starts + size + segment)
    const rangeAt = starts + 2 * size + segment
    const range = u16(table, rangeAt)
    if (range === 0) return codePoint + delta
    const glyph = u16(table, rangeAt + range + 2 * (codePoint - start))
    return glyph === 0 ? 0 : glyph + delta
  }
}

/** What the last segment ends with. */
const NO_CHARACTER = 0xffff

/** The first of so many in order that reaches far enough; their number where none does. */
function firstOf(count: number, reaches: (i: number) => boolean): number {
  let from = 0
  let to = count
  while (from < to) {
    const middle = (from + to) >> 1
    if (reaches(middle)) to = middle
    else from = middle + 1
  }
  return from
}
