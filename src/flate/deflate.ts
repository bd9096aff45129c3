import { BitWriter } from './bit-writer.ts'
import { BLOCK, isNearEnd, newSearch, newWorkspace, takeRest, takeTokens, type Workspace } from './search.ts'
import { writeBlock } from './write-block.ts'

/** Deflate with a window of 32 KB, no dictionary, the usual effort: RFC 1950, 2.2. */
const HEADER = [0x78, 0x9c]

/** Bytes looked at in one go. Not all at once: V8 compiles a function better when it is called again. */
const STRETCH = 2048

/**
 * Bytes → a zlib stream (RFC 1950) of them. Computed in whole numbers and nothing else, so that it is the same on every
 * machine and version of Node; that of node:zlib depends on what the processor can do.
 */
export function deflate(bytes: Uint8Array, workspace: Workspace = newWorkspace()): Uint8Array {
  const out = new BitWriter((bytes.length >> 1) + 64)
  for (const byte of HEADER) out.put(byte, 8)
  const search = newSearch(bytes, workspace)
  for (let isLast = false; !isLast; ) {
    takeTokens(search, search.at + STRETCH)
    isLast = isNearEnd(search) && search.count < BLOCK
    if (isLast) takeRest(search)
    if (isLast || search.count === BLOCK) {
      writeBlock(out, search.tokens.subarray(0, search.count), isLast)
      search.count = 0
    }
  }
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
