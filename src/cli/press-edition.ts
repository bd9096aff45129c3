import { setImmediate as breathe } from 'node:timers/promises'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Series } from '../base/series.ts'
import { sha256 } from '../fonts/lock.ts'
import type { Page } from '../page/page.ts'
import { encodePdf } from '../press/pdf/encode-pdf.ts'
import { PdfBook } from '../press/pdf/pdf-book.ts'
import type { PdfJob } from '../press/pdf/pdf-job.ts'
import { preparePages } from '../press/pdf/prepare-pages.ts'
import type { PreparedPage } from '../press/pdf/prepared-page.ts'
import {
  encodeReport,
  type FileFinding,
  type PageReport,
  type Pressing,
  type Printed
} from '../press/report/encode-report.ts'
import type { Desk, Refusal } from './desk.ts'
import type { Exit } from './exit.ts'
import { FileBuffer } from './file-buffer.ts'
import { gatherPieces } from './gather-pieces.ts'
import { inspectFile, whyHeldBack } from './inspect-files.ts'
import { jobOf, paletteOf } from './job-of.ts'
import { keptPages } from './kept-pages.ts'
import type { Pulled } from './proof.ts'
import { type Delivery, writeFiles } from './write-files.ts'

/** What is to be written, and where. */
export interface PressOrder {
  readonly folder: string
  readonly pages: Series<Page>
  /** Only one sheet is asked for. */
  readonly page?: number
  /** Sheets that are not asked for and have a part of a story of that one. */
  readonly sharing?: Series<Page>
  readonly only?: 'pages' | 'book'
  /** Files in which preflight finds errors are delivered, too. */
  readonly force?: boolean
  readonly quiet?: boolean
  /** What a run that Ctrl-C ends leaves with. */
  readonly interrupted?: Exit
  /** Of the runs before. */
  readonly memory?: Memory
}

/** The names of the files written, in order, which of them are pages, and what preflight found in them. */
export interface Pressed extends Pressing {
  readonly kind: 'pressed'
  readonly folder: string
  readonly files: readonly string[]
}

/**
 * Each page as a file, all of them as the book, and the report on them. The pages are gone through once: each leaves for
 * its own file and for the book before the next is painted.
 */
export async function pressEdition(desk: Desk, pulled: Pulled, order: PressOrder): Promise<Pressed | Refusal> {
  const { proof, textOf } = pulled
  const { folder, pages, only, interrupted, memory = FORGETFUL } = order
  const whole = only === undefined && order.page === undefined
  const { name, paper } = proof.edition
  const { profile } = paper.press
  const files: string[] = []
  const printed: Printed[] = []
  const kept: PageReport[] = []
  const preflight: FileFinding[] = []
  const work: Delivery['work'] = async (lay, look, layOrLeave) => {
    const job = jobOf(proof, memory)
    const book = whole || only === 'book' ? bindBook(job(''), bytes => lay(`${name}.pdf`, bytes)) : null
    const deliver = (file: string, findings: readonly FileFinding[]): void => {
      preflight.push(...findings)
      files.push(file)
    }
    const prepare = (pages: Series<Page>): Iterable<PreparedPage> =>
      preparePages(pages, { ...proof, memory }, profile, paletteOf(proof, memory))
    const pack = (page: PreparedPage): Packed => {
      const file = `${name}_${page.name}.pdf`
      const own = job(` 第${page.name}版`)
      return memory.recall(`file ${file}`, [page, ...Object.values(own)], () => {
        const bytes = encodePdf({ ...own, pages: [page] })
        return { file, bytes, digest: sha256(bytes), findings: inspectFile({ file, bytes }, profile, 'pages', memory) }
      })
    }
    for (const page of prepare(pages)) {
      book?.add(page)
      if (only !== 'book') {
        const { file, bytes, digest, findings } = pack(page)
        layOrLeave(file, bytes)
        deliver(file, findings)
        printed.push({ page: { name: page.name, trim: page.sheet.trim }, file, sha256: digest })
        if (!order.quiet) tellProgress(desk, `page ${page.name}`, printed.length, pages.length)
      }
      // It is only between pages that Ctrl-C is heard.
      await breathe()
    }
    if (book !== null) {
      book.close()
      const file = `${name}.pdf`
      // What its pages paint has been looked at in their own files, where there are any.
      deliver(file, inspectFile({ file, bytes: look(file) }, profile, whole ? 'file' : 'pages', memory))
    }
    if (order.page !== undefined || only === 'book') {
      const current = new Map(Array.from(prepare(order.sharing ?? []), pack).map(({ file, digest }) => [file, digest]))
      kept.push(...keptPages(folder, new Set(files), current))
    }
    lay('report.json', `${JSON.stringify(encodeReport(proof, { printed, kept, preflight }, textOf), null, 2)}\n`)
    files.push('report.json')
  }
  const own = new RegExp(`^${name.replace(/[^\w-]/g, '\\$&')}(_\\d+(-\\d+)?)?\\.pdf$`)
  const isStale = (file: string): boolean => whole && own.test(file)
  const veto = (): Refusal | null => (order.force ? null : whyHeldBack(preflight))
  const failed = await writeFiles({
    folder,
    isStale,
    work,
    veto,
    readFile: memory.recall('file buffer', [], () => new FileBuffer()).read,
    ...(interrupted === undefined ? {} : { interrupted })
  })
  return failed ?? { kind: 'pressed', folder, files, printed, kept, preflight }
}

/** A page's file, its SHA-256, and what preflight finds in it. */
interface Packed {
  readonly file: string
  readonly bytes: Uint8Array
  readonly digest: string
  readonly findings: readonly FileFinding[]
}

/** The book, whose pieces leave in large lots. */
function bindBook(job: PdfJob, give: (bytes: Uint8Array) => void): Pick<PdfBook, 'add' | 'close'> {
  const pieces = gatherPieces(give)
  const book = new PdfBook(job, pieces.take)
  return {
    add: page => book.add(page),
    close: () => {
      book.close()
      pieces.end()
    }
  }
}

/** On a terminal one line that counts; elsewhere a line a page. The last one is wiped for what follows. */
function tellProgress(desk: Desk, what: string, done: number, of: number): void {
  const words = `${what} (${done} of ${of})`
  if (!desk.live) desk.err(`${words}\n`)
  else desk.err(`\r\u001b[2K${done < of ? words : ''}`)
}
