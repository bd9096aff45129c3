import { adler32 } from './adler32'
import { align, beginAt, put, reserve, written } from './bits'
import { TOKEN } from './symbols'
import { beginBlock, beginSearch, endOfCopies, isNearEnd, takeCopies, takeRest } from './take-copies'
import { endOfRuns, takeRuns } from './take-runs'
import { writeBlock } from './write-block'

/** Deflate with a window of 32 KB, no dictionary, the usual effort: RFC 1950, 2.2. */
const HEADER: u32 = 0x9c78
const HEADER_SIZE: u32 = 2
const CHECKSUM_SIZE: u32 = 4

/**
 * Tokens in one block: so many that its codes pay, so few that they suit what they code. The grain of a photograph is
 * much the same all over, so that few codes do.
 */
const BLOCK: u32 = 16_384
const BLOCK_OF_RUNS: u32 = 65_536
/** The largest of these blocks, and as many tokens as may be written behind it. */
const tokens = memory.data((BLOCK_OF_RUNS + 16) * TOKEN, 16)

/** Bytes looked at in one go. Not all at once: V8 betters a function between two calls. */
const STRETCH: usize = 2048

/** Bytes → a zlib stream (RFC 1950) of them, to `out`, behind which the memory is free: where it ends. */
export function deflate(bytes: usize, length: usize, out: usize): usize {
  const full = tokens + BLOCK * TOKEN
  beginStream(out)
  beginSearch(bytes, length, tokens)
  for (let isLast = false; !isLast; ) {
    takeCopies(STRETCH, full)
    isLast = isNearEnd() && endOfCopies() < full
    if (isLast) takeRest()
    if (isLast || endOfCopies() === full) {
      writeBlock(tokens, endOfCopies(), isLast)
      beginBlock(tokens)
    }
  }
  return endStream(bytes, length)
}

/**
 * The same for samples that have been predicted. What is left of a photograph is grain and runs of zeros: runs of one
 * byte are all that is looked for. It takes a third of the time and makes less, too, for a copy of grain is seldom
 * shorter than its bytes.
 */
export function deflateRuns(bytes: usize, length: usize, out: usize): usize {
  const end = bytes + length
  beginStream(out)
  for (let at = bytes, isLast = false; !isLast; ) {
    at = takeRuns(bytes, at, end, tokens, tokens + BLOCK_OF_RUNS * TOKEN)
    isLast = at === end
    writeBlock(tokens, endOfRuns(), isLast)
  }
  return endStream(bytes, length)
}

function beginStream(out: usize): void {
  beginAt(out)
  reserve(HEADER_SIZE)
  put(HEADER, 8 * HEADER_SIZE)
}

function endStream(bytes: usize, length: usize): usize {
  align()
  reserve(CHECKSUM_SIZE)
  put(bswap(adler32(bytes, length)), 8 * CHECKSUM_SIZE)
  return written()
}
