import type { Face, Halved } from './face.ts'
import {
  coverageOf,
  type Kinds,
  type Lookup,
  lookupsOf,
  rest,
  type ValueRecord,
  valueIn,
  valueSize
} from './layout-table.ts'
import { u16 } from './table.ts'

/** GPOS 1, single adjustment, and GPOS 9, which leads to it. */
export const SINGLES: Kinds = [1, 9]
/** The script that rules for full-width marks are filed under. */
export const HAN = 'hani'

/** Along a level line, or down a vertical one. */
export type Way = 'level' | 'upright'

const FEATURES: Readonly<Record<Way, string>> = { level: 'halt', upright: 'vhal' }

/** The bits of a value format that name the numbers of each way. */
const WAYS = {
  level: { placement: 0x0001, advance: 0x0004, sign: -1 },
  upright: { placement: 0x0002, advance: 0x0008, sign: 1 }
} as const

/** What a face says of its full-width marks at half their width. Answers are kept: the few marks come over and over. */
export function halfWidths(gpos: DataView): Face['halved'] {
  const ways = { level: halvesOf(gpos, 'level'), upright: halvesOf(gpos, 'upright') }
  return (glyph, way) => ways[way](glyph)
}

function halvesOf(gpos: DataView, way: Way): (glyph: number) => Halved | null {
  const lookups = lookupsOf(gpos, HAN, [FEATURES[way]], SINGLES)
  const known = new Map<number, Halved | null>()
  return glyph => {
    let halved = known.get(glyph)
    if (halved === undefined) {
      halved = halvedIn(lookups, glyph, way)
      known.set(glyph, halved)
    }
    return halved
  }
}

/**
 * The first adjustment of a glyph. OpenType 1.9, “GPOS”, lookup type 1: format 1 has one value for all, format 2 one for
 * each.
 */
export function halvedIn(lookups: readonly Lookup[], glyph: number, way: Way): Halved | null {
  for (const table of lookups.flat()) {
    const index = coverageOf(rest(table, u16(table, 2)), glyph)
    if (index < 0) continue
    const format = u16(table, 4)
    const at = u16(table, 0) === 1 ? 6 : 8 + index * valueSize(format)
    return halvedBy({ table, at, format }, way)
  }
  return null
}

/**
 * What a value record takes from its glyph. One that is moved left or up loses what is before its ink; what its advance
 * loses beyond that is behind it.
 */
export function halvedBy(record: ValueRecord, way: Way): Halved {
  const { placement, advance, sign } = WAYS[way]
  const before = sign * valueIn(record, placement)
  return { before, behind: -valueIn(record, advance) - before }
}
