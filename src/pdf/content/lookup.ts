import { entry, isArray, isName } from '../entries.ts'
import type { Pdf, PdfDict, PdfDirect, PdfValue } from '../pdf.ts'

/** The text of a name; empty for all else. */
export const nameOf = (value: PdfDirect): string => (isName(value) ? value.name : '')

/** An array of nothing but numbers; null for all else. */
function numbersOf(pdf: Pdf, value: PdfValue | undefined): readonly number[] | null {
  const array = pdf.resolve(value)
  if (!isArray(array)) return null
  const numbers = pdf.items(array)
  return numbers.every(number => typeof number === 'number') ? numbers : null
}

export const numbersAt = (pdf: Pdf, dict: PdfDict, key: string): readonly number[] | null =>
  numbersOf(pdf, entry(pdf, dict, key))
