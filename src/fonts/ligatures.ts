import { coverageOf, type Lookup, rest } from './layout-table.ts'
import { u16 } from './table.ts'

/** GSUB 4, ligature substitution, and GSUB 7, which leads to it. */
export const LIGATURES: readonly [type: number, extension: number] = [4, 7]

/** A glyph, and how many of the glyphs of the word it stands for. */
export interface Joined {
  readonly glyph: number
  readonly takes: number
}

/** A word's glyphs with the ligatures of some lookups in them, each lookup over what the one before has left. */
export function joinGlyphs(lookups: readonly Lookup[], glyphs: readonly Joined[]): readonly Joined[] {
  return lookups.reduce(applyLookup, glyphs)
}

function applyLookup(glyphs: readonly Joined[], lookup: Lookup): readonly Joined[] {
  const out: Joined[] = []
  for (let i = 0; i < glyphs.length; ) {
    const ligature = findLigature(lookup, glyphs, i)
    const parts = glyphs.slice(i, i + (ligature?.parts ?? 1))
    const takes = parts.reduce((sum, part) => sum + part.takes, 0)
    out.push({ glyph: ligature?.glyph ?? parts[0]!.glyph, takes })
    i += parts.length
  }
  return out
}

interface Ligature {
  readonly glyph: number
  readonly parts: number
}

/** The first that fits: a face has its longer ligatures before its shorter ones. OpenType 1.9, “GSUB”, lookup type 4. */
function findLigature(lookup: Lookup, glyphs: readonly Joined[], from: number): Ligature | null {
  for (const table of lookup) {
    const index = coverageOf(rest(table, u16(table, 2)), glyphs[from]!.glyph)
    if (index < 0) continue
    const set = rest(table, u16(table, 6 + 2 * index))
    for (let i = 0, count = u16(set, 0); i < count; i++) {
      const ligature = rest(set, u16(set, 2 + 2 * i))
      const parts = u16(ligature, 2)
      if (parts > 0 && fits(ligature, parts, glyphs, from)) return { glyph: u16(ligature, 0), parts }
    }
  }
  return null
}

function fits(ligature: DataView, parts: number, glyphs: readonly Joined[], from: number): boolean {
  if (from + parts > glyphs.length) return false
  for (let i = 1; i < parts; i++) if (u16(ligature, 2 + 2 * i) !== glyphs[from + i]!.glyph) return false
  return true
}
