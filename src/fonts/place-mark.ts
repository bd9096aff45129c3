import type { GlyphBox } from './face.ts'
import { coverageOf, type Lookup, rest } from './layout-table.ts'
import { i16, u16 } from './table.ts'

/** GPOS 4, mark to base, and GPOS 9, which leads to it. */
export const ANCHORS: readonly [type: number, extension: number] = [4, 9]

/** From the origin of a base glyph to that of a mark on it. */
export interface Offset {
  readonly x: number
  readonly y: number
}

/** Where the face wants the mark, or null where it does not say. OpenType 1.9, “GPOS”, lookup type 4. */
export function anchored(lookups: readonly Lookup[], base: number, mark: number): Offset | null {
  for (const table of lookups.flat()) {
    const marks = rest(table, u16(table, 8))
    const bases = rest(table, u16(table, 10))
    const m = coverageOf(rest(table, u16(table, 2)), mark)
    const b = coverageOf(rest(table, u16(table, 4)), base)
    if (m < 0 || b < 0) continue
    const at = u16(bases, 2 + 2 * (b * u16(table, 6) + u16(marks, 2 + 4 * m)))
    if (at === 0) continue
    const own = rest(marks, u16(marks, 4 + 4 * m))
    return { x: i16(bases, at + 2) - i16(own, 2), y: i16(bases, at + 4) - i16(own, 4) }
  }
  return null
}

/** What is left free between a mark and its base, as a share of the em: by taste. */
const CLEARANCE = 1 / 16

/**
 * Where the face does not say: in the middle of the base's ink; off it, if both would touch. A mark that stands lower
 * than the line of writing goes below, one that crosses the base's middle (a stroke) stays on it.
 */
export function centred(base: GlyphBox, mark: GlyphBox, upem: number): Offset {
  const x = Math.round((base.xMin + base.xMax - mark.xMin - mark.xMax) / 2)
  const gap = Math.round(CLEARANCE * upem)
  if (mark.yMax <= 0) return { x, y: Math.min(0, base.yMin - gap - mark.yMax) }
  const over = mark.yMin > (base.yMin + base.yMax) / 2
  return { x, y: over ? Math.max(0, base.yMax + gap - mark.yMin) : 0 }
}
