import { entry, isArray, isName } from '../../pdf/entries.ts'
import type { Pdf, PdfStream } from '../../pdf/pdf.ts'

/** The names of a stream's filters, as they are written. */
export function filtersOf(pdf: Pdf, { dict }: PdfStream): readonly string[] {
  const filter = entry(pdf, dict, 'Filter')
  const all = isArray(filter) ? pdf.items(filter) : [filter]
  return all.filter(isName).map(({ name }) => name)
}
