import { paintPage } from '../pdf/content/paint-page.ts'
import type { PdfArtwork } from './artwork.ts'

/** The words that a page shows as type, by what its fonts say their glyphs stand for; words in outlines are none. */
export function wordsOf({ pdf, page }: PdfArtwork): string {
  const { objects } = paintPage(pdf, page)
  return objects.flatMap(object => (object.kind === 'glyphs' ? object.glyphs.map(glyph => glyph.text) : [])).join('')
}
