import { classOf, coverageOf, type Lookup, lastAtMost, rest, valueIn, valueSize } from './layout-table.ts'
import { u16 } from './table.ts'

/** GPOS 2, pair adjustment, and GPOS 9, which leads to it. */
export const PAIRS: readonly [type: number, extension: number] = [2, 9]

/** The bit of a value format that names the advance. */
const ADVANCE = 0x0004

/** What the advance of a glyph is changed by where another follows: in each lookup, the first subtable that knows the pair. */
export function kerningOf(lookups: readonly Lookup[], left: number, right: number): number {
  let sum = 0
  for (const lookup of lookups) {
    for (const table of lookup) {
      const units = pairIn(table, left, right)
      if (units === null) continue
      sum += units
      break
    }
  }
  return sum
}

/** OpenType 1.9, “GPOS”, lookup type 2: format 1 lists pairs of glyphs, format 2 has a row of each class for each class. */
function pairIn(table: DataView, left: number, right: number): number | null {
  const index = coverageOf(rest(table, u16(table, 2)), left)
  if (index < 0) return null
  const format = u16(table, 4)
  const size = valueSize(format) + valueSize(u16(table, 6))
  if (u16(table, 0) === 1) {
    const set = rest(table, u16(table, 10 + 2 * index))
    const at = lastAtMost(set, 2, { count: u16(set, 0), size: 2 + size }, right)
    return at >= 0 && u16(set, at) === right ? valueIn(set, at + 2, format, ADVANCE) : null
  }
  const row = classOf(rest(table, u16(table, 8)), left)
  const column = classOf(rest(table, u16(table, 10)), right)
  return valueIn(table, 16 + (row * u16(table, 14) + column) * size, format, ADVANCE)
}
