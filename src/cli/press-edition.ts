import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Page } from '../page/page.ts'
import type { Depth } from '../preflight/preflight-pdf.ts'
import { preparePages } from '../press/pdf/prepare-pages.ts'
import { encodeReport, type FileFinding, type Pressing, type Printed } from '../press/report/encode-report.ts'
import type { Desk, Refusal } from './desk.ts'
import { inspectFile, whyHeldBack } from './inspect-files.ts'
import { paletteOf, pressOf } from './press-of.ts'
import type { Pulled } from './proof.ts'
import { type Lay, writeFiles } from './write-files.ts'

/** What is to be written, and where. */
export interface PressOrder {
  readonly folder: string
  readonly pages: readonly Page[]
  /** Only one sheet is asked for. */
  readonly page?: number
  readonly only?: 'pages' | 'book'
  /** Files in which preflight finds errors are delivered, too. */
  readonly force?: boolean
  readonly quiet?: boolean
}

/** The names of the files written, in order, which of them are pages, and what preflight found in them. */
export interface Pressed extends Pressing {
  readonly kind: 'pressed'
  readonly folder: string
  readonly files: readonly string[]
}

/** Each page as a file, all of them as the book, and the report on them. */
export async function pressEdition(desk: Desk, pulled: Pulled, order: PressOrder): Promise<Pressed | Refusal> {
  const { proof, textOf } = pulled
  const { folder, pages, only } = order
  const whole = only === undefined && order.page === undefined
  const name = proof.edition.name
  const files: string[] = []
  const printed: Printed[] = []
  const preflight: FileFinding[] = []
  const work = async (lay: Lay): Promise<void> => {
    const { profile } = proof.edition.paper.press
    const press = pressOf(proof)
    const prepared = preparePages(pages, proof, profile, paletteOf(proof))
    const put = (file: string, bytes: Uint8Array, depth: Depth): void => {
      preflight.push(...inspectFile(file, bytes, profile, depth))
      lay(file, bytes)
      files.push(file)
    }
    for (const [i, page] of only === 'book' ? [] : pages.entries()) {
      const bytes = press([prepared[i]!], ` 第${page.name}版`)
      const file = `${name}_${page.name}.pdf`
      // What it paints is looked at in the book, where there is one.
      put(file, bytes, whole ? 'file' : 'pages')
      printed.push({ page, file, sha256: createHash('sha256').update(bytes).digest('hex') })
      if (!order.quiet) tellProgress(desk, `page ${page.name}`, i + 1, pages.length)
      // It is only between pages that Ctrl-C is heard.
      await breathe()
    }
    if (whole || only === 'book') put(`${name}.pdf`, press(prepared, ''), 'pages')
    lay('report.json', `${JSON.stringify(encodeReport(proof, { printed, preflight }, textOf), null, 2)}\n`)
    files.push('report.json')
  }
  const own = new RegExp(`^${name.replace(/[^\w-]/g, '\\$&')}(_\\d+(-\\d+)?)?\\.pdf$`)
  const isStale = (file: string): boolean => whole && own.test(file)
  const veto = (): Refusal | null => (order.force ? null : whyHeldBack(preflight))
  const failed = await writeFiles({ folder, isStale, work, veto })
  return failed ?? { kind: 'pressed', folder, files, printed, preflight }
}

/** On a terminal one line that counts; elsewhere a line a page. The last one is wiped for what follows. */
function tellProgress(desk: Desk, what: string, done: number, of: number): void {
  const words = `${what} (${done} of ${of})`
  if (!desk.live) desk.err(`${words}\n`)
  else desk.err(`\r\u001b[2K${done < of ? words : ''}`)
}
