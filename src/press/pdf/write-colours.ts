import type { Packing } from './packing.ts'
import { type PdfFile, refer } from './pdf-file.ts'
import type { PdfJob } from './pdf-job.ts'
import { promisesOf } from './promises.ts'
import { writeProfile } from './write-intents.ts'

/**
 * Pictures and placed pages stay in the inks of the press. In a copy to read, the colour spaces of their resources say what
 * these look like, so that readers do not guess (ISO 32000-1, 8.6.5.6); in a file for print inks are inks.
 */
export function writeColours(file: PdfFile, packing: Packing, job: PdfJob): string {
  if (!promisesOf(job).forScreen || job.intent === null) return ''
  return `/DefaultCMYK[/ICCBased ${refer(writeProfile(file, packing, job.intent))}]`
}
