import { CODES, type Code, type Diagnostic, type Sink } from './diagnostic.ts'
import type { Span } from './span.ts'

/** The Sink that collects. One place complained of twice in the same words is one complaint. */
export class Notes implements Sink {
  readonly #all = new Map<string, Diagnostic>()

  report(code: Code, at: Span | null, message: string, ...hints: string[]): void {
    const key = `${code} ${at?.file}:${at?.from} ${message}`
    if (!this.#all.has(key)) this.#all.set(key, { code, at, message, hints })
  }

  hasErrors(): boolean {
    return [...this.#all.values()].some(note => CODES[note.code] === 'error')
  }

  /** By file, then place, then the order of reporting; what has no place comes last. */
  sorted(): readonly Diagnostic[] {
    const file = (note: Diagnostic): string => note.at?.file ?? '\uffff'
    return [...this.#all.values()].sort((a, b) =>
      file(a) === file(b) ? (a.at?.from ?? 0) - (b.at?.from ?? 0) : file(a) < file(b) ? -1 : 1
    )
  }
}
