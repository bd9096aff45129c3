import type { Pdf, PdfArray, PdfDict, PdfDirect, PdfName, PdfRef, PdfStream, PdfString, PdfValue } from './pdf.ts'

/** What stands behind a key, with its references followed and of the type that is asked for; null where it is not. */
export const entry = (pdf: Pdf, { entries }: PdfDict, key: string): PdfDirect => pdf.resolve(entries.get(key))

export function numberAt(pdf: Pdf, dict: PdfDict, key: string): number | null {
  const value = entry(pdf, dict, key)
  return typeof value === 'number' ? value : null
}

/** The text of a name, without its solidus. */
export function nameAt(pdf: Pdf, dict: PdfDict, key: string): string | null {
  const value = entry(pdf, dict, key)
  return typeof value === 'object' && value?.kind === 'name' ? value.name : null
}

export const dictAt = (pdf: Pdf, dict: PdfDict, key: string): PdfDict | null => asDict(entry(pdf, dict, key))

export function streamAt(pdf: Pdf, dict: PdfDict, key: string): PdfStream | null {
  const value = entry(pdf, dict, key)
  return isStream(value) ? value : null
}

/** The items of an array, references followed; none where there is no array. */
export function itemsAt(pdf: Pdf, dict: PdfDict, key: string): readonly PdfDirect[] {
  const value = entry(pdf, dict, key)
  return isArray(value) ? pdf.items(value) : []
}

/** A dictionary, or that of a stream. */
export function asDict(value: PdfDirect): PdfDict | null {
  if (typeof value !== 'object' || value === null) return null
  return value.kind === 'dict' ? value : value.kind === 'stream' ? value.dict : null
}

export const isRef = (value: PdfValue | undefined): value is PdfRef => kindOf(value) === 'ref'
export const isDict = (value: PdfValue | undefined): value is PdfDict => kindOf(value) === 'dict'
export const isName = (value: PdfValue | undefined): value is PdfName => kindOf(value) === 'name'
export const isArray = (value: PdfValue | undefined): value is PdfArray => kindOf(value) === 'array'
export const isString = (value: PdfValue | undefined): value is PdfString => kindOf(value) === 'string'
export const isStream = (value: PdfValue | undefined): value is PdfStream => kindOf(value) === 'stream'

const kindOf = (value: PdfValue | undefined): string | null =>
  typeof value === 'object' && value !== null ? value.kind : null
