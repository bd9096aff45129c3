import type { GlyphBox } from './face.ts'
import type { Sfnt } from './sfnt.ts'
import { i16, part, u16, u32 } from './table.ts'

/** TrueType outlines: OpenType 1.9, “glyf” and “loca”. */
export interface Glyf {
  /** Whether every record lies inside its table. */
  readonly whole: boolean
  /** The record of a glyph; empty for a blank one. */
  record(glyph: number): DataView
}

/** Flags of a component of a composite glyph. */
export const ARGS_ARE_WORDS = 0x0001
export const ARGS_ARE_XY = 0x0002
export const SCALE = 0x0008
const MORE = 0x0020
export const XY_SCALE = 0x0040
export const TWO_BY_TWO = 0x0080

/** Where the first component, or the first contour's end, stands in a record. */
export const AFTER_BOX = 10

export function openGlyf(sfnt: Sfnt): Glyf {
  const loca = sfnt.table('loca')
  const long = u16(sfnt.table('head'), 50) === 1
  const count = u16(sfnt.table('maxp'), 4)
  const offset = (glyph: number): number => (long ? u32(loca, 4 * glyph) : 2 * u16(loca, 2 * glyph))
  return {
    whole: loca.byteLength >= (count + 1) * (long ? 4 : 2) && offset(count) <= sfnt.length('glyf'),
    record: glyph => {
      const from = offset(glyph)
      return part(sfnt.table('glyf'), from, Math.max(0, offset(glyph + 1) - from))
    }
  }
}

export function boxOf(record: DataView): GlyphBox | null {
  if (record.byteLength < AFTER_BOX) return null
  return { xMin: i16(record, 2), yMin: i16(record, 4), xMax: i16(record, 6), yMax: i16(record, 8) }
}

export const isComposite = (record: DataView): boolean => i16(record, 0) < 0

/** Offsets of the components in a composite's record: flags, glyph, arguments, and perhaps a matrix. */
export function componentsOf(record: DataView): readonly number[] {
  const offsets: number[] = []
  for (let at = AFTER_BOX, more = isComposite(record); more && at + 4 <= record.byteLength; ) {
    const flags = u16(record, at)
    offsets.push(at)
    at += matrixAt(flags) + (flags & SCALE ? 2 : flags & XY_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0)
    more = (flags & MORE) !== 0
  }
  return offsets
}

/** Where a component's matrix begins, from the component's start. */
export const matrixAt = (flags: number): number => (flags & ARGS_ARE_WORDS ? 8 : 6)
