/** A memory grows by pages of so many bytes: as a power of two. */
const PAGE_BITS: usize = 16
/** Bytes that are written at once. */
const WORD: usize = 8

/** Bits packed into bytes from the lowest on: where the next byte goes, and those bits that are no whole byte yet. */
let place: usize = 0
let pending: u64 = 0
let count: u32 = 0

export function beginAt(out: usize): void {
  place = out
  pending = 0
  count = 0
}

/** Makes room for so many bytes, which all else takes for granted. */
export function reserve(bytes: usize): void {
  const missing = <isize>(place + bytes + WORD) - <isize>((<usize>memory.size()) << PAGE_BITS)
  if (missing > 0) memory.grow(<i32>((missing >> PAGE_BITS) + 1))
}

/** At most 56 bits. */
export function put(value: u64, bits: u32): void {
  pending |= value << count
  count += bits
  store<u64>(place, pending)
  place += count >> 3
  pending >>= count & ~7
  count &= 7
}

/** Fills the last byte with zeros. */
export function align(): void {
  put(0, (8 - count) & 7)
}

/** Where the next byte goes. */
export function written(): usize {
  return place
}

/** The codes of bytes among tokens, up to the first that is none: gives its place. */
export function putBytes(tokens: usize, end: usize, codes: usize): usize {
  let to = place
  let bits = pending
  let held = count
  for (; tokens < end; tokens += 4) {
    const token = load<u32>(tokens)
    if (token > 0xff) break
    const code = load<u32>(codes + 4 * token)
    bits |= (<u64>(code & 0xffff)) << held
    held += code >> 16
    store<u64>(to, bits)
    to += held >> 3
    bits >>= held & ~7
    held &= 7
  }
  place = to
  pending = bits
  count = held
  return tokens
}
