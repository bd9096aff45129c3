import { CODES, type Diagnostic } from '../base/diagnostic.ts'

/** What the process says to the shell. Documented in docs/cli.md. */
export const EXIT = {
  clean: 0,
  /** Errors in the edition, or nowhere to write; with --strict, warnings too. */
  errors: 1,
  /** Typed wrongly: an option, a command, an edition that is not there. */
  usage: 2,
  /** A font is not the one that was locked. */
  integrity: 3,
  /** Of a preflight under --strict: warnings, and no errors. */
  warnings: 4,
  /** A fault of the engine. sysexits.h: EX_SOFTWARE. */
  bug: 70,
  /** 128 + SIGINT. */
  interrupted: 130
} as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What a proof comes to; a font that is not the locked one is graver than any error. */
export function verdict(notes: readonly Diagnostic[], strict: boolean): Exit {
  if (notes.some(note => note.code === 'font-integrity')) return EXIT.integrity
  const fatal = strict ? ['error', 'warning'] : ['error']
  return notes.some(note => fatal.includes(CODES[note.code])) ? EXIT.errors : EXIT.clean
}
