import { CODES, type Diagnostic, type Severity } from '../base/diagnostic.ts'
import { excerpt, printable } from '../base/source.ts'
import { placeIn, type TextOf } from '../press/report/encode-report.ts'
import { type Desk, styled } from './desk.ts'

/** Most notes shown; who mends a hundred asks again. `--json` gives them all. */
const MOST = 100

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/**
 * Tells every note with the line it is about. Missing characters come last: where a font is amiss they are hundreds,
 * and their cause must not be lost behind them.
 */
export function printNotes(desk: Desk, notes: readonly Diagnostic[], textOf: TextOf): void {
  const isGlyph = ({ code }: Diagnostic): boolean => code === 'missing-glyph'
  const shown = [...notes.filter(note => !isGlyph(note)), ...notes.filter(isGlyph)]
  for (const note of shown.slice(0, MOST)) desk.err(`${noteText(desk, note, textOf)}\n`)
  if (notes.length > MOST) desk.err(`… and ${notes.length - MOST} more; --json gives them all\n\n`)
}

function noteText(desk: Desk, { code, at, message, hints }: Diagnostic, textOf: TextOf): string {
  const severity = styled(desk, COLOURS[CODES[code]], `${CODES[code]} ${code}`)
  const words = [message, ...hints].map(line => `      = ${printable(line)}\n`).join('')
  if (at === null) return `${severity}\n${words}`
  const { line, column } = placeIn(textOf, at)
  const place = styled(desk, 'bold', printable(`${at.file}:${line}:${column}`))
  return `${place}  ${severity}\n${excerpt(textOf(at.file), at)}\n${words}`
}

/** `2 errors, 1 warning`; empty where there is neither. */
export function tally(notes: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => notes.filter(note => CODES[note.code] === severity).length
  const some = (n: number, noun: string): string[] => (n === 0 ? [] : [`${n} ${noun}${n === 1 ? '' : 's'}`])
  return [...some(count('error'), 'error'), ...some(count('warning'), 'warning')].join(', ')
}
