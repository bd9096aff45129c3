/** What the bytes of a string are to a composite font: 9.7.5. */
export interface CMap {
  readonly vertical: boolean
  /** How many bytes the code takes that begins here; at least one. */
  size(bytes: Uint8Array, at: number): number
  /** The number in the character collection; null where it cannot be told. */
  cid(code: number, size: number): number | null
  /** What the code stands for, where the map says it; empty where it does not. */
  text(code: number, size: number): string
}

/** The code that so many bytes make. */
export function codeAt(bytes: Uint8Array, at: number, size: number): number {
  let code = 0
  for (let i = 0; i < size; i++) code = code * 256 + (bytes[at + i] ?? 0)
  return code
}

/** Bytes that a code stands for at most: Adobe Technical Note 5014, of bfchar. */
const LONGEST_TEXT = 512

const utf16 = (bytes: Uint8Array): string => {
  let text = ''
  for (let i = 0; i + 1 < Math.min(bytes.length, LONGEST_TEXT); i += 2)
    text += String.fromCharCode((bytes[i]! << 8) | bytes[i + 1]!)
  return text.replace(/\p{Surrogate}/gu, '')
}

/** UTF-16, big-endian, as ToUnicode maps have it; some makers write one byte for a letter. */
export const textOfBytes = (bytes: Uint8Array): string =>
  bytes.length === 1 ? String.fromCharCode(bytes[0]!) : utf16(bytes)
