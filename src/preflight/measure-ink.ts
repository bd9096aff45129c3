import type { Painting } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import type { PageBox, PdfPage } from '../pdf/read-pages.ts'
import { exposePage } from '../plates/expose-page.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import { type InkCoverage, inkCoverage } from '../plates/ink-coverage.ts'

/** How much ink the trimmed page takes, and why that may not be all; `doubt` is null where it is. */
export interface Ink {
  readonly coverage: InkCoverage
  readonly doubt: string | null
  /** It takes too much work to tell. */
  readonly givenUp: boolean
}

/** Eight pixels to a square millimetre: fine enough for what is averaged over more than that. */
const DPI = 72

/** Of a page a metre square; larger ones are measured more coarsely. */
const MOST_PIXELS = 9_000_000

/** Stands in for a page that has no size: 12.5 inches square. */
const NO_BOX: PageBox = [0, 0, 900, 900]

export function measureInk(pdf: Pdf, page: PdfPage, painting: Painting, pictures: PictureSamples): Ink {
  const box = page.trimBox ?? page.artBox ?? page.mediaBox ?? NO_BOX
  const pixels = Math.max(1, (box[2] - box[0]) * (box[3] - box[1]))
  const dpi = DPI * Math.min(1, Math.sqrt(MOST_PIXELS / pixels))
  const plates = exposePage({ pdf, painting, box, rotate: 0, dpi, pictures })
  const missing = plates.faults.find(({ kind }) => kind !== 'approximate')
  return {
    coverage: inkCoverage(plates),
    doubt: missing === undefined ? null : `page ${page.number}: the plates are not whole: ${missing.what}`,
    givenUp: plates.faults.some(({ kind }) => kind === 'given-up')
  }
}
