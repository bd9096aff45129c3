import { entry, isString } from '../../pdf/entries.ts'
import { latin1 } from '../../pdf/lexer.ts'
import type { Pdf, PdfDict } from '../../pdf/pdf.ts'

/** The text of a string (7.9.2), trimmed; null where there is no string. */
export const textAt = (pdf: Pdf, dict: PdfDict, key: string): string | null =>
  exactTextAt(pdf, dict, key)?.trim() ?? null

/** The same with its white space, for texts that are to be equal to the letter. */
export function exactTextAt(pdf: Pdf, dict: PdfDict, key: string): string | null {
  const value = entry(pdf, dict, key)
  return isString(value) ? textOf(value.bytes) : null
}

/** UTF-16 or UTF-8 where a mark says so. The rest of PDFDocEncoding is near enough to Latin-1 to be told. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  return latin1(bytes)
}
