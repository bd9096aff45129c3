import { PLAIN } from './packing.ts'
import { PdfBook } from './pdf-book.ts'
import type { PdfJob } from './pdf-job.ts'
import type { PreparedPage } from './prepared-page.ts'

/** A job, and the pages for it. */
export interface PagedJob extends PdfJob {
  readonly pages: Iterable<PreparedPage>
}

/** Pages → the bytes of a PDF file. `plain` is the same file for eyes: not deflated, with labels for fonts and pictures. */
export function encodePdf({ pages, ...job }: PagedJob, form: 'packed' | 'plain' = 'packed'): Uint8Array {
  const chunks: Uint8Array[] = []
  const book = new PdfBook(job, chunk => chunks.push(chunk), form === 'plain' ? PLAIN : undefined)
  for (const page of pages) book.add(page)
  book.close()
  return Buffer.concat(chunks)
}
