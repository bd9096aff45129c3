import { Effort } from '../pdf/effort.ts'
import type { Painted, Painting } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import type { PageBox, PdfPage } from '../pdf/read-pages.ts'
import { COST } from '../plates/effort.ts'
import { exposePage } from '../plates/expose-page.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import { type InkCoverage, inkCoverage } from '../plates/ink-coverage.ts'
import { mostInk } from '../plates/most-ink.ts'
import type { PlateFault } from '../plates/plates.ts'

/** How much ink the trimmed page takes, and why that may not be all; `doubt` is null where it is. */
export interface Ink {
  /** Null where it was not measured, or where the colours of the page say that it is too little to be told. */
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

/** Nanoseconds that may be spent on the plates of all pages of a file together. */
const PURSE = 3e9

/** Percent that no rule has a word on; ISO 12647-3:2013 as WAN-IFRA has it. */
export const WISE_AT_POINT = 220

export const LITTLE_INK: Ink = { coverage: null, doubt: null, givenUp: null }

const DOUBTS: Readonly<Record<PlateFault['kind'], string>> = {
  'left-out': 'the plates are not whole',
  'given-up': 'the plates are not whole',
  approximate: 'the plates are not exact'
}

const NOT_MEASURED: Ink = {
  coverage: null,
  doubt: 'the ink of later pages was not measured: those before them take too much work',
  givenUp: 'file'
}

/** Objects whose JPEG pictures are to be unpacked, and what may be spent on it. */
interface Packed {
  readonly objects: readonly Painted[]
  readonly effort: Effort
}

/** Work that stops where pictures are wanted, and goes on when they are handed in. */
export type Work<T> = Generator<Packed, T, PictureSamples>

/** Measures the ink of pages, one after the other, with no more work for all of them than may be spent on a file. */
export function inkMeter(pdf: Pdf): (page: PdfPage, painting: Painting) => Work<Ink> {
  const purse = new Effort(PURSE)
  return function* (page, painting) {
    if (painting.faults.some(({ kind }) => kind === 'given-up')) return NOT_MEASURED
    if (mostInk(painting.objects) <= WISE_AT_POINT) return LITTLE_INK
    if (purse.spent) return NOT_MEASURED
    const isFirst = purse.left === PURSE
    const box = page.trimBox ?? page.artBox ?? page.mediaBox ?? NO_BOX
    const pixels = Math.max(1, (box[2] - box[0]) * (box[3] - box[1]))
    const dpi = DPI * Math.min(1, Math.sqrt(MOST_PIXELS / pixels))
    const pictures = yield { objects: painting.objects, effort: purse }
    const plates = exposePage({ pdf, painting, box, rotate: 0, dpi, pictures, purse })
    const [fault] = plates.faults
    const givenUp = plates.faults.some(({ kind }) => kind === 'given-up')
    purse.spend(COST.measured * plates.width * plates.height)
    if (givenUp && purse.spent && !isFirst) return NOT_MEASURED
    return {
      coverage: inkCoverage(plates),
      doubt: fault === undefined ? null : `page ${page.number}: ${DOUBTS[fault.kind]}: ${fault.what}`,
      givenUp: givenUp ? 'page' : null
    }
  }
}
