import { join } from 'node:path'
import { CODES, type Diagnostic } from '../base/diagnostic.ts'
import { forgetful } from '../base/memory.ts'
import type { PdfProfile } from '../base/pdf-profile.ts'
import type { Reading } from '../base/world.ts'
import { encodeReport, type Pressing, placeIn, type TextOf } from '../press/report/encode-report.ts'
import { type PressWish, type Proof, type Run, typeset } from '../typeset.ts'
import type { Desk } from './desk.ts'
import { diskWorld } from './disk-world.ts'
import type { Found } from './find-edition.ts'
import { openMorgue } from './open-morgue.ts'
import { printNotes } from './print-notes.ts'
import { textsOf } from './texts.ts'

/** What `build` and `check` are told alike. */
export interface ProofOptions {
  readonly strict?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  /** All is made anew, whatever earlier runs have made. */
  readonly fresh?: boolean
}

/** What is wished of the press instead of what the paper says. */
export interface WishOptions {
  readonly profile?: PdfProfile
  readonly marks?: boolean
}

export const wishOf = ({ profile, marks }: WishOptions): PressWish => ({
  ...(profile === undefined ? {} : { profile }),
  ...(marks === false ? { marks: new Set() } : {})
})

/** A proof, and the texts that its places count in. */
export interface Pulled {
  readonly proof: Proof
  readonly textOf: TextOf
}

/** Also told of each file of the project that is asked for, by its absolute path. */
interface NotingRun extends Run {
  readonly noteFile?: (path: string) => void
}

export async function pullProof({ root, folder }: Found, run: NotingRun = {}): Promise<Pulled> {
  const { memory, noteFile = () => {} } = run
  const disk = diskWorld(root, memory)
  const read = (path: string): Reading => {
    if (!path.startsWith('npm:')) noteFile(join(root, path))
    return disk.read(path)
  }
  const world = { ...disk, read }
  return { proof: await typeset(world, folder, run), textOf: textsOf(world) }
}

/** A proof that is the only one of its run, with what the morgue has for it. */
export async function pullOnce(desk: Desk, found: Found, wish: PressWish = {}, fresh = false): Promise<Pulled> {
  const morgue = openMorgue(desk, found.root, fresh)
  const pulled = await pullProof(found, { wish, memory: forgetful(morgue) })
  morgue.close()
  return pulled
}

/** Tells the notes, to a person with the lines that they are about; with `--json` the whole proof, to a program. */
export function tellProof(desk: Desk, pulled: Pulled, pressing: Pressing, options: ProofOptions): void {
  const { proof, textOf } = pulled
  if (options.json) {
    const changes = proof.edition.changes.map(({ at, ...change }) => ({
      ...change,
      file: at.file,
      ...placeIn(textOf, at)
    }))
    desk.out(`${JSON.stringify({ ...encodeReport(proof, pressing, textOf), changes }, null, 2)}\n`)
  } else {
    printNotes(desk, options.quiet ? proof.notes.filter(isError) : proof.notes, textOf)
  }
}

export const isError = (note: Diagnostic): boolean => CODES[note.code] === 'error'
