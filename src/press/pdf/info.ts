import { PRODUCER, stampOf } from './issue-day.ts'
import type { PdfJob } from './pdf-job.ts'
import { promisesOf } from './promises.ts'
import { textString } from './text-string.ts'

/**
 * The Info dictionary. Its values are direct objects, as some shops' checkers read no others. The key of conformance
 * belongs to the standards of 2001, and the same checkers look for it in files of 2003.
 */
export function infoOf(job: PdfJob): string {
  const { title, date, profile } = job
  const { year, month, day } = stampOf(date)
  const stamp = `(D:${year}${month}${day}000000+08'00')`
  const { pdfx } = promisesOf(job)
  const version = pdfx === null ? '' : `/GTS_PDFXVersion${textString(pdfx)}`
  const conformance = pdfx !== null && profile === 'x1a' ? `/GTS_PDFXConformance${textString('PDF/X-1a:2003')}` : ''
  return (
    `<</Title ${textString(title)}/Producer(${PRODUCER})/CreationDate${stamp}/ModDate${stamp}` +
    `/Trapped/False${version}${conformance}>>`
  )
}
