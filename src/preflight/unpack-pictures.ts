import { freshCache } from '../pdf/content/frame.ts'
import { paintPage } from '../pdf/content/paint-page.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { readPages } from '../pdf/read-pages.ts'
import { decodePictures } from '../plates/decode-pictures.ts'
import type { PictureSamples } from '../plates/exposure.ts'

/** The JPEG pictures of all pages, unpacked. */
export async function unpackPictures(pdf: Pdf): Promise<PictureSamples> {
  const cache = freshCache()
  const objects = readPages(pdf).pages.flatMap(page => paintPage(pdf, page, cache).objects)
  return decodePictures(pdf, objects)
}
