import type { PdfArtwork } from '../../artwork/artwork.ts'
import type { FaceId } from '../../fonts/face.ts'
import type { Engraving } from '../../images/engraving.ts'
import type { Guide } from './guide-page.ts'
import type { Sheet } from './sheet.ts'
import type { Box, Tag } from './tags.ts'

/**
 * A page painted for PDF: its content stream is written and deflated once, whichever files it goes into. Therefore
 * nothing in it depends on a file: a glyph is shown by its number in the whole face, a face and a picture by names that are the
 * same everywhere.
 */
export interface PreparedPage {
  /** `02-03`. */
  readonly name: string
  readonly sheet: Sheet
  /** Deflated. */
  readonly content: Uint8Array
  readonly faces: readonly FaceUse[]
  readonly pictures: readonly PreparedPicture[]
  readonly forms: readonly PreparedForm[]
  readonly shapes: readonly PreparedShape[]
  /** Its marked content, in order; none where it is to have no structure. */
  readonly tags: readonly Tag[]
  /** For files that are read on a screen. */
  readonly guide: Guide
  /** Of a press sheet: the pages that lie on it, below what is its own. */
  readonly laid: Laid | null
}

/** Pages as forms on a press sheet; the i-th is called by `laidName(i)`. */
interface Laid {
  readonly pages: readonly PreparedPage[]
  /** Deflated. */
  readonly content: Uint8Array
}

/** Which way the pen goes behind a glyph: right, or down. A face that does both is two fonts of one program. */
export type Mode = 'H' | 'V'

/** Glyphs of a face that a page shows, in order of appearance, and the text that each stood for first. */
export interface FaceUse {
  readonly face: FaceId
  readonly modes: ReadonlySet<Mode>
  readonly glyphs: readonly number[]
  readonly texts: readonly string[]
}

export interface PreparedPicture {
  readonly name: string
  readonly engraving: Engraving
}

/** A page of another PDF, and its name in every file. */
export interface NamedForm {
  readonly name: string
  readonly artwork: PdfArtwork
}

export interface PreparedForm extends NamedForm {
  /** Deflated. */
  readonly content: Uint8Array
}

/** A shape as a form, its box in thousandths of its em. */
export interface PreparedShape {
  readonly name: string
  readonly box: Box
  /** Deflated. */
  readonly content: Uint8Array
}

export const faceName = (face: FaceId, mode: Mode): string => `F${face}${mode === 'H' ? '' : mode}`
export const laidName = (i: number): string => `P${i}`
export const OVERPRINT = 'GO'
export const KNOCK_OUT = 'GK'
