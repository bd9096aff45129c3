import type { PlacedLine } from '../makeup/makeup.ts'
import { bracket } from './bracket.ts'
import { type Mark, RUBY } from './page.ts'
import { paintLine } from './paint-line.ts'
import { paintNotes } from './paint-notes.ts'

/** Lines with what hangs before them, and the notes beside their words in a bracket of their own. */
export function paintLines(lines: readonly PlacedLine[]): readonly Mark[] {
  const notes = paintNotes(lines)
  return [
    ...lines.flatMap(line => [...(line.before ? paintLine(line.before) : []), ...paintLine(line)]),
    ...(notes.length === 0 ? [] : bracket(RUBY, '', notes))
  ]
}
