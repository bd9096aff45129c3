import { BitWriter } from './bit-writer.ts'
import { copyToken, FARTHEST, LONGEST, lengthOf, type Token } from './symbols.ts'

/** Tokens in one block: so many that its codes pay, so few that they suit what they code. */
export const BLOCK = 16_384

/** Two glyph codes, or two numbers. Shorter copies are seldom cheaper than their bytes. */
const LEAST = 4
/** Copies tried at each place, and what is long enough to try no more; by measure: more take longer than they save. */
const TRIES = 8
const ENOUGH = 128
/** A copy this long is taken though a longer one may begin a byte later. */
const SURE = 16

const HASH_BITS = 14
/** Knuth's multiplier: 2³² by the golden ratio. */
const GOLDEN = 0x9e3779b1

/** What a stream is deflated with, which who deflates many of them makes once. */
export interface Workspace extends Tables {
  readonly out: BitWriter
}

interface Tables {
  /** Hash → the newest place with it, plus one; place in the window → the place before it, plus one. */
  readonly newest: Int32Array
  readonly before: Int32Array
  readonly tokens: Int32Array
}

/** For streams of so many bytes at most, or of any length. */
export const newWorkspace = (longest: number = FARTHEST): Workspace => ({
  newest: new Int32Array(1 << HASH_BITS),
  before: new Int32Array(Math.min(longest, FARTHEST)),
  tokens: new Int32Array(Math.min(longest, BLOCK) + LEAST),
  out: new BitWriter(Math.min(longest, FARTHEST))
})

/** The search for copies as it stands: each place leads to the one before it that began with the same bytes. */
export interface Search extends Tables {
  readonly bytes: Uint8Array
  count: number
  at: number
  /** A copy that begins at the byte before `at`, and is taken unless a longer one begins here; 0 is none. */
  held: Token
}

/** Of `before` only what this search has written is read. */
export function newSearch(bytes: Uint8Array, { newest, before, tokens }: Tables): Search {
  newest.fill(0)
  return { bytes, newest, before, tokens, count: 0, at: 0, held: 0 }
}

/**
 * Adds tokens for the bytes up to `limit` or the end of the block. Bytes too near the end of the stream to begin a
 * copy are left to `takeRest`.
 */
export function takeTokens(search: Search, limit: number): void {
  const { bytes, newest, before, tokens } = search
  const last = lastStart(bytes)
  const stop = Math.min(limit, last)
  let { at, held, count } = search
  let four = at < stop ? firstOf(bytes, at) : 0
  while (at < stop && count < BLOCK) {
    const length = lengthOf(held)
    four = (four >>> 8) | (bytes[at + 3]! << 24)
    const candidate = enter(four, newest, before, at)
    const found = length < SURE ? longest(bytes, before, at, candidate, Math.max(length, LEAST - 1)) : 0
    if (held !== 0 && found === 0) {
      tokens[count++] = held
      held = 0
      const past = at - 1 + length
      for (const end = Math.min(past, last); ++at < end; ) {
        four = (four >>> 8) | (bytes[at + 3]! << 24)
        enter(four, newest, before, at)
      }
      at = past
    } else {
      if (held !== 0) tokens[count++] = bytes[at - 1]!
      if (found === 0) tokens[count++] = bytes[at]!
      held = found
      at++
    }
  }
  search.at = at
  search.held = held
  search.count = count
}

/** Whether all but the last few bytes have been taken. */
export const isNearEnd = ({ bytes, at }: Search): boolean => at >= lastStart(bytes)

export function takeRest(search: Search): void {
  const { bytes, tokens, held } = search
  if (held !== 0) {
    tokens[search.count++] = held
    search.at += lengthOf(held) - 1
  }
  while (search.at < bytes.length) tokens[search.count++] = bytes[search.at++]!
}

const lastStart = (bytes: Uint8Array): number => bytes.length - LEAST + 1

/** What the four bytes at a place are made of when the last of them comes. */
const firstOf = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 8) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 24)

/** Notes a place by its bytes; gives the newest one before it that may have the same, or -1. */
function enter(four: number, newest: Int32Array, before: Int32Array, at: number): number {
  const hash = Math.imul(four, GOLDEN) >>> (32 - HASH_BITS)
  const place = newest[hash]!
  before[at & (FARTHEST - 1)] = place
  newest[hash] = at + 1
  return place - 1
}

/** The longest copy for the bytes at a place that is longer than `best`; 0 is none. */
function longest(bytes: Uint8Array, before: Int32Array, at: number, candidate: number, best: number): Token {
  const most = Math.min(LONGEST, bytes.length - at)
  if (best >= most) return 0
  const oldest = Math.max(0, at - FARTHEST)
  let distance = 0
  for (let tries = TRIES; candidate >= oldest && tries > 0; tries--) {
    if (bytes[candidate + best] === bytes[at + best]) {
      let length = 0
      while (length < most && bytes[candidate + length] === bytes[at + length]) length++
      if (length > best) {
        best = length
        distance = at - candidate
        if (best >= ENOUGH || best === most) break
      }
    }
    candidate = before[candidate & (FARTHEST - 1)]! - 1
  }
  return distance === 0 ? 0 : copyToken(best, distance)
}
