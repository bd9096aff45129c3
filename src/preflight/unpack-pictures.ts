import { decodePictures } from '../plates/decode-pictures.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import type { Inspected } from './inspect.ts'

/** The JPEG pictures of all pages, unpacked. */
export const unpackPictures = ({ pdf, pages, sheet }: Inspected): Promise<PictureSamples> =>
  decodePictures(
    pdf,
    pages.flatMap(page => sheet(page).painting.objects)
  )
