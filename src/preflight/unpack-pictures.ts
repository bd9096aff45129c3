import type { Pdf } from '../pdf/pdf.ts'
import { decodePictures } from '../plates/decode-pictures.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import type { Sheet } from './sheet.ts'

/** The JPEG pictures of pages, unpacked. */
export const unpackPictures = (pdf: Pdf, sheets: readonly Sheet[]): Promise<PictureSamples> =>
  decodePictures(
    pdf,
    sheets.flatMap(({ painting }) => painting.objects)
  )
