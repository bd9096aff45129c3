import { resolve } from 'node:path'
import { printable } from '../base/source.ts'
import type { PreflightReport, Profile } from '../preflight/preflight.ts'
import { preflightWithPictures } from '../preflight/preflight-pdf.ts'
import { type Desk, misuse, type Refusal, refuse } from './desk.ts'
import { readPlainFile } from './disk-world.ts'
import { EXIT, type Exit } from './exit.ts'
import { preflightText } from './print-preflight.ts'

export interface PreflightOptions {
  readonly profile?: Profile
  readonly strict?: boolean
  readonly json?: boolean
}

/** Holds files against a profile, one after the other. One that cannot be read does not keep the others from it. */
export async function preflight(desk: Desk, files: readonly string[], options: PreflightOptions): Promise<Exit> {
  const exits: Exit[] = []
  const reports: (PreflightReport & { readonly file: string })[] = []
  for (const file of files) {
    const bytes = bytesOf(desk, file)
    if ('kind' in bytes) {
      exits.push(refuse(desk, bytes))
      continue
    }
    const report = await preflightWithPictures(bytes, options.profile ?? null)
    exits.push(verdictOn(report, options.strict ?? false))
    if (options.json) reports.push({ file, ...report })
    else desk.out(preflightText(desk, file, report))
  }
  if (options.json) desk.out(`${JSON.stringify({ files: reports }, null, 2)}\n`)
  return GRAVITY.find(exit => exits.includes(exit)) ?? EXIT.clean
}

/** Of several files the gravest verdict counts. */
const GRAVITY: readonly Exit[] = [EXIT.usage, EXIT.errors, EXIT.warnings]

function bytesOf(desk: Desk, file: string): Uint8Array | Refusal {
  const reading = readPlainFile(resolve(desk.cwd, file))
  if (reading.kind === 'bytes') return reading.bytes
  const why = reading.kind === 'unreadable' ? `cannot be read: ${reading.why}` : 'does not exist'
  return misuse(`${printable(file)} ${why}`, 'name PDF files, as in `edition preflight ad.pdf`')
}

function verdictOn({ findings }: PreflightReport, strict: boolean): Exit {
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.errors
  return strict && findings.some(({ severity }) => severity === 'warning') ? EXIT.warnings : EXIT.clean
}
