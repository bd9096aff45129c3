import { freshCache } from '../pdf/content/frame.ts'
import { paintPage } from '../pdf/content/paint-page.ts'
import { asDict, entry, isDict, isStream, itemsAt, nameAt } from '../pdf/entries.ts'
import type { Pdf, PdfDict } from '../pdf/pdf.ts'
import { type PdfPage, readPages } from '../pdf/read-pages.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import { measureInk } from './measure-ink.ts'
import type { Inspection } from './preflight.ts'
import { reachDicts } from './reach-dicts.ts'
import { readXmp, type Xmp } from './read-xmp.ts'
import { surveyPage } from './survey-page.ts'

const NONE: PdfDict = { kind: 'dict', entries: new Map() }

/** Reads what the rules ask for, once for all of them. */
export function inspect(pdf: Pdf, pictures: PictureSamples): Omit<Inspection, 'profile'> {
  const catalog = asDict(entry(pdf, pdf.trailer, 'Root')) ?? NONE
  const { pages, repairs } = readPages(pdf)
  const cache = freshCache()
  for (const _ of pdf.objects());
  const sheet = perPage(page => surveyPage(page, paintPage(pdf, page, cache)))
  return {
    pdf,
    pages,
    repairs: [...pdf.repairs, ...repairs],
    catalog,
    info: asDict(entry(pdf, pdf.trailer, 'Info')) ?? NONE,
    xmp: readMetadata(pdf, catalog),
    intents: itemsAt(pdf, catalog, 'OutputIntents')
      .filter(isDict)
      .filter(intent => nameAt(pdf, intent, 'S') === 'GTS_PDFX'),
    dicts: reachDicts(pdf, pages),
    sheet,
    ink: perPage(page => measureInk(pdf, page, sheet(page).painting, pictures))
  }
}

/** What is worked out of a page when it is asked for, and once. */
function perPage<T>(work: (page: PdfPage) => T): (page: PdfPage) => T {
  const known = new Map<PdfPage, T>()
  return page => {
    const value = known.get(page) ?? work(page)
    known.set(page, value)
    return value
  }
}

function readMetadata(pdf: Pdf, catalog: PdfDict): Xmp | null {
  const stream = entry(pdf, catalog, 'Metadata')
  return isStream(stream) ? readXmp(pdf.data(stream).bytes) : null
}
