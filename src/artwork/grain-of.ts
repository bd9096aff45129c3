import { paintPage } from '../pdf/content/paint-page.ts'
import type { PaintedImage } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import { isLineArt, isPicture, ppiOf } from '../preflight/fineness.ts'
import type { Grain } from './artwork.ts'

/** The coarsest pictures that a page prints. */
export function grainOf(pdf: Pdf, page: PdfPage): Grain {
  const images = paintPage(pdf, page).objects.filter(it => it.kind === 'image')
  const shown = images.filter(image => isPicture(image) && !image.where.hidden)
  const coarsest = (these: readonly PaintedImage[]): number =>
    these.reduce((ppi, it) => Math.min(ppi, ppiOf(it)), Infinity)
  return { pictures: coarsest(shown.filter(image => !isLineArt(image))), lineArt: coarsest(shown.filter(isLineArt)) }
}
