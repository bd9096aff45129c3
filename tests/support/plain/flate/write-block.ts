import type { BitWriter } from './bit-writer.ts'
import { type PrefixCode, prefixCode } from './prefix-code.ts'
import {
  DISTANCES,
  distanceBase,
  distanceBits,
  distanceCode,
  distanceOf,
  END_OF_BLOCK,
  FIRST_LENGTH,
  isCopy,
  LENGTH_BASE,
  LENGTH_BITS,
  LENGTH_CODE,
  LITERALS,
  lengthOf
} from './symbols.ts'

/** The longest that a token, and the codes of a block, can be, in bytes. */
const TOKEN_SIZE = 6
const HEAD_SIZE = 400

const CODE_LIMIT = 15
/** Of the code in which the lengths of the two codes are written. */
const LENGTHS_LIMIT = 7

interface Codes {
  readonly literals: PrefixCode
  readonly distances: PrefixCode
}

/** Writes tokens as one block with codes of its own: RFC 1951, 3.2.7. */
export function writeBlock(out: BitWriter, tokens: Int32Array, isLast: boolean): void {
  out.reserve(HEAD_SIZE + TOKEN_SIZE * tokens.length)
  const codes = codesFor(tokens)
  out.put(isLast ? 1 : 0, 1)
  out.put(2, 2)
  writeCodes(out, codes)
  writeTokens(out, tokens, codes)
  out.put(codes.literals.bits[END_OF_BLOCK]!, codes.literals.lengths[END_OF_BLOCK]!)
}

function codesFor(tokens: Int32Array): Codes {
  const literals = new Uint32Array(LITERALS)
  const distances = new Uint32Array(DISTANCES)
  literals[END_OF_BLOCK] = 1
  count(tokens, literals, distances)
  return { literals: prefixCode(literals, CODE_LIMIT), distances: prefixCode(distances, CODE_LIMIT) }
}

function count(tokens: Int32Array, literals: Uint32Array, distances: Uint32Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (isCopy(token)) {
      literals[FIRST_LENGTH + LENGTH_CODE[lengthOf(token)]!]!++
      distances[distanceCode(distanceOf(token))]!++
    } else literals[token]!++
  }
}

/** The order in which the lengths of the code of lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function writeCodes(out: BitWriter, { literals, distances }: Codes): void {
  const literalCount = usedUpTo(literals.lengths, FIRST_LENGTH)
  const distanceCount = usedUpTo(distances.lengths, 1)
  const told = new Uint8Array(literalCount + distanceCount)
  told.set(literals.lengths.subarray(0, literalCount))
  told.set(distances.lengths.subarray(0, distanceCount), literalCount)
  const steps = packLengths(told)
  const counts = new Uint32Array(ORDER.length)
  for (const step of steps) counts[step & STEP_SYMBOL]!++
  const { bits, lengths } = prefixCode(counts, LENGTHS_LIMIT)
  const lengthCount = usedUpTo(
    ORDER.map(symbol => lengths[symbol]!),
    4
  )
  out.put(literalCount - FIRST_LENGTH, 5)
  out.put(distanceCount - 1, 5)
  out.put(lengthCount - 4, 4)
  for (const symbol of ORDER.slice(0, lengthCount)) out.put(lengths[symbol]!, 3)
  for (const step of steps) {
    const symbol = step & STEP_SYMBOL
    out.put(bits[symbol]!, lengths[symbol]!)
    out.put(step >> STEP_BITS, EXTRA_BITS[symbol]!)
  }
}

/** How many lengths must be told: those behind the last that is not 0 need not. */
const usedUpTo = (lengths: ArrayLike<number>, least: number): number => {
  let end = lengths.length
  while (end > least && lengths[end - 1] === 0) end--
  return end
}

/** A symbol of the code of lengths, and above it what its extra bits say, in one number. */
type Step = number

const STEP_BITS = 5
const STEP_SYMBOL = (1 << STEP_BITS) - 1

/** Symbols that say that the length before, or 0, comes so many times. */
const REPEAT = { symbol: 16, least: 3, most: 6 }
const ZEROS = { symbol: 17, least: 3, most: 10 }
const MANY_ZEROS = { symbol: 18, least: 11, most: 138 }

/** Extra bits of each symbol of the code of lengths. */
const EXTRA_BITS: Uint8Array = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7)

function packLengths(lengths: Uint8Array): readonly Step[] {
  const steps: Step[] = []
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at]!
    const run = runAt(lengths, at)
    const way = length > 0 ? REPEAT : run >= MANY_ZEROS.least ? MANY_ZEROS : ZEROS
    const isSaid = run >= way.least && (length === 0 || length === lengths[at - 1])
    const taken = isSaid ? Math.min(run, way.most) : 1
    steps.push(isSaid ? way.symbol | ((taken - way.least) << STEP_BITS) : length)
    at += taken
  }
  return steps
}

function runAt(lengths: Uint8Array, from: number): number {
  let end = from
  while (end < lengths.length && lengths[end] === lengths[from]) end++
  return end - from
}

function writeTokens(out: BitWriter, tokens: Int32Array, { literals, distances }: Codes): void {
  for (let i = 0; i < tokens.length; i++) {
    i = out.putBytes(tokens, i, literals)
    if (i < tokens.length) writeCopy(out, tokens[i]!, literals, distances)
  }
}

function writeCopy(out: BitWriter, token: number, literals: PrefixCode, distances: PrefixCode): void {
  const length = LENGTH_CODE[lengthOf(token)]!
  const distance = distanceCode(distanceOf(token))
  out.put(literals.bits[FIRST_LENGTH + length]!, literals.lengths[FIRST_LENGTH + length]!)
  out.put(lengthOf(token) - LENGTH_BASE[length]!, LENGTH_BITS[length]!)
  out.put(distances.bits[distance]!, distances.lengths[distance]!)
  out.put(distanceOf(token) - distanceBase(distance), distanceBits(distance))
}
