import { copyToken, FARTHEST, LONGEST, lengthOf, TOKEN } from './symbols'

/** Two glyph codes, or two numbers. Shorter copies are seldom cheaper than their bytes. */
const LEAST: usize = 4
/** Copies tried at each place, and what is long enough to try no more; by measure: more take longer than they save. */
const TRIES: i32 = 8
const ENOUGH: usize = 128
/** A copy this long is taken though a longer one may begin a byte later. */
const SURE: u32 = 16
/** Bytes that are compared at once. */
const WORD: usize = 8

const HASH_BITS: u32 = 14
/** Knuth's multiplier: 2³² by the golden ratio. */
const GOLDEN: u32 = 0x9e3779b1

/** Hash → the newest place with it, plus one; place in the window → the place before it, plus one: from `first` on. */
const newest = memory.data(4 << HASH_BITS, 4)
const before = memory.data(4 * FARTHEST, 4)

/** The search as it stands: the bytes, what is to be looked at next, and where its next token goes. */
let first: usize = 0
let end: usize = 0
let at: usize = 0
let tokensEnd: usize = 0
/** A copy that begins at the byte before `at`, and is taken unless a longer one begins here; 0 is none. */
let held: u32 = 0

/** Of `before` only what this search has written is read. */
export function beginSearch(bytes: usize, length: usize, tokens: usize): void {
  memory.fill(newest, 0, 4 << HASH_BITS)
  first = bytes
  end = bytes + length
  at = bytes
  held = 0
  tokensEnd = tokens
}

/** What tokens have been taken is used up. */
export function beginBlock(tokens: usize): void {
  tokensEnd = tokens
}

export function endOfCopies(): usize {
  return tokensEnd
}

/** Whether all but the last few bytes have been taken: those too near the end to begin a copy. */
export function isNearEnd(): bool {
  return at + LEAST > end
}

/** Adds tokens for the next bytes, about so many, or until they reach `full`. */
export function takeCopies(bytes: usize, full: usize): void {
  const last = end - LEAST + 1
  const stop = min(at + bytes, last)
  let to = tokensEnd
  while (at < stop && to < full) {
    const length = lengthOf(held)
    const candidate = enter(at)
    const found = length < SURE ? longest(candidate, max<usize>(length, LEAST - 1)) : 0
    if (held !== 0 && found === 0) {
      store<u32>(to, held)
      to += TOKEN
      held = 0
      const past = at - 1 + length
      while (++at < min(past, last)) enter(at)
      at = past
    } else {
      if (held !== 0) to = putByte(to, at - 1)
      if (found === 0) to = putByte(to, at)
      held = found
      at++
    }
  }
  tokensEnd = to
}

/** Adds tokens for all that is left. */
export function takeRest(): void {
  if (held !== 0) {
    store<u32>(tokensEnd, held)
    tokensEnd += TOKEN
    at += lengthOf(held) - 1
  }
  while (at < end) tokensEnd = putByte(tokensEnd, at++)
}

function putByte(tokens: usize, from: usize): usize {
  store<u32>(tokens, load<u8>(from))
  return tokens + TOKEN
}

function windowAt(place: u32): usize {
  return before + 4 * (place & (FARTHEST - 1))
}

/** Notes a place by its bytes; gives the newest one before it that may have the same, plus one, or 0. */
function enter(from: usize): u32 {
  const place = <u32>(from - first)
  const known = newest + 4 * ((load<u32>(from) * GOLDEN) >> (32 - HASH_BITS))
  const candidate = load<u32>(known)
  store<u32>(windowAt(place), candidate)
  store<u32>(known, place + 1)
  return candidate
}

/** The longest copy for the bytes at the place of the search that is longer than `best`; 0 is none. */
function longest(candidate: u32, best: usize): u32 {
  const most = min<usize>(LONGEST, end - at)
  if (best >= most) return 0
  const oldest = <u32>max(0, <i32>(at - first) - <i32>FARTHEST)
  let distance: usize = 0
  for (let tries = TRIES; candidate > oldest && tries > 0; tries--) {
    const from = first + candidate - 1
    if (load<u8>(from + best) === load<u8>(at + best)) {
      const length = sameBytes(from, at, most)
      if (length > best) {
        best = length
        distance = at - from
        if (best >= ENOUGH || best === most) break
      }
    }
    candidate = load<u32>(windowAt(candidate - 1))
  }
  return distance === 0 ? 0 : copyToken(<u32>best, <u32>distance)
}

/** How many bytes at two places are the same, if no more than `most`. */
function sameBytes(a: usize, b: usize, most: usize): usize {
  for (let length: usize = 0; length < most; length += WORD) {
    const others = load<u64>(a + length) ^ load<u64>(b + length)
    if (others !== 0) return min(most, length + <usize>(ctz(others) >> 3))
  }
  return most
}
