import { noteOf } from '../check/finding.ts'
import { UNPRESSED } from '../press/report/encode-report.ts'
import { type Desk, refuse } from './desk.ts'
import { type Exit, verdict } from './exit.ts'
import { findEdition } from './find-edition.ts'
import { copyfitText } from './print-copyfit.ts'
import { printNotes, tally } from './print-notes.ts'
import { isError, type ProofOptions, pullProof, tellProof } from './proof.ts'

/** Proofs an edition and writes nothing: how the copy fits, and what to mend. */
export async function check(desk: Desk, typed: string, options: ProofOptions): Promise<Exit> {
  const found = findEdition(desk.cwd, typed)
  if (found.kind === 'refusal') return refuse(desk, found)
  const pulled = await pullProof(found)
  const { copyfit } = pulled.proof
  const marked = pulled.proof.findings.map(noteOf)
  const notes = [...pulled.proof.notes, ...marked]
  tellProof(desk, pulled, UNPRESSED, options)
  if (!options.json) printNotes(desk, options.quiet ? marked.filter(isError) : marked, pulled.textOf)
  if (!options.json) desk.out(copyfitText(copyfit, pulled.textOf))
  if (!options.json && !options.quiet) desk.err(`${tally(notes) || 'nothing to mend'}\n`)
  return verdict(notes, options.strict ?? false)
}
