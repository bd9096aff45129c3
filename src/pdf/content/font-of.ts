import type { PdfDict } from '../pdf.ts'
import type { Font } from './fonts/font.ts'
import { readFont } from './fonts/read-font.ts'
import type { Run } from './frame.ts'

/** The font of a dictionary, read once for all pages. */
export function fontOf({ pdf, cache }: Run, dict: PdfDict): Font {
  let font = cache.fonts.get(dict)
  if (font === undefined) {
    font = readFont(pdf, dict, cache.fontParts)
    cache.fonts.set(dict, font)
  }
  return font
}
