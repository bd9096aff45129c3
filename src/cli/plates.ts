import { basename, join, relative, resolve } from 'node:path'
import { printable } from '../base/source.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { type PdfPage, readPages } from '../pdf/read-pages.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { encodePng } from '../plates/encode-png.ts'
import { exposeSheet, trimTo } from '../plates/expose-sheet.ts'
import { inkCoverage } from '../plates/ink-coverage.ts'
import { platePictures } from '../plates/plate-pictures.ts'
import { encodePdf } from '../press/pdf/encode-pdf.ts'
import { preparePages } from '../press/pdf/prepare-pages.ts'
import { chooseSheets } from './choose-sheets.ts'
import { type Desk, misuse, type Refusal, refusal, refuse } from './desk.ts'
import { readPlainFile } from './disk-world.ts'
import { EXIT, type Exit, verdict } from './exit.ts'
import { findEdition } from './find-edition.ts'
import { jobOf } from './job-of.ts'
import { coverageText, faultText } from './print-coverage.ts'
import { tally } from './print-notes.ts'
import { pullOnce } from './proof.ts'
import { whyNothing } from './why-nothing.ts'
import { writeFiles } from './write-files.ts'

export interface PlateOptions {
  readonly dpi: number
  readonly page?: number
  readonly out?: string
}

/** What is exposed, where the plates go, and how much ink the paper takes, in percent. */
interface Job {
  readonly kind: 'job'
  readonly pdf: Pdf
  readonly sheets: readonly Sheet[]
  readonly folder: string
  readonly limit: number
}

interface Sheet {
  readonly name: string
  readonly page: PdfPage
}

/** Sum of ink that is allowed where no paper says: ISO 12647-3:2005, coldset on newsprint. */
const USUAL_LIMIT = 240

/** Writes the plates of an edition or of any PDF file as pictures, and tells how much ink they take and where. */
export async function plates(desk: Desk, typed: string, options: PlateOptions): Promise<Exit> {
  const job = await (/\.pdf$/i.test(typed) ? jobOfFile(desk, typed, options) : jobOfEdition(desk, typed, options))
  if (job.kind === 'refusal') return refuse(desk, job)
  const { pdf, sheets, folder, limit } = job
  let files = 0
  const failed = await writeFiles({
    folder,
    work: async lay => {
      for (const { name, page } of sheets) {
        const { whole, box } = await exposeSheet(pdf, page, options.dpi)
        for (const [file, picture] of platePictures(whole, limit)) {
          lay(`${name}_${file}.png`, encodePng(picture))
          files++
        }
        desk.out(coverageText(name, whole.inks, inkCoverage(trimTo(whole, box)), limit))
        for (const fault of whole.faults) desk.err(faultText(name, fault))
      }
    }
  })
  if (failed) return refuse(desk, failed)
  desk.err(`${files} files in ${relative(desk.cwd, folder) || '.'}\n`)
  return EXIT.clean
}

function jobOfFile(desk: Desk, typed: string, { page, out }: PlateOptions): Job | Refusal {
  const reading = readPlainFile(resolve(desk.cwd, typed))
  if (reading.kind !== 'bytes') {
    const why = reading.kind === 'unreadable' ? `cannot be read: ${reading.why}` : 'does not exist'
    return misuse(`${printable(typed)} ${why}`, 'name an edition, or a PDF file as in `edition plates ad.pdf`')
  }
  const pdf = readPdf(reading.bytes)
  const { pages } = readPages(pdf)
  if (pdf.encrypted)
    return refusal(EXIT.errors, `${printable(typed)} is encrypted`, 'ask who sent it for a file without a password')
  if (pages.length === 0) return refusal(EXIT.errors, `${printable(typed)} has no page that can be read`)
  const chosen = page === undefined ? pages : pages.filter(({ number }) => number === page)
  if (chosen.length === 0) return misuse(`there is no page ${page}`, `this file has ${pages.length}`)
  const name = basename(typed).replace(/\.pdf$/i, '')
  const sheets = chosen.map(page => ({ name: `${name}_${String(page.number).padStart(2, '0')}`, page }))
  return { kind: 'job', pdf, sheets, folder: resolve(desk.cwd, out ?? 'plates'), limit: USUAL_LIMIT }
}

async function jobOfEdition(desk: Desk, typed: string, options: PlateOptions): Promise<Job | Refusal> {
  const found = findEdition(desk.cwd, typed)
  if (found.kind === 'refusal') return found
  const pulled = await pullOnce(desk, found)
  const { edition } = pulled.proof
  const pages = chooseSheets(pulled.proof, options.page === undefined ? {} : { page: options.page })
  if ('kind' in pages) return pages
  const nothing = whyNothing(verdict(pulled.proof.notes, false), pages)
  if (nothing !== null) return nothing
  const faults = tally(pulled.proof.notes)
  if (faults) desk.err(`${faults}: see \`edition check ${typed}\`\n`)
  const prepared = [...preparePages(pages, pulled.proof, edition.paper.press.profile)]
  const pdf = readPdf(encodePdf({ ...jobOf(pulled.proof)(''), pages: prepared }))
  const sheets = readPages(pdf).pages.map((page, i) => ({ name: `${edition.name}_${prepared[i]!.name}`, page }))
  const folder = options.out ? resolve(desk.cwd, options.out) : join(found.root, 'out', edition.name, 'plates')
  return { kind: 'job', pdf, sheets, folder, limit: edition.paper.inkLimit || USUAL_LIMIT }
}
