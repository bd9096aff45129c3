import { join, relative, resolve } from 'node:path'
import type { PdfProfile } from '../base/pdf-profile.ts'
import type { Page } from '../page/page.ts'
import { splitSpread } from '../page/split-spread.ts'
import type { PressWish, Proof } from '../typeset.ts'
import { convertType } from './convert-type.ts'
import { type Desk, misuse, type Refusal, refusal, refuse } from './desk.ts'
import { EXIT, type Exit, verdict } from './exit.ts'
import { findEdition } from './find-edition.ts'
import { type Pressed, pressEdition } from './press-edition.ts'
import { copyfitText } from './print-copyfit.ts'
import { tally } from './print-notes.ts'
import { type ProofOptions, type Pulled, pullProof, tellProof } from './proof.ts'
import { stopwatch } from './stopwatch.ts'

export interface BuildOptions extends ProofOptions {
  readonly out?: string
  /** Only the sheet with this page number, and no book. */
  readonly page?: number
  /** Spreads as single pages. */
  readonly split?: boolean
  readonly only?: 'pages' | 'book'
  /** Styles whose type becomes outlines. */
  readonly outlines?: string
  /** Instead of the paper's. */
  readonly profile?: PdfProfile
  readonly timings?: boolean
}

/** Proofs an edition, writes its files, tells how it went. Pages with errors are written too: they show what to mend. */
export async function build(desk: Desk, typed: string, options: BuildOptions): Promise<Exit> {
  const found = findEdition(desk.cwd, typed)
  if (found.kind === 'refusal') return refuse(desk, found)
  const watch = stopwatch()
  const pulled = await pullProof(found, wishOf(options), watch.mark)
  const { proof } = pulled
  const pages = choosePages(proof, options)
  if ('kind' in pages) return refuse(desk, pages)
  const code = verdict(proof.notes, options.strict ?? false)
  const folder = options.out ? resolve(desk.cwd, options.out) : join(found.root, 'out', proof.edition.name)
  const pressed = whyNothing(code, pages) ?? (await pressEdition(desk, pulled, { folder, pages, ...options }))
  watch.mark('press')
  tellProof(desk, pulled, pressed.kind === 'pressed' ? pressed.printed : [], options)
  if (options.timings) watch.tell(desk)
  if (pressed.kind === 'refusal') return refuse(desk, pressed)
  if (!options.json) tellFiles(desk, pulled, pressed, options)
  return code
}

const wishOf = ({ profile }: BuildOptions): PressWish => (profile === undefined ? {} : { profile })

function choosePages(proof: Proof, { page, split, outlines }: BuildOptions): readonly Page[] | Refusal {
  const all = outlines === undefined ? proof.pages : convertType(proof, proof.pages, outlines)
  if ('kind' in all) return all
  const sheets = split ? all.flatMap(sheet => (sheet.numbers.length > 1 ? splitSpread(sheet) : [sheet])) : all
  if (page === undefined || all.length === 0) return sheets
  const chosen = sheets.filter(sheet => sheet.numbers.includes(page))
  if (chosen.length > 0) return chosen
  return misuse(`there is no page ${page}`, `this edition has ${sheets.flatMap(sheet => sheet.numbers).join(', ')}`)
}

/** Why nothing at all may be written. */
function whyNothing(code: Exit, pages: readonly Page[]): Refusal | null {
  if (code === EXIT.integrity) {
    return refusal(code, 'nothing is written: a font is not the one that was locked', 'see `edition fonts verify`')
  }
  return pages.length === 0 ? refusal(EXIT.errors, 'nothing is written: no page could be made up') : null
}

/** To a person: how the copy fits and what was written. To a program: the files, one a line. */
function tellFiles(desk: Desk, { proof, textOf }: Pulled, { folder, files }: Pressed, options: BuildOptions): void {
  desk.out(files.map(file => `${relative(desk.cwd, join(folder, file))}\n`).join(''))
  if (options.quiet) return
  const faults = tally(proof.notes)
  const count = `${files.length} file${files.length === 1 ? '' : 's'} in ${relative(desk.cwd, folder) || '.'}`
  desk.err(`${copyfitText(proof.copyfit, textOf)}${count}${faults && `; ${faults}`}\n`)
}
