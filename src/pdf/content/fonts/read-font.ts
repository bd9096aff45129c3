import { entry } from '../../entries.ts'
import type { Pdf, PdfDict } from '../../pdf.ts'
import { nameOf } from '../lookup.ts'
import type { Font } from './font.ts'
import type { FontParts } from './font-parts.ts'
import { readCompositeFont } from './read-composite-font.ts'
import { readSimpleFont } from './read-simple-font.ts'

/** Any font: 9.5. What is missing or damaged in it is in its `fault`, and its glyphs are as wide as the file says. */
export const readFont = (pdf: Pdf, dict: PdfDict, parts: FontParts): Font =>
  nameOf(entry(pdf, dict, 'Subtype')) === 'Type0'
    ? readCompositeFont(pdf, dict, parts)
    : readSimpleFont(pdf, dict, parts)
