import { copyToken, LONGEST, TOKEN } from './symbols'

/** Bytes that are looked at together. */
const VECTOR: usize = 16
/** A shorter run is left as its bytes. */
const LEAST: usize = 3

/** Where the tokens end that were taken last. */
let tokensEnd: usize = 0

export function endOfRuns(): usize {
  return tokensEnd
}

/**
 * Tokens for bytes from `at` up to `end`, as many as go before `full`: where they end. Runs of one byte are all that is
 * looked for. Before `start` there is no byte. Behind `full` there must be room for as many tokens as a vector has bytes.
 */
export function takeRuns(start: usize, at: usize, end: usize, tokens: usize, full: usize): usize {
  while (at < end && tokens < full) {
    const isWide = at > start && at + VECTOR + LEAST <= end && tokens + VECTOR * TOKEN <= full
    const reach = isWide ? VECTOR : 1
    const plain = isWide ? bytesToRun(at) : isRun(start, at, end) ? 0 : 1
    storeBytes(v128.load(at), tokens)
    at += plain
    tokens += plain * TOKEN
    if (plain < reach) {
      const length = runLength(at, min<usize>(end - at, LONGEST))
      store<u32>(tokens, copyToken(<u32>length, 1))
      tokens += TOKEN
      at += length
    }
  }
  tokensEnd = tokens
  return at
}

/** How many bytes of a vector are before one with which a run begins: the byte before it, and both after, are the same. */
function bytesToRun(at: usize): usize {
  const bytes = v128.load(at)
  const asAfter = v128.and(i8x16.eq(bytes, v128.load(at + 1)), i8x16.eq(bytes, v128.load(at + 2)))
  const begins = i8x16.bitmask(v128.and(i8x16.eq(bytes, v128.load(at - 1)), asAfter))
  return begins === 0 ? VECTOR : <usize>ctz(begins)
}

/** Whether a run begins with one byte. */
function isRun(start: usize, at: usize, end: usize): bool {
  if (at === start || at + LEAST > end) return false
  const byte = load<u8>(at)
  return byte === load<u8>(at - 1) && byte === load<u8>(at + 1) && byte === load<u8>(at + 2)
}

/** Bytes as tokens. */
function storeBytes(bytes: v128, tokens: usize): void {
  const low = i16x8.extend_low_i8x16_u(bytes)
  const high = i16x8.extend_high_i8x16_u(bytes)
  v128.store(tokens, i32x4.extend_low_i16x8_u(low))
  v128.store(tokens, i32x4.extend_high_i16x8_u(low), 16)
  v128.store(tokens, i32x4.extend_low_i16x8_u(high), 32)
  v128.store(tokens, i32x4.extend_high_i16x8_u(high), 48)
}

/** How long a run is, if no longer than `most`. */
function runLength(at: usize, most: usize): usize {
  const first = v128.load8_splat(at)
  for (let length: usize = 0; length < most; length += VECTOR) {
    const others = i8x16.bitmask(i8x16.ne(first, v128.load(at + length)))
    if (others !== 0) return min(most, length + ctz(others))
  }
  return most
}
