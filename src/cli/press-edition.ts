import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Page } from '../page/page.ts'
import { preparePages } from '../press/pdf/prepare-pages.ts'
import { encodeReport, type Printed } from '../press/report/encode-report.ts'
import type { Desk, Refusal } from './desk.ts'
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
  readonly quiet?: boolean
}

/** The names of the files written, in order, and which of them are pages. */
export interface Pressed {
  readonly kind: 'pressed'
  readonly folder: string
  readonly files: readonly string[]
  readonly printed: readonly Printed[]
}

/** Each page as a file, all of them as the book, and the report on them. */
export async function pressEdition(desk: Desk, pulled: Pulled, order: PressOrder): Promise<Pressed | Refusal> {
  const { proof, textOf } = pulled
  const { folder, pages, only } = order
  const whole = only === undefined && order.page === undefined
  const name = proof.edition.name
  const files: string[] = []
  const printed: Printed[] = []
  const work = async (lay: Lay): Promise<void> => {
    const press = pressOf(proof)
    const prepared = preparePages(pages, proof, proof.edition.paper.press.profile, paletteOf(proof))
    const put = (file: string, bytes: Uint8Array | string): void => {
      lay(file, bytes)
      files.push(file)
    }
    for (const [i, page] of only === 'book' ? [] : pages.entries()) {
      const bytes = press([prepared[i]!], ` 第${page.name}版`)
      const file = `${name}_${page.name}.pdf`
      put(file, bytes)
      printed.push({ page, file, sha256: createHash('sha256').update(bytes).digest('hex') })
      if (!order.quiet) tellProgress(desk, `page ${page.name}`, i + 1, pages.length)
      // It is only between pages that Ctrl-C is heard.
      await breathe()
    }
    if (whole || only === 'book') put(`${name}.pdf`, press(prepared, ''))
    put('report.json', `${JSON.stringify(encodeReport(proof, printed, textOf), null, 2)}\n`)
  }
  const own = new RegExp(`^${name.replace(/[^\w-]/g, '\\$&')}(_\\d+(-\\d+)?)?\\.pdf$`)
  const failed = await writeFiles({ folder, isStale: file => whole && own.test(file), work })
  return failed ?? { kind: 'pressed', folder, files, printed }
}

/** On a terminal one line that counts; elsewhere a line a page. The last one is wiped for what follows. */
function tellProgress(desk: Desk, what: string, done: number, of: number): void {
  const words = `${what} (${done} of ${of})`
  if (!desk.live) desk.err(`${words}\n`)
  else desk.err(`\r\u001b[2K${done < of ? words : ''}`)
}
