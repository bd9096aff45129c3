import { ASTRAL_KINDS, ASTRAL_STARTS, BASIC_KINDS, BASIC_STARTS, FIRST_LETTER, KINDS } from './uax14-data.ts'

/**
 * The class of a code point in UAX #14: `Lb`, with `EAST_ASIAN` added where that holds. The table is searched as it
 * is written: it costs nothing until text other than Chinese asks for it.
 */
export function uax14Class(code: number): number {
  const letters = code < 0x10000 ? BASIC_KINDS : ASTRAL_KINDS
  let low = 0
  let high = letters.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const start = code < 0x10000 ? BASIC_STARTS.charCodeAt(middle) : ASTRAL_STARTS.codePointAt(2 * middle)!
    if (start <= code) low = middle
    else high = middle
  }
  return KINDS[letters.charCodeAt(low) - FIRST_LETTER]!
}
