import type { Matrix, ShownFont, ShownGlyph } from '../../painted.ts'
import type { PdfDict, PdfStream } from '../../pdf.ts'

/** A font as text is shown in it. */
export interface Font extends ShownFont {
  readonly vertical: boolean
  /** The glyph of the code that begins at this byte. */
  next(bytes: Uint8Array, at: number): Glyph
  /** Of a Type 3 font. */
  readonly drawn: DrawnGlyphs | null
}

export interface Glyph extends ShownGlyph {
  /** In vertical writing (9.7.4.3), in thousandths: where the origin for it lies from that of level writing, and how far on. */
  readonly upright: { readonly x: number; readonly y: number; readonly advance: number } | null
}

/** 9.6.5: glyphs that are content streams. */
export interface DrawnGlyphs {
  readonly matrix: Matrix
  readonly resources: PdfDict | null
  content(glyph: ShownGlyph): PdfStream | null
}
