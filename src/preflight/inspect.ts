import { freshCache } from '../pdf/content/frame.ts'
import { paintPage } from '../pdf/content/paint-page.ts'
import { asDict, entry, isDict, isStream, itemsAt, nameAt } from '../pdf/entries.ts'
import type { Pdf, PdfDict } from '../pdf/pdf.ts'
import { type PdfPage, readPages } from '../pdf/read-pages.ts'
import type { Inspection } from './preflight.ts'
import { reachDicts } from './reach-dicts.ts'
import { readXmp, type Xmp } from './read-xmp.ts'
import type { Sheet } from './sheet.ts'
import { surveyPage } from './survey-page.ts'

const NONE: PdfDict = { kind: 'dict', entries: new Map() }

/** A file as it is in itself. */
export type Inspected = Omit<Inspection, 'profile'>

/** Reads what the rules ask for, once for all of them. */
export function inspect(pdf: Pdf): Inspected {
  const catalog = asDict(entry(pdf, pdf.trailer, 'Root')) ?? NONE
  const { pages, repairs } = readPages(pdf)
  for (const _ of pdf.objects());
  return {
    pdf,
    pages,
    repairs,
    catalog,
    info: asDict(entry(pdf, pdf.trailer, 'Info')) ?? NONE,
    xmp: readMetadata(pdf, catalog),
    intents: itemsAt(pdf, catalog, 'OutputIntents')
      .filter(isDict)
      .filter(intent => nameAt(pdf, intent, 'S') === 'GTS_PDFX'),
    dicts: reachDicts(pdf, pages)
  }
}

/** What a page puts on paper; what pages share is read once for all that are asked for. */
export function surveyor(pdf: Pdf): (page: PdfPage) => Sheet {
  const cache = freshCache(pdf)
  return page => surveyPage(page, paintPage(pdf, page, cache))
}

function readMetadata(pdf: Pdf, catalog: PdfDict): Xmp | null {
  const stream = entry(pdf, catalog, 'Metadata')
  return isStream(stream) ? readXmp(pdf.data(stream).bytes) : null
}
