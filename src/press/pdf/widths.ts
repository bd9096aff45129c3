import type { Face } from '../../fonts/face.ts'

/** The width of a glyph as the file states it, in thousandths of the em with at most three decimals. */
export const widthOf = (face: Face, glyph: number): number => Math.round((face.advance(glyph) * 1e6) / face.upem) / 1000
