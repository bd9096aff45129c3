import {
  classOf,
  coverageOf,
  type Kinds,
  type Lookup,
  lastAtMost,
  rest,
  type ValueRecord,
  valueIn,
  valueSize
} from './layout-table.ts'
import { u16 } from './table.ts'

/** GPOS 2, pair adjustment, and GPOS 9, which leads to it. */
export const PAIRS: Kinds = [2, 9]

/** The bit of a value format that names the advance. */
const ADVANCE = 0x0004

/** What the advance of a glyph is changed by where another follows: in each lookup, the first subtable that knows the pair. */
export function kerningOf(lookups: readonly Lookup[], left: number, right: number): number {
  let sum = 0
  for (const lookup of lookups) {
    const pair = pairIn(lookup, left, right)
    if (pair !== null) sum += valueIn(pair[0], ADVANCE)
  }
  return sum
}

/** The values of two glyphs as the first subtable has them that knows the pair. */
export function pairIn(lookup: Lookup, left: number, right: number): readonly [ValueRecord, ValueRecord] | null {
  for (const table of lookup) {
    const at = recordOf(table, left, right)
    if (at < 0) continue
    const format = u16(table, 4)
    return [
      { table, at, format },
      { table, at: at + valueSize(format), format: u16(table, 6) }
    ]
  }
  return null
}

/** OpenType 1.9, “GPOS”, lookup type 2: format 1 lists pairs of glyphs, format 2 has a row of each class for each class. */
function recordOf(table: DataView, left: number, right: number): number {
  const index = coverageOf(rest(table, u16(table, 2)), left)
  if (index < 0) return -1
  const size = valueSize(u16(table, 4)) + valueSize(u16(table, 6))
  if (u16(table, 0) === 1) {
    const set = u16(table, 10 + 2 * index)
    const at = lastAtMost(table, set + 2, { count: u16(table, set), size: 2 + size }, right)
    return at >= 0 && u16(table, at) === right ? at + 2 : -1
  }
  const row = classOf(rest(table, u16(table, 8)), left)
  const column = classOf(rest(table, u16(table, 10)), right)
  return 16 + (row * u16(table, 14) + column) * size
}
