import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { type Desk, misuse, refuse } from '../desk.ts'
import { codeOf } from '../disk-world.ts'
import { EXIT, type Exit } from '../exit.ts'
import { type Case, passed } from './case.ts'
import { printScore } from './print-score.ts'
import { readCases } from './read-cases.ts'
import { runCase } from './run-case.ts'

/**
 * Holds the engine against cases of conformance: `<file or folder>… [--json]`.
 * @returns 1 where a case fails that binds more than CSS, 2 where a file cannot be read
 */
export function conformance(argv: readonly string[], desk: Desk): Exit {
  const program = new Command('conformance')
    .description('Hold the engine against cases of conformance.')
    .argument('<file or folder...>', 'JSON arrays of cases, and a LineBreakTest of Unicode; folders are searched')
    .option('--json', 'print scores and failures as one JSON object')
    .configureOutput({ writeOut: desk.out, writeErr: desk.err })
    .exitOverride()
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.clean : EXIT.usage
  }
  const cases = program.args.map(path => gather(desk, path))
  if (cases.some(found => found === null)) return EXIT.usage
  const outcomes = cases.flatMap(found => found ?? []).map(runCase)
  if (outcomes.length === 0) return refuse(desk, misuse('there is no case in any of these'))
  printScore(desk, outcomes, program.opts<{ json?: boolean }>().json === true)
  return outcomes.every(outcome => passed(outcome) || outcome.case.cssOnly) ? EXIT.clean : EXIT.errors
}

/** The cases of a file, or of all files below a folder; null where one cannot be read, which has been told. */
function gather(desk: Desk, path: string): readonly Case[] | null {
  try {
    const full = resolve(desk.cwd, path)
    return statSync(full).isDirectory() ? gatherFolder(desk, path, full) : readFile(desk, path, full, false)
  } catch (error) {
    refuse(desk, misuse(`${path} cannot be read (${codeOf(error)})`))
    return null
  }
}

function gatherFolder(desk: Desk, path: string, full: string): readonly Case[] | null {
  const names = readdirSync(full, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.json$|LineBreakTest.*\.txt$/.test(name)
  )
  const found = names.sort().map(name => readFile(desk, join(path, name), join(full, name), true))
  return found.includes(null) ? null : found.flatMap(cases => cases ?? [])
}

/** @param mayBeStrange a folder may hold other things than cases; a file that was named may not */
function readFile(desk: Desk, path: string, full: string, mayBeStrange: boolean): readonly Case[] | null {
  const reading = readCases(path, readFileSync(full, 'utf8'))
  if (reading.kind === 'cases') return reading.cases
  if (reading.kind === 'stranger' && mayBeStrange) {
    desk.err(`${path} is left out: ${reading.why}\n`)
    return []
  }
  refuse(desk, misuse(`${path}: ${reading.why}`))
  return null
}
