import { i16, part, tagAt, u16, u32 } from './table.ts'

/*
 * What GSUB and GPOS have in common. OpenType 1.9, “OpenType Layout Common Table Formats”. Every offset is counted from
 * the start of the part that holds it, which is why each part is a view of its own.
 */

/** The subtables of one lookup, in the order in which they are asked. */
export type Lookup = readonly DataView[]

/** The type of lookup that is wanted, and the type that only leads to another, further off. */
export type Kinds = readonly [type: number, extension: number]

/** The script that faces without rules of their own for a script file theirs under. */
const DEFAULT = 'DFLT'

/**
 * The lookups of some features of a script, in the order in which they are applied; those of other kinds are left out.
 */
export function lookupsOf(
  table: DataView,
  script: string,
  features: readonly string[],
  kinds: Kinds
): readonly Lookup[] {
  const indices = new Set<number>()
  const list = rest(table, u16(table, 6))
  for (const feature of featuresOf(table, script)) {
    if (!features.includes(tagAt(list, 2 + 6 * feature))) continue
    const record = rest(list, u16(list, 6 + 6 * feature))
    for (let i = 0, count = u16(record, 2); i < count; i++) indices.add(u16(record, 4 + 2 * i))
  }
  return [...indices]
    .sort((a, b) => a - b)
    .map(index => lookupAt(table, index, kinds))
    .filter(lookup => lookup.length > 0)
}

/** The subtables of a lookup by its place in the table's list; none where it is of another kind. */
export function lookupAt(table: DataView, index: number, [type, extension]: Kinds): Lookup {
  const list = rest(table, u16(table, 8))
  const lookup = rest(list, u16(list, 2 + 2 * index))
  const kind = u16(lookup, 0)
  const tables = Array.from({ length: u16(lookup, 4) }, (_, i) => rest(lookup, u16(lookup, 6 + 2 * i)))
  if (kind === type) return tables
  if (kind !== extension) return []
  return tables.filter(table => u16(table, 2) === type).map(table => rest(table, u32(table, 4)))
}

/** Of the script's default language, or of the default script. */
function featuresOf(table: DataView, script: string): readonly number[] {
  const list = rest(table, u16(table, 4))
  const tags = Array.from({ length: u16(list, 0) }, (_, i) => tagAt(list, 2 + 6 * i))
  const index = tags.includes(script) ? tags.indexOf(script) : tags.indexOf(DEFAULT)
  if (index < 0) return []
  const own = rest(list, u16(list, 6 + 6 * index))
  const language = rest(own, u16(own, 0))
  return u16(own, 0) === 0 ? [] : Array.from({ length: u16(language, 4) }, (_, i) => u16(language, 6 + 2 * i))
}

/** A part of a table from an offset on. */
export const rest = (table: DataView, from: number): DataView => part(table, from, table.byteLength)

/** Place of a glyph in a coverage table, or -1. */
export function coverageOf(coverage: DataView, glyph: number): number {
  const ranges = u16(coverage, 0) === 2
  const at = lastAtMost(coverage, 4, { count: u16(coverage, 2), size: ranges ? 6 : 2 }, glyph)
  if (at < 0) return -1
  const first = u16(coverage, at)
  if (!ranges) return first === glyph ? (at - 4) / 2 : -1
  return glyph <= u16(coverage, at + 2) ? u16(coverage, at + 4) + glyph - first : -1
}

/** The class of a glyph; 0 where the table says nothing of it. */
export function classOf(classes: DataView, glyph: number): number {
  if (u16(classes, 0) === 1) {
    const i = glyph - u16(classes, 2)
    return i >= 0 && i < u16(classes, 4) ? u16(classes, 6 + 2 * i) : 0
  }
  const at = lastAtMost(classes, 4, { count: u16(classes, 2), size: 6 }, glyph)
  return at >= 0 && glyph <= u16(classes, at + 2) ? u16(classes, at + 4) : 0
}

/** Where the last of the records from `at` on begins whose first number is at most `value`; -1 where none is. */
export function lastAtMost(
  table: DataView,
  at: number,
  { count, size }: { readonly count: number; readonly size: number },
  value: number
): number {
  let low = -1
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (u16(table, at + size * middle) <= value) low = middle
    else high = middle - 1
  }
  return low < 0 ? -1 : at + size * low
}

/** Bytes of a value record of GPOS. */
export const valueSize = (format: number): number => 2 * bits(format)

/** Where a table has a value record of GPOS, and which numbers that holds. */
export interface ValueRecord {
  readonly table: DataView
  readonly at: number
  readonly format: number
}

/** The number of a value record that a bit of its format names; 0 where it holds none. */
export const valueIn = ({ table, at, format }: ValueRecord, bit: number): number =>
  format & bit ? i16(table, at + 2 * bits(format & (bit - 1))) : 0

function bits(flags: number): number {
  let count = 0
  for (let left = flags; left > 0; left &= left - 1) count++
  return count
}
