import { createHash } from 'node:crypto'
import type { Artworks } from '../artwork/artwork.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Engravings } from '../images/engraving.ts'
import type { Page } from './page.ts'

/** Digits of a build's name: two versions of a page have the same one once in a million million. */
const DIGITS = 10

/** What the marks of pages refer to. */
interface Shown {
  readonly fonts: Fonts
  readonly engravings: Engravings
  readonly artworks: Artworks
}

/**
 * A name for what pages show: the same for the same pages on any day and machine, another as soon as a glyph, a place,
 * a picture or the file of an advertisement differs.
 */
export function buildId(pages: readonly Page[], { fonts, engravings, artworks }: Shown): string {
  const hash = createHash('sha256')
  for (const page of pages) {
    hash.update(JSON.stringify({ ...page, marks: [], faces: fonts.faces.map(face => face.name) }))
    for (const mark of page.marks) {
      hash.update(
        JSON.stringify(mark, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value))
      )
      const engraving = mark.kind === 'image' ? engravings.get(mark.file) : undefined
      if (engraving !== undefined) hash.update(engraving.form.bytes)
      const artwork = mark.kind === 'form' ? artworks.get(mark.name) : undefined
      if (artwork?.kind === 'pdf') hash.update(artwork.pdf.bytes)
    }
  }
  return hash.digest('hex').slice(0, DIGITS)
}
