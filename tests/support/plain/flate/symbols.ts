/**
 * The alphabets of RFC 1951, 3.2.5. What a stream is made of: a byte, or so many bytes as they stood so far back.
 * A token is the byte itself, or length and distance packed in one number that is larger than any byte.
 */
export type Token = number

export const LONGEST = 258
export const FARTHEST = 32768

const DISTANCE_BITS = 15

export const copyToken = (length: number, distance: number): Token => (length << DISTANCE_BITS) | (distance - 1)
export const isCopy = (token: Token): boolean => token > 0xff
/** 0 of a byte. */
export const lengthOf = (token: Token): number => token >> DISTANCE_BITS
export const distanceOf = (token: Token): number => (token & (FARTHEST - 1)) + 1

/** Bytes, the end of a block, and the codes of lengths. */
export const LITERALS = 286
export const END_OF_BLOCK = 256
export const FIRST_LENGTH = 257
export const DISTANCES = 30

/** The least length of each code, and the bits that tell which of its lengths is meant. */
export const LENGTH_BASE: Uint16Array = Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27],
  ...[31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
)
export const LENGTH_BITS: Uint8Array = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2],
  ...[2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
)

/** Length → code, from 0. */
export const LENGTH_CODE: Uint8Array = Uint8Array.from({ length: LONGEST + 1 }, (_, length) =>
  Math.max(
    0,
    LENGTH_BASE.findLastIndex(base => base <= length)
  )
)

/** Distances come in pairs of codes, each pair with one bit more than the one before it. */
export function distanceCode(distance: number): number {
  if (distance <= 4) return distance - 1
  const bits = 30 - Math.clz32(distance - 1)
  return 2 * (bits + 1) + (((distance - 1) >> bits) & 1)
}
export const distanceBits = (code: number): number => (code < 4 ? 0 : (code >> 1) - 1)
export const distanceBase = (code: number): number =>
  code < 4 ? code + 1 : ((2 + (code & 1)) << distanceBits(code)) + 1
