import { u8, u16, u32 } from '../../../fonts/table.ts'

/** A subtable of “cmap”; it is looked into code by code, as an embedded one may be of any size and is asked little. */
export interface CodeMap {
  readonly platform: number
  readonly encoding: number
  /** 0 where there is none. */
  glyph(code: number): number
}

/** No face has more. */
const MOST_MAPS = 64

/** OpenType 1.9, “cmap”: formats 0, 4, 6 and 12. */
export function readCodeMaps(table: DataView): readonly CodeMap[] {
  return Array.from({ length: Math.min(u16(table, 2), MOST_MAPS) }, (_, i) => {
    const record = 4 + 8 * i
    const offset = u32(table, record + 4)
    const lookUp = FORMATS[u16(table, offset)] ?? (() => 0)
    return {
      platform: u16(table, record),
      encoding: u16(table, record + 2),
      glyph: (code: number): number => lookUp(table, offset, code)
    }
  })
}

const FORMATS: Readonly<Record<number, (table: DataView, at: number, code: number) => number>> = {
  0: (table, at, code) => (code < 256 ? u8(table, at + 6 + code) : 0),
  4: segment,
  6: (table, at, code) => {
    const i = code - u16(table, at + 6)
    return i >= 0 && i < u16(table, at + 8) ? u16(table, at + 10 + 2 * i) : 0
  },
  12: (table, at, code) => {
    const i = firstNotBelow(u32(table, at + 12), group => u32(table, at + 20 + 12 * group), code)
    const first = u32(table, at + 16 + 12 * i)
    return i < u32(table, at + 12) && code >= first ? u32(table, at + 24 + 12 * i) + code - first : 0
  }
}

function segment(table: DataView, at: number, code: number): number {
  const size = u16(table, at + 6) & ~1
  const ends = at + 14
  const i = 2 * firstNotBelow(size >> 1, n => u16(table, ends + 2 * n), code)
  const starts = ends + size + 2
  const start = u16(table, starts + i)
  if (i >= size || code < start) return 0
  const delta = u16(table, starts + size + i)
  const rangeAt = starts + 2 * size + i
  const range = u16(table, rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  const glyph = u16(table, rangeAt + range + 2 * (code - start))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** The first of `count` rows, in ascending order, whose end is not below the code. */
function firstNotBelow(count: number, end: (row: number) => number, code: number): number {
  let low = 0
  for (let high = count; low < high; ) {
    const middle = (low + high) >>> 1
    if (end(middle) < code) low = middle + 1
    else high = middle
  }
  return low
}
