import type { Sink } from '../base/diagnostic.ts'
import { checkFields } from './check-fields.ts'
import type { Copy } from './copy.ts'
import { passageOf } from './offsets.ts'
import { readInline } from './read-inline.ts'
import type { Cursor } from './yaml-file.ts'

/** Words of a template. Blanks at their ends are part of them: `（{byline}）　`. */
export const readWords = (from: Cursor<string>, sink: Sink): Copy => readInline(passageOf(from), 'plain', sink)

/** Words that quote fields, all of them known. */
export function readQuoting(from: Cursor<string>, fields: readonly string[], sink: Sink): Copy {
  checkFields(from, fields, sink)
  return readWords(from, sink)
}
