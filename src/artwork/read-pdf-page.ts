import { type Len, PT } from '../base/length.ts'
import { entry, isArray, isStream, nameAt, numberAt } from '../pdf/entries.ts'
import type { Pdf, PdfDict, PdfStream } from '../pdf/pdf.ts'
import { type PageBox, type PdfPage, readPages } from '../pdf/read-pages.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import type { PdfArtwork } from './artwork.ts'
import { grainOf } from './grain-of.ts'
import { dictsOfPage } from './page-objects.ts'

/** A page that can be placed, or why it cannot. */
export type PdfReading = PdfArtwork | { readonly kind: 'bad'; readonly why: string; readonly remedy: string }

/** The page of a PDF that is asked for, from 1; without a number its only one. */
export function readPdfPage(bytes: Uint8Array, number: number | null): PdfReading {
  const pdf = readPdf(bytes)
  if (pdf.version === '') return bad('is no PDF', 'export it as PDF/X-4; a name alone does not make a PDF')
  if (pdf.encrypted) return bad('is encrypted', 'ask for it without a password')
  const { pages } = readPages(pdf)
  const page = pages[(number ?? 1) - 1]
  if (pages.length === 0) return bad('is damaged: it has no page that can be found', ASK_AGAIN)
  if (number === null && pages.length > 1) return bad(`has ${pages.length} pages`, 'say which: {file: …, page: 1}')
  if (page === undefined) return bad(`has no page ${number}`, `its pages are 1 to ${pages.length}`)
  return placing(pdf, page)
}

const ASK_AGAIN = 'ask for it again, or export it anew'

function placing(pdf: Pdf, page: PdfPage): PdfReading {
  const { dict, resources, rotate, trimBox, mediaBox } = page
  if (rotate !== 0) return bad(`is turned by ${rotate}° (/Rotate)`, 'export it upright')
  const unit = numberAt(pdf, dict, 'UserUnit') ?? 1
  if (unit !== 1) return bad(`measures in units of ${unit} points (/UserUnit)`, 'export it in its true size')
  const trim = trimBox ?? page.artBox
  if (trim === null) return bad('does not say where it is trimmed (/TrimBox)', 'export it as PDF/X-4, with a trim box')
  const [x1, y1, x2, y2] = trim
  if (!(x2 - x1 >= SMALLEST && y2 - y1 >= SMALLEST && [...trim].every(edge => Math.abs(edge) <= LARGEST)))
    return bad('has a trim box without a size', ASK_AGAIN)
  if (hasLayers(pdf, resources)) return bad('has layers, which may be on or off', 'flatten its layers')
  const content = contentOf(pdf, dict)
  if (content === null) return bad('is damaged: its content cannot be unpacked', ASK_AGAIN)
  const bleed = mediaBox === null || page.bleedBox === null ? trim : around(trim, within(page.bleedBox, mediaBox))
  const size = { w: len(x2 - x1), h: len(y2 - y1) }
  return { kind: 'pdf', pdf, page, content, trim, bleed, size, grain: grainOf(pdf, page) }
}

/** In points: a side of a trim box below the one is none, above the other larger than any sheet (Acrobat's limit). */
const SMALLEST = 1
const LARGEST = 14_400

const len = (points: number): Len => Math.round(points * PT)

const within = (a: PageBox, b: PageBox): PageBox => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3])
]
const around = (a: PageBox, b: PageBox): PageBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3])
]

/** Our file knows nothing of the other's layers: all would be printed (ISO 32000-1, 8.11). */
function hasLayers(pdf: Pdf, resources: PdfDict): boolean {
  for (const dict of dictsOfPage(pdf, resources)) {
    const type = nameAt(pdf, dict, 'Type')
    if (type === 'OCG' || type === 'OCMD') return true
  }
  return false
}

/** ISO 32000-1, 7.8.2: several streams are one, with white space between them. Null where one is damaged. */
function contentOf(pdf: Pdf, page: PdfDict): Uint8Array | null {
  const contents = entry(pdf, page, 'Contents')
  const streams = isArray(contents) ? contents.items.map(item => pdf.resolve(item)) : [contents]
  const parts = streams
    .filter(stream => stream !== null)
    .map(stream => (isStream(stream) ? bytesOf(pdf, stream) : null))
  if (parts.includes(null)) return null
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part!] : [NEWLINE, part!])))
}

const NEWLINE = Uint8Array.of(0x0a)

function bytesOf(pdf: Pdf, stream: PdfStream): Uint8Array | null {
  const { bytes, rest, fault } = pdf.data(stream)
  return rest === null && fault === null ? bytes : null
}

const bad = (why: string, remedy: string): PdfReading => ({ kind: 'bad', why, remedy })
