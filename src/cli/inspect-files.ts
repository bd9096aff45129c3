import { findOrMake } from '../base/find-or-make.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { PdfProfile } from '../base/pdf-profile.ts'
import type { PreflightReport, Profile } from '../preflight/preflight.ts'
import { type Depth, preflightPdf } from '../preflight/preflight-pdf.ts'
import type { FileFinding } from '../press/report/encode-report.ts'
import { type Refusal, refusal } from './desk.ts'
import { EXIT } from './exit.ts'

/** What each kind of file is held against; a copy to read goes to no print shop. */
const HELD_AGAINST: Readonly<Record<PdfProfile, Profile | null>> = { x4: 'x4', x1a: 'x1a', proof: null }

/** A file that has been made. */
interface MadeFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Holds a file against the profile that it was made for. */
export function inspectFile(
  { file, bytes }: MadeFile,
  profile: PdfProfile,
  depth: Depth,
  memory: Memory = FORGETFUL
): readonly FileFinding[] {
  const against = HELD_AGAINST[profile]
  if (against === null) return []
  const inspect = (): PreflightReport => preflightPdf(bytes, against, depth, memory)
  const { findings } = findOrMake(memory.morgue, 'verdict', [bytes, against, depth], inspect)
  return findings.map(finding => ({ file, ...finding }))
}

/** Findings that are told with a refusal; `edition preflight` tells them all. */
const MOST = 5

/** Why files are not delivered; null where there is no error in them. */
export function whyHeldBack(findings: readonly FileFinding[]): Refusal | null {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  const told = errors.slice(0, MOST).map(({ file, rule, page, found, remedy }) => {
    const where = page === null ? file : `${file}, page ${page}`
    return `${where}: ${found} (${rule}); ${remedy}`
  })
  const more = errors.length > MOST ? [`… and ${errors.length - MOST} more`] : []
  const force = '--force delivers the files all the same; `edition preflight` then tells the whole of it'
  return refusal(EXIT.errors, 'nothing is delivered: a print shop would send the files back', ...told, ...more, force)
}
