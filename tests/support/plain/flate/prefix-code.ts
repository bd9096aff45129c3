/** Symbol → its bits, the first one lowest, and how many: none where it does not occur. RFC 1951, 3.2.2. */
export interface PrefixCode {
  readonly bits: Uint16Array
  readonly lengths: Uint8Array
}

/** The best code for symbols that occur so often, none of them longer than `limit` bits (at most 15). */
export function prefixCode(counts: Uint32Array, limit: number): PrefixCode {
  const lengths = codeLengths(counts, limit)
  return { bits: codeBits(lengths), lengths }
}

/** A symbol number fits in so many bits of a sorting key. */
const SYMBOL_BITS = 9
const SYMBOL = (1 << SYMBOL_BITS) - 1

/** Huffman 1952. Where a code is too long the counts are evened out by halves until none is. */
function codeLengths(counts: Uint32Array, limit: number): Uint8Array {
  const order = keysInOrder(counts)
  const depths = leafDepths(order)
  // The rarest symbol has one of the longest codes.
  if (depths[0]! > limit) {
    return codeLengths(
      counts.map(count => (count + 1) >> 1),
      limit
    )
  }
  const lengths = new Uint8Array(counts.length)
  for (let i = 0; i < order.length; i++) lengths[order[i]! & SYMBOL] = depths[i]!
  return lengths
}

/** Count and number of each symbol that occurs, in one number, ascending. */
function keysInOrder(counts: Uint32Array): Uint32Array {
  const keys = new Uint32Array(counts.length)
  let length = 0
  for (let symbol = 0; symbol < counts.length; symbol++) {
    if (counts[symbol]! > 0) keys[length++] = (counts[symbol]! << SYMBOL_BITS) | symbol
  }
  // Every code has two symbols at the least: some readers take none with fewer.
  for (let symbol = 0; length < 2; symbol++) if (counts[symbol] === 0) keys[length++] = (1 << SYMBOL_BITS) | symbol
  return keys.subarray(0, length).sort()
}

/**
 * Depth of each leaf of the Huffman tree over the counts of ascending keys. Its inner nodes come into being in ascending
 * order too, so the two lightest of all are always the next leaf and the next node, or two of either.
 */
function leafDepths(keys: Uint32Array): Uint8Array {
  const leaves = keys.length
  const root = 2 * leaves - 2
  const weight = new Uint32Array(root + 1)
  const parent = new Uint16Array(root + 1)
  for (let i = 0; i < leaves; i++) weight[i] = keys[i]! >> SYMBOL_BITS
  let leaf = 0
  let node = leaves
  for (let made = leaves; made <= root; made++) {
    for (let child = 0; child < 2; child++) {
      const lightest = leaf < leaves && (node === made || weight[leaf]! <= weight[node]!) ? leaf++ : node++
      weight[made]! += weight[lightest]!
      parent[lightest] = made
    }
  }
  const depth = new Uint8Array(root + 1)
  for (let each = root - 1; each >= 0; each--) depth[each] = depth[parent[each]!]! + 1
  return depth.subarray(0, leaves)
}

/** RFC 1951, 3.2.7. */
const MOST_BITS = 15

/** Codes of one length follow each other by symbol, and those of the next length follow them. */
function codeBits(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(MOST_BITS + 1)
  for (const length of lengths) if (length > 0) counts[length]!++
  const next = new Uint16Array(MOST_BITS + 1)
  for (let length = 1; length <= MOST_BITS; length++) next[length] = (next[length - 1]! + counts[length - 1]!) << 1
  const bits = new Uint16Array(lengths.length)
  for (let symbol = 0; symbol < bits.length; symbol++) {
    const length = lengths[symbol]!
    if (length > 0) bits[symbol] = reversed(next[length]!++, length)
  }
  return bits
}

function reversed(bits: number, length: number): number {
  let mirrored = 0
  for (let i = 0; i < length; i++) mirrored = (mirrored << 1) | ((bits >> i) & 1)
  return mirrored
}
