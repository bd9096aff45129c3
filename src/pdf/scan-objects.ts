import { findWords } from './find-word.ts'
import { isBoundary, isDigit, isWhite } from './lexer.ts'

/** Where objects begin in a file by their own words, ascending: what remains when its cross-references do not. */
export function scanObjects(bytes: Uint8Array): readonly number[] {
  const offsets: number[] = []
  for (const at of findWords(bytes, 'obj')) {
    const from = beginning(bytes, at)
    if (from !== null && isBoundary(bytes[at + 'obj'.length])) offsets.push(from)
  }
  return offsets
}

/** Where `12 0 ` begins that stands before `obj`; null where something else does. */
function beginning(bytes: Uint8Array, obj: number): number | null {
  const generation = numberBefore(bytes, obj)
  return generation === null ? null : numberBefore(bytes, generation)
}

function numberBefore(bytes: Uint8Array, end: number): number | null {
  let last = end
  while (last > 0 && isWhite(bytes[last - 1]) && end - last < MOST_SPACE) last--
  let from = last
  while (from > 0 && isDigit(bytes[from - 1]) && last - from < MOST_DIGITS) from--
  return last === end || from === last ? null : from
}

/** As many as an object is read with (see readIndirect). */
const MOST_SPACE = 9
const MOST_DIGITS = 10
