import { join, relative, resolve } from 'node:path'
import { noteOf } from '../check/finding.ts'
import { listFindings } from '../check/list-findings.ts'
import { markPage, type Numbered } from '../check/mark-page.ts'
import { rankFindings } from '../check/rank-findings.ts'
import type { Page } from '../page/page.ts'
import { encodePdf } from '../press/pdf/encode-pdf.ts'
import { preparePages } from '../press/pdf/prepare-pages.ts'
import { UNPRESSED } from '../press/report/encode-report.ts'
import type { Proof } from '../typeset.ts'
import { type Desk, type Refusal, refuse } from './desk.ts'
import { type Exit, verdict } from './exit.ts'
import { findEdition } from './find-edition.ts'
import { jobOf, paletteOf } from './job-of.ts'
import { copyfitText } from './print-copyfit.ts'
import { findingsText } from './print-findings.ts'
import { printNotes, tally } from './print-notes.ts'
import { isError, type ProofOptions, pullOnce, tellProof } from './proof.ts'
import { whyNothing } from './why-nothing.ts'
import { writeFiles } from './write-files.ts'

export interface CheckOptions extends ProofOptions {
  /** A proof with the findings of page rules on it. */
  readonly marks?: boolean
  readonly out?: string
}

/** Proofs an edition: how the copy fits, what to mend, what an editor would mark. Writes nothing but a proof that is asked for. */
export async function check(desk: Desk, typed: string, options: CheckOptions): Promise<Exit> {
  const found = findEdition(desk.cwd, typed)
  if (found.kind === 'refusal') return refuse(desk, found)
  const pulled = await pullOnce(desk, found, options.marks ? { profile: 'proof' } : {}, options.fresh)
  const { proof } = pulled
  const marked = rankFindings(proof.findings).map(noteOf)
  const code = verdict([...proof.notes, ...marked], options.strict ?? false)
  tellProof(desk, pulled, UNPRESSED, options)
  if (options.marks) {
    const folder = options.out ? resolve(desk.cwd, options.out) : join(found.root, 'out', proof.edition.name)
    const file = `${proof.edition.name}_check.pdf`
    const failed = whyNothing(code, proof.pages) ?? (await writeMarked(proof, folder, file))
    if (failed !== null) return refuse(desk, failed)
    if (!options.json) desk.out(`${relative(desk.cwd, join(folder, file))}\n`)
  }
  if (options.json) return code
  printNotes(desk, options.quiet ? marked.filter(isError) : marked, pulled.textOf)
  desk.out(copyfitText(proof.copyfit, pulled.textOf))
  if (!options.quiet) desk.err(findingsText(proof.findings))
  if (!options.quiet) desk.err(`${tally([...proof.notes, ...marked]) || 'nothing to mend'}\n`)
  return code
}

const writeMarked = (proof: Proof, folder: string, file: string): Promise<Refusal | null> =>
  writeFiles({
    folder,
    work: async lay => {
      const prepared = [...preparePages(markedPages(proof), proof, 'proof', paletteOf(proof))]
      lay(file, encodePdf({ ...jobOf(proof)(' 校样'), pages: prepared }))
    }
  })

/** The pages with their findings framed and numbered through, and the list of them. */
function* markedPages({ pages, findings, fonts: { faces } }: Proof): Generator<Page> {
  const numbered = findings.map((finding, i): Numbered => ({ number: i + 1, finding }))
  for (const page of pages)
    yield markPage(
      page,
      numbered.filter(({ finding }) => finding.page === page.name),
      faces
    )
  const [first] = pages
  if (first !== undefined && numbered.length > 0) yield* listFindings(numbered, first.trim, faces)
}
