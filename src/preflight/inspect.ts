import { freshCache } from '../pdf/content/frame.ts'
import { paintPage } from '../pdf/content/paint-page.ts'
import { asDict, entry, isDict, isStream, itemsAt, nameAt } from '../pdf/entries.ts'
import type { Pdf, PdfDict } from '../pdf/pdf.ts'
import { type PdfPage, readPages } from '../pdf/read-pages.ts'
import type { Inspection } from './preflight.ts'
import { reachDicts } from './reach-dicts.ts'
import { readXmp, type Xmp } from './read-xmp.ts'
import { surveyPage } from './survey-page.ts'

const NONE: PdfDict = { kind: 'dict', entries: new Map() }

/** A file as it is in itself, before its ink has been measured. */
export type Inspected = Omit<Inspection, 'profile' | 'ink'>

/** Reads what the rules ask for, once for all of them. */
export function inspect(pdf: Pdf): Inspected {
  const catalog = asDict(entry(pdf, pdf.trailer, 'Root')) ?? NONE
  const { pages, repairs } = readPages(pdf)
  const cache = freshCache(pdf)
  for (const _ of pdf.objects());
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
    sheet: perPage(page => surveyPage(page, paintPage(pdf, page, cache)))
  }
}

/** What is worked out of a page when it is asked for, and once. */
export function perPage<T>(work: (page: PdfPage) => T): (page: PdfPage) => T {
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
