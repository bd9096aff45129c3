/**
 * The alphabets of RFC 1951, 3.2.5. What a stream is made of: a byte, or so many bytes as they stood so far back.
 * A token is the byte itself, or length and distance packed in one number that is larger than any byte.
 */

export const LONGEST: u32 = 258
export const FARTHEST: u32 = 32768
/** Bytes of a token where it is kept. */
export const TOKEN: u32 = 4

const DISTANCE_BITS: u32 = 15

export function copyToken(length: u32, distance: u32): u32 {
  return (length << DISTANCE_BITS) | (distance - 1)
}
export function isCopy(token: u32): bool {
  return token > 0xff
}
/** 0 of a byte. */
export function lengthOf(token: u32): u32 {
  return token >> DISTANCE_BITS
}
export function distanceOf(token: u32): u32 {
  return (token & (FARTHEST - 1)) + 1
}

/** Bytes, the end of a block, and the codes of lengths. */
export const LITERALS: u32 = 286
export const END_OF_BLOCK: u32 = 256
export const FIRST_LENGTH: u32 = 257
export const DISTANCES: u32 = 30

/** The last length has a code of its own, and the first ones a code each. */
const SINGLE: u32 = 28
const SINGLES: u32 = 8
const LEAST: u32 = 3

/** Lengths come in fours of codes, each four with one bit more than the one before it: the code of one, from 0. */
export function lengthCode(length: u32): u32 {
  if (length === LONGEST) return SINGLE
  const place = length - LEAST
  if (place < SINGLES) return place
  const bits = 29 - clz(place)
  return 4 * (bits + 1) + ((place >> bits) & 3)
}
export function lengthBits(code: u32): u32 {
  return code < SINGLES || code === SINGLE ? 0 : (code >> 2) - 1
}
export function lengthBase(code: u32): u32 {
  if (code === SINGLE) return LONGEST
  return LEAST + (code < SINGLES ? code : (4 + (code & 3)) << lengthBits(code))
}

/** Distances come in pairs of codes, each pair with one bit more than the one before it. */
export function distanceCode(distance: u32): u32 {
  if (distance <= 4) return distance - 1
  const bits = 30 - clz(distance - 1)
  return 2 * (bits + 1) + (((distance - 1) >> bits) & 1)
}
export function distanceBits(code: u32): u32 {
  return code < 4 ? 0 : (code >> 1) - 1
}
export function distanceBase(code: u32): u32 {
  return code < 4 ? code + 1 : ((2 + (code & 1)) << distanceBits(code)) + 1
}
