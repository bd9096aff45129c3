import type { Face, Halved } from './face.ts'
import { coverageOf, type Lookup, lookupsOf, rest, valueIn, valueSize } from './layout-table.ts'
import { u16 } from './table.ts'

/** GPOS 1, single adjustment, and GPOS 9, which leads to it. */
const SINGLES: readonly [type: number, extension: number] = [1, 9]
const HAN = 'hani'

/** The feature of each way, and the bits of a value format that name its numbers. */
const WAYS = {
  level: { feature: 'halt', placement: 0x0001, advance: 0x0004, sign: -1 },
  upright: { feature: 'vhal', placement: 0x0002, advance: 0x0008, sign: 1 }
} as const

/** What a face says of its full-width marks at half their width. Answers are kept: the few marks come over and over. */
export function halfWidths(gpos: DataView): Face['halved'] {
  const ways = { level: halvesOf(gpos, 'level'), upright: halvesOf(gpos, 'upright') }
  return (glyph, way) => ways[way](glyph)
}

function halvesOf(gpos: DataView, way: keyof typeof WAYS): (glyph: number) => Halved | null {
  const lookups = lookupsOf(gpos, HAN, [WAYS[way].feature], SINGLES)
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
 * each. A glyph that is moved left or up loses what is before its ink; what its advance loses beyond that is behind it.
 */
function halvedIn(lookups: readonly Lookup[], glyph: number, way: keyof typeof WAYS): Halved | null {
  const { placement, advance, sign } = WAYS[way]
  for (const table of lookups.flat()) {
    const index = coverageOf(rest(table, u16(table, 2)), glyph)
    if (index < 0) continue
    const format = u16(table, 4)
    const at = u16(table, 0) === 1 ? 6 : 8 + index * valueSize(format)
    const before = sign * valueIn(table, at, format, placement)
    return { before, behind: -valueIn(table, at, format, advance) - before }
  }
  return null
}
