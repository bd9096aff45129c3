import { purseFor } from '../pdf/effort.ts'
import type { Painting } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import type { PageBox, PdfPage } from '../pdf/read-pages.ts'
import { COST } from '../plates/effort.ts'
import { exposePage } from '../plates/expose-page.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import { type InkCoverage, inkCoverage } from '../plates/ink-coverage.ts'

/** How much ink the trimmed page takes, and why that may not be all; `doubt` is null where it is. */
export interface Ink {
  /** Null where it was not measured. */
  readonly coverage: InkCoverage | null
  readonly doubt: string | null
  /** What takes too much work to tell: this page by itself, or the pages before it. */
  readonly givenUp: 'page' | 'file' | null
}

/** Eight pixels to a square millimetre: fine enough for what is averaged over more than that. */
const DPI = 72

/** Of a page a metre square; larger ones are measured more coarsely. */
const MOST_PIXELS = 9_000_000

/** Stands in for a page that has no size: 12.5 inches square. */
const NO_BOX: PageBox = [0, 0, 900, 900]

const NOT_MEASURED: Ink = {
  coverage: null,
  doubt: 'the ink of later pages was not measured: those before them take too much work',
  givenUp: 'file'
}

/** Measures the ink of pages, one after the other, with no more work for all of them than may be spent on a file. */
export function inkMeter(pdf: Pdf, pictures: PictureSamples): (page: PdfPage, painting: Painting) => Ink {
  const purse = purseFor(pdf.bytes.length)
  const whole = purse.left
  return (page, painting) => {
    if (purse.spent || painting.faults.some(({ kind }) => kind === 'given-up')) return NOT_MEASURED
    const box = page.trimBox ?? page.artBox ?? page.mediaBox ?? NO_BOX
    const pixels = Math.max(1, (box[2] - box[0]) * (box[3] - box[1]))
    const dpi = DPI * Math.min(1, Math.sqrt(MOST_PIXELS / pixels))
    const isFirst = purse.left === whole
    const plates = exposePage({ pdf, painting, box, rotate: 0, dpi, pictures, purse })
    const missing = plates.faults.find(({ kind }) => kind !== 'approximate')
    const givenUp = plates.faults.some(({ kind }) => kind === 'given-up')
    purse.spend(COST.measured * plates.width * plates.height)
    if (givenUp && purse.spent && !isFirst) return NOT_MEASURED
    return {
      coverage: inkCoverage(plates),
      doubt: missing === undefined ? null : `page ${page.number}: the plates are not whole: ${missing.what}`,
      givenUp: givenUp ? 'page' : null
    }
  }
}
