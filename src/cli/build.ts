import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { forgetful } from '../base/memory.ts'
import { type PageReport, UNPRESSED } from '../press/report/encode-report.ts'
import { chooseSheets, type SheetOptions, sharingSheets } from './choose-sheets.ts'
import { type Desk, refuse } from './desk.ts'
import { EXIT, type Exit, verdict } from './exit.ts'
import { type Found, findEdition } from './find-edition.ts'
import { whyHeldBack } from './inspect-files.ts'
import { openMorgue } from './open-morgue.ts'
import { type Pressed, pressEdition } from './press-edition.ts'
import { copyfitText } from './print-copyfit.ts'
import { tally } from './print-notes.ts'
import { type ProofOptions, type Pulled, pullProof, tellProof, type WishOptions, wishOf } from './proof.ts'
import { stopwatch } from './stopwatch.ts'
import { type Watched, watch } from './watch.ts'
import { whyNothing } from './why-nothing.ts'

export interface BuildOptions extends ProofOptions, WishOptions, SheetOptions {
  readonly out?: string
  readonly only?: 'pages' | 'book'
  /** Files in which preflight finds errors are delivered, too. */
  readonly force?: boolean
  readonly timings?: boolean
  /** Builds again whenever a file has changed. */
  readonly watch?: boolean
}

/** Proofs an edition, writes its files, tells how it went. Pages with errors are written too: they show what to mend. */
export async function build(desk: Desk, typed: string, options: BuildOptions): Promise<Exit> {
  const found = findEdition(desk.cwd, typed)
  if (found.kind === 'refusal') return refuse(desk, found)
  const morgue = openMorgue(desk, found.root, options.fresh)
  // The morgue is for the first run: those after it have a memory of their own.
  const run = async (watched: Watched): Promise<Exit> => {
    const exit = await buildOnce(desk, found, options, watched)
    morgue.close()
    return exit
  }
  if (!options.watch) return run({ memory: forgetful(morgue), noteFile: () => {}, news: (_, items) => items })
  const tell = (seconds: number): void => desk.err(`${seconds.toFixed(2)} s; waiting for changes, Ctrl-C ends\n`)
  return watch(run, options.quiet ? () => {} : tell, morgue)
}

async function buildOnce(desk: Desk, found: Found, options: BuildOptions, watched: Watched): Promise<Exit> {
  const { memory, noteFile, news } = watched
  const clock = stopwatch(memory.lasts ? performance.now() : 0)
  const pulled = await pullProof(found, { wish: wishOf(options), mark: clock.mark, memory, noteFile })
  const { proof } = pulled
  const pages = chooseSheets(proof, options, memory)
  if ('kind' in pages) return refuse(desk, pages)
  const sharing = sharingSheets(proof, options, memory)
  if ('kind' in sharing) return refuse(desk, sharing)
  const code = verdict(proof.notes, options.strict ?? false)
  const pressing = { ...options, memory, ...(memory.lasts ? { quiet: true, interrupted: EXIT.clean } : {}) }
  const folder = options.out ? resolve(desk.cwd, options.out) : join(found.root, 'out', proof.edition.name)
  const pressed = whyNothing(code, pages) ?? (await pressEdition(desk, pulled, { folder, pages, sharing, ...pressing }))
  clock.mark('press')
  const told = { ...proof, notes: news('notes', proof.notes) }
  tellProof(desk, { ...pulled, proof: told }, pressed.kind === 'pressed' ? pressed : UNPRESSED, options)
  if (options.timings) clock.tell(desk)
  if (pressed.kind === 'refusal') return refuse(desk, pressed)
  if (!options.json) tellFiles(desk, { ...pulled, news }, pressed, options)
  return code === EXIT.clean && whyHeldBack(pressed.preflight) !== null ? EXIT.errors : code
}

/** To a person: how the copy fits and what was written. To a program: the files, one a line. */
function tellFiles(
  desk: Desk,
  { proof, textOf, news }: Pulled & Pick<Watched, 'news'>,
  { folder, files, kept, preflight }: Pressed,
  options: BuildOptions
): void {
  desk.out(
    news('files', files)
      .map(file => `${relative(desk.cwd, join(folder, file))}\n`)
      .join('')
  )
  if (options.quiet) return
  const faults = tally(proof.notes)
  const count = `${files.length} file${files.length === 1 ? '' : 's'} in ${relative(desk.cwd, folder) || '.'}`
  desk.err(`${copyfitText(news('copyfit', proof.copyfit), textOf)}${count}${faults && `; ${faults}`}\n`)
  const stale = kept.filter(page => page.stale)
  if (stale.length > 0) desk.err(staleText(stale))
  const book = `${proof.edition.name}.pdf`
  if (!files.includes(book) && existsSync(join(folder, book))) desk.err(`${book} is older than that: ${RENEW}\n`)
  if (preflight.length > 0) desk.err(`preflight finds fault with them: ${preflight.length} in report.json\n`)
}

/** Whoever prints these beside the pages that were written prints words of a story twice, or loses them. */
const staleText = (stale: readonly PageReport[]): string =>
  stale
    .map(
      ({ page }) =>
        `page ${page} shares a story with that and is out of date: build with --page ${Number.parseInt(page, 10)}, too\n`
    )
    .join('')

/** How a book comes to have the pages that were written without it. */
const RENEW = 'build with --only book, or all of it, for a book with these pages'
