import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { Pdf } from '../pdf/pdf.ts'
import type { PageBox, PdfPage } from '../pdf/read-pages.ts'

/** Artwork by the path of its file in the project; a page of a PDF that has several by `path#page`. */
export type Artworks = ReadonlyMap<string, Artwork>
export type Artwork = Drawing | PdfArtwork

/** A size on paper. */
export interface Size {
  readonly w: Len
  readonly h: Len
}

/** A page of a PDF, to be placed as it is. Boxes are in points of its own, y up. */
export interface PdfArtwork {
  readonly kind: 'pdf'
  readonly pdf: Pdf
  /** The content of the page, decoded and in one piece. */
  readonly content: Uint8Array
  readonly page: PdfPage
  readonly trim: PageBox
  /** As far as there is anything beyond the trim. */
  readonly bleed: PageBox
  /** Of the trim. */
  readonly size: Size
  readonly grain: Grain
}

/** Pixels to the inch of the coarsest pictures of a page, in its own size; Infinity where it has none. */
export interface Grain {
  readonly pictures: number
  /** Of one bit a pixel. */
  readonly lineArt: number
}

/** Height over width. */
export function aspectOf(artwork: Artwork): number {
  const { w, h } = artwork.kind === 'drawing' ? { w: artwork.width, h: artwork.height } : artwork.size
  return h / w
}

/** Vector artwork as it is printed: filled and stroked shapes in painting order, each in one build of the inks. */
export interface Drawing {
  readonly kind: 'drawing'
  /** In the units of its shapes. */
  readonly width: number
  readonly height: number
  /** The size that the file gives itself on paper; null where it only has proportions. */
  readonly size: Size | null
  readonly shapes: readonly Shape[]
}

/** x grows right and y down, from the top left corner of the drawing. */
export interface Shape {
  readonly outline: Outline
  readonly ink: Ink
  /** How it is filled, or the pen that draws along it. */
  readonly paint: 'nonzero' | 'evenodd' | DrawnPen
}

/** Steps and their coordinates, in order: M 2 · L 2 · C 6 · Z 0. */
export interface Outline {
  readonly steps: string
  readonly coords: Float64Array
}

/** A pen, its lengths in the units of the drawing. */
export interface DrawnPen {
  readonly weight: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly miter: number
  readonly dashes: readonly number[]
  readonly phase: number
}
