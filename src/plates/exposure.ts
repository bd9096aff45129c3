import type { Matrix, SoftMask } from '../pdf/painted.ts'
import type { Pdf, PdfStream } from '../pdf/pdf.ts'
import type { ClipCache } from './clip-region.ts'
import type { PlateIndex } from './coat-of.ts'
import type { Faults } from './faults.ts'
import type { GlyphCache } from './glyph-cache.ts'
import type { Layer } from './layer.ts'
import type { PixelBox } from './plates.ts'
import type { Raster } from './raster.ts'
import type { Mask } from './region.ts'

/** A page while it is exposed: what is known of it, and what one object leaves for the next. */
export interface Exposure {
  readonly pdf: Pdf
  readonly pictures: PictureSamples
  readonly plates: PlateIndex
  readonly box: PixelBox
  /** From points of the page to pixels; it neither squeezes nor slants. */
  readonly toPlate: Matrix
  readonly faults: Faults
  readonly raster: Raster
  readonly clips: ClipCache
  readonly glyphs: GlyphCache
  /** The soft masks in use, made out. */
  readonly masks: Map<SoftMask, Mask>
  /** What is painted on, innermost last. */
  readonly layers: Layer[]
}

/** Samples of a picture whose filter the reader of PDF files leaves alone: 8 bits each, as they stand in its data. */
export interface Samples {
  readonly width: number
  readonly height: number
  readonly parts: number
  readonly bytes: Uint8Array
}

/** The pictures of a page that had to be unpacked for it. */
export type PictureSamples = ReadonlyMap<PdfStream, Samples>

export const topOf = ({ layers }: Exposure): Layer => layers.at(-1)!
