import type { BitWriter } from './bit-writer.ts'

/** Deflate with a window of 32 KB, no dictionary, the usual effort: RFC 1950, 2.2. */
const HEADER = [0x78, 0x9c]

/** What `write` makes of bytes, all of its blocks, as a zlib stream (RFC 1950) of them. */
export function zlibStream(bytes: Uint8Array, out: BitWriter, write: () => void): Uint8Array {
  out.reserve(HEADER.length)
  for (const byte of HEADER) out.put(byte, 8)
  write()
  out.align()
  const sum = adler32(bytes)
  out.reserve(4)
  for (const shift of [24, 16, 8, 0]) out.put((sum >>> shift) & 0xff, 8)
  return out.take()
}

/** The largest prime below 2¹⁶, and how many bytes can be summed before the second sum leaves 31 bits: RFC 1950, 9. */
const PRIME = 65_521
const SUMMABLE = 3_800

function adler32(bytes: Uint8Array): number {
  let sum = 1
  let sums = 0
  for (let at = 0; at < bytes.length; ) {
    for (const end = Math.min(at + SUMMABLE, bytes.length); at < end; at++) {
      sum += bytes[at]!
      sums += sum
    }
    sum %= PRIME
    sums %= PRIME
  }
  return sums * 0x10000 + sum
}
