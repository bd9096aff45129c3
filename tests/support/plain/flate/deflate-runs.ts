import { BitWriter } from './bit-writer.ts'
import { copyToken, LONGEST } from './symbols.ts'
import { writeBlock } from './write-block.ts'
import { zlibStream } from './zlib-stream.ts'

/** Tokens in one block: the grain of a photograph is much the same all over, so that few codes do. */
const BLOCK = 65_536

/**
 * The same as `deflate` for samples that have been predicted. What is left of a photograph is grain and runs of zeros:
 * runs of one byte are all that is looked for. It takes a third of the time and makes less, too, for a copy of grain is
 * seldom shorter than its bytes.
 */
export function deflateRuns(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter(bytes.length >> 1)
  return zlibStream(bytes, out, () => {
    const tokens = new Int32Array(BLOCK)
    for (let at = 0, isLast = false; !isLast; ) {
      const { count, end } = takeRuns(bytes, at, tokens)
      isLast = end === bytes.length
      writeBlock(out, tokens.subarray(0, count), isLast)
      at = end
    }
  })
}

/** Tokens for bytes from `at` on, as many as there is room for: their count, and the end of what they stand for. */
function takeRuns(bytes: Uint8Array, at: number, tokens: Int32Array): { readonly count: number; readonly end: number } {
  let count = 0
  let end = at
  // Of no byte: none is taken for the one before the first.
  let before = at === 0 ? -1 : bytes[at - 1]!
  while (end < bytes.length && count < tokens.length) {
    const byte = bytes[end]!
    if (byte === before && bytes[end + 1] === byte && bytes[end + 2] === byte) {
      const most = Math.min(end + LONGEST, bytes.length)
      const start = end
      end += 3
      while (end < most && bytes[end] === byte) end++
      tokens[count++] = copyToken(end - start, 1)
    } else {
      tokens[count++] = byte
      before = byte
      end++
    }
  }
  return { count, end }
}
