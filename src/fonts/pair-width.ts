import type { Face } from './face.ts'
import { HAN, halvedBy, halvedIn, SINGLES, type Way } from './half-width.ts'
import { PAIRS, pairIn } from './kerning.ts'
import { coverageOf, type Kinds, type Lookup, lookupAt, lookupsOf, rest } from './layout-table.ts'
import { u16 } from './table.ts'

/** GPOS 8, chained contexts, and GPOS 9, which leads to it. */
const CHAINS: Kinds = [8, 9]
const FEATURES: Readonly<Record<Way, string>> = { level: 'chws', upright: 'vchw' }

/** The glyphs of two marks in a row. */
type Two = readonly [before: number, after: number]

/**
 * What a face says of two full-width marks in a row. Faces have a bracket that closes squeezed by the pair it makes, and
 * one that opens by the context it stands in. Answers are kept, like those for a single mark.
 */
export function pairWidths(gpos: DataView): Face['paired'] {
  const ways = { level: pairsOf(gpos, 'level'), upright: pairsOf(gpos, 'upright') }
  return (before, after, way) => ways[way](before, after)
}

function pairsOf(gpos: DataView, way: Way): (before: number, after: number) => number {
  const pairs = lookupsOf(gpos, HAN, [FEATURES[way]], PAIRS)
  const chains = lookupsOf(gpos, HAN, [FEATURES[way]], CHAINS)
  if (pairs.length + chains.length === 0) return () => 0
  const known = new Map<number, number>()
  return (before, after) => {
    const key = before * 0x10000 + after
    let width = known.get(key)
    if (width === undefined) {
      width = 0
      for (const lookup of pairs) width += pairedIn(lookup, [before, after], way)
      for (const lookup of chains) width += chainedIn(gpos, lookup, [before, after], way)
      known.set(key, width)
    }
    return width
  }
}

function pairedIn(lookup: Lookup, [before, after]: Two, way: Way): number {
  const pair = pairIn(lookup, before, after)
  return pair === null ? 0 : halvedBy(pair[0], way).behind + halvedBy(pair[1], way).before
}

/** The first context that one of the two marks stands in. */
function chainedIn(gpos: DataView, lookup: Lookup, two: Two, way: Way): number {
  for (const start of [0, 1]) {
    for (const table of lookup) {
      const records = recordsOf(table, two, start)
      if (records >= 0) return adjustedBy(gpos, { table, records, start }, two, way)
    }
  }
  return 0
}

/**
 * Where the adjustments of a context are told that holds for two glyphs and begins with one of them; -1 if it does not
 * hold. OpenType 1.9, “Common Table Formats”, chained sequence context format 3: coverages of the glyphs before it, back
 * to front, of its own and of those behind it. A context of more glyphs than two never holds.
 */
function recordsOf(table: DataView, two: Two, start: number): number {
  if (u16(table, 0) !== 3) return -1
  const own = 4 + 2 * u16(table, 2)
  const behind = own + 2 + 2 * u16(table, own)
  const holds =
    covers(table, 2, i => two[start - 1 - i]) &&
    covers(table, own, i => two[start + i]) &&
    covers(table, behind, i => two[start + u16(table, own) + i])
  return holds ? behind + 2 + 2 * u16(table, behind) : -1
}

/** Whether each of a row of coverages has its glyph. */
function covers(table: DataView, at: number, glyphOf: (i: number) => number | undefined): boolean {
  for (let i = 0, count = u16(table, at); i < count; i++) {
    const glyph = glyphOf(i)
    if (glyph === undefined || coverageOf(rest(table, u16(table, at + 2 + 2 * i)), glyph) < 0) return false
  }
  return true
}

/** A context that holds, and where it tells what it does. */
interface Context {
  readonly table: DataView
  readonly records: number
  readonly start: number
}

/** Single adjustments alone count, at most one for each of the two. */
function adjustedBy(gpos: DataView, { table, records, start }: Context, two: Two, way: Way): number {
  let width = 0
  for (let i = 0, count = Math.min(two.length, u16(table, records)); i < count; i++) {
    const place = start + u16(table, records + 2 + 4 * i)
    const glyph = two[place]
    if (glyph === undefined) continue
    const halved = halvedIn([lookupAt(gpos, u16(table, records + 4 + 4 * i), SINGLES)], glyph, way)
    width += halved === null ? 0 : place === 0 ? halved.behind : halved.before
  }
  return width
}
