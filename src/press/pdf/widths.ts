import type { Face, FaceId } from '../../fonts/face.ts'
import type { GlyphRun } from '../../page/page.ts'

/** The width of a glyph as the file states it, in thousandths of the em with at most three decimals. */
export const widthOf = (face: Face, glyph: number): number => Math.round((face.advance(glyph) * 1e6) / face.upem) / 1000

/** Glyph → how far a reader of the file goes on behind it, in thousandths of the em. */
export type Steps = Float64Array

/** The steps that have been asked for, face by face. One table serves all pages, for it is large. */
export interface StepTables {
  readonly level: Map<FaceId, Steps>
  /** Stacked glyphs take an em each: what `DW2` says of itself (ISO 32000-1, table 117). */
  readonly stacked: Steps
}

/** Numbers that a glyph can have. */
const GLYPHS = 0x10000
const UNKNOWN = -1

export const newStepTables = (): StepTables => ({ level: new Map(), stacked: new Float64Array(GLYPHS).fill(1000) })

/** A table with the steps of all glyphs of a run. */
export function stepsOf({ level, stacked }: StepTables, { way, glyphs }: GlyphRun, face: Face): Steps {
  if (way === 'stacked') return stacked
  const steps = level.get(face.id) ?? new Float64Array(GLYPHS).fill(UNKNOWN)
  level.set(face.id, steps)
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (steps[glyph] === UNKNOWN) steps[glyph] = widthOf(face, glyph)
  }
  return steps
}
