/**
 * A prefix code has a number of 32 bits for each symbol: its bits, the first one lowest, and from bit 16 on how many they
 * are; 0 of one that does not occur. RFC 1951, 3.2.2.
 */

const LENGTH_AT: u32 = 16

export function bitsOf(code: u32): u32 {
  return code & 0xffff
}
export function sizeOf(code: u32): u32 {
  return code >> LENGTH_AT
}

/** Symbols of the largest alphabet. The tree over it has twice as many nodes. */
const SYMBOLS: i32 = 286

/** A symbol number fits in so many bits of a sorting key. */
const SYMBOL_BITS: u32 = 9
const SYMBOL: u32 = (1 << SYMBOL_BITS) - 1
/** RFC 1951, 3.2.7. */
const MOST_BITS: u32 = 15

const keys = memory.data(4 * SYMBOLS, 4)
const weights = memory.data(8 * SYMBOLS, 4)
const parents = memory.data(4 * SYMBOLS, 2)
const depths = memory.data(2 * SYMBOLS)
const lengths = memory.data(SYMBOLS)
const next = memory.data(64, 4)

/**
 * Writes the best code for symbols that occur so often, none of them longer than `limit` bits (at most 15): Huffman 1952.
 * Where a code is too long the counts are evened out by halves until none is.
 */
export function prefixCode(counts: usize, symbols: u32, limit: u32, codes: usize): void {
  let leaves = sortKeys(counts, symbols)
  measureLeaves(leaves)
  // The rarest symbol has one of the longest codes.
  while (load<u8>(depths) > limit) {
    for (let symbol: u32 = 0; symbol < symbols; symbol++) {
      store<u32>(counts + 4 * symbol, (load<u32>(counts + 4 * symbol) + 1) >> 1)
    }
    leaves = sortKeys(counts, symbols)
    measureLeaves(leaves)
  }
  memory.fill(lengths, 0, symbols)
  for (let i: u32 = 0; i < leaves; i++) store<u8>(lengths + (keyAt(i) & SYMBOL), load<u8>(depths + i))
  numberCodes(symbols, codes)
}

function keyAt(place: u32): u32 {
  return load<u32>(keys + 4 * place)
}

/** Count and number of each symbol that occurs, in one number, ascending: how many there are. */
function sortKeys(counts: usize, symbols: u32): u32 {
  let length: u32 = 0
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const count = load<u32>(counts + 4 * symbol)
    if (count > 0) insert(length++, (count << SYMBOL_BITS) | symbol)
  }
  // Every code has two symbols at the least: some readers take none with fewer.
  for (let symbol: u32 = 0; length < 2; symbol++) {
    if (load<u32>(counts + 4 * symbol) === 0) insert(length++, (1 << SYMBOL_BITS) | symbol)
  }
  return length
}

/** Puts a key among so many that are in order, its place found by halves. */
function insert(length: u32, key: u32): void {
  let from: u32 = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (keyAt(middle) < key) from = middle + 1
    else to = middle
  }
  const at = keys + 4 * from
  memory.copy(at + 4, at, 4 * (length - from))
  store<u32>(at, key)
}

/**
 * Depth of each leaf of the Huffman tree over the counts of ascending keys. Its inner nodes come into being in ascending
 * order too, so the two lightest of all are always the next leaf and the next node, or two of either.
 */
function measureLeaves(leaves: u32): void {
  const root = leaves * 2 - 2
  for (let i: u32 = 0; i < leaves; i++) store<u32>(weights + 4 * i, keyAt(i) >> SYMBOL_BITS)
  let leaf: u32 = 0
  let node = leaves
  for (let made = leaves; made <= root; made++) {
    let weight: u32 = 0
    for (let child: u32 = 0; child < 2; child++) {
      const isLeaf = leaf < leaves && (node === made || weightAt(leaf) <= weightAt(node))
      const lightest = isLeaf ? leaf++ : node++
      weight += weightAt(lightest)
      store<u16>(parents + 2 * lightest, <u16>made)
    }
    store<u32>(weights + 4 * made, weight)
  }
  store<u8>(depths + root, 0)
  for (let each = <i32>root - 1; each >= 0; each--) {
    store<u8>(depths + each, load<u8>(depths + load<u16>(parents + 2 * each)) + 1)
  }
}

function weightAt(node: u32): u32 {
  return load<u32>(weights + 4 * node)
}

/** Codes of one length follow each other by symbol, and those of the next length follow them. */
function numberCodes(symbols: u32, codes: usize): void {
  memory.fill(next, 0, 4 * (MOST_BITS + 1))
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const at = next + 4 * <u32>load<u8>(lengths + symbol)
    store<u32>(at, load<u32>(at) + 1)
  }
  let code: u32 = 0
  for (let length: u32 = 1; length <= MOST_BITS; length++) {
    const at = next + 4 * length
    const count = load<u32>(at)
    code <<= 1
    store<u32>(at, code)
    code += count
  }
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const length = <u32>load<u8>(lengths + symbol)
    const at = next + 4 * length
    const bits = load<u32>(at)
    store<u32>(codes + 4 * symbol, length === 0 ? 0 : reversed(bits, length) | (length << LENGTH_AT))
    store<u32>(at, bits + 1)
  }
}

function reversed(bits: u32, length: u32): u32 {
  let mirrored: u32 = 0
  for (let i: u32 = 0; i < length; i++) mirrored = (mirrored << 1) | ((bits >> i) & 1)
  return mirrored
}
