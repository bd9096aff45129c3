import { put, putBytes, reserve } from './bits'
import { bitsOf, prefixCode, sizeOf } from './prefix-code'
import {
  DISTANCES,
  distanceBase,
  distanceBits,
  distanceCode,
  distanceOf,
  END_OF_BLOCK,
  FIRST_LENGTH,
  isCopy,
  LITERALS,
  lengthBase,
  lengthBits,
  lengthCode,
  lengthOf,
  TOKEN
} from './symbols'

/** The longest that a token, and the codes of a block, can be, in bytes. */
const TOKEN_SIZE: usize = 6
const HEAD_SIZE: usize = 400

const CODE_LIMIT: u32 = 15
/** Of the code in which the lengths of the two codes are written, of so many symbols. */
const LENGTHS_LIMIT: u32 = 7
const LENGTHS: u32 = 19

/** How often symbols occur, and then their codes: of bytes and lengths, of distances, of the lengths of those codes. */
const literals = memory.data(4 * LITERALS, 4)
const distances = memory.data(4 * DISTANCES, 4)
const counts = memory.data(4 * LENGTHS, 4)
const literalCodes = memory.data(4 * LITERALS, 4)
const distanceCodes = memory.data(4 * DISTANCES, 4)
const lengthCodes = memory.data(4 * LENGTHS, 4)

/** Writes tokens as one block with codes of its own: RFC 1951, 3.2.7. */
export function writeBlock(tokens: usize, end: usize, isLast: bool): void {
  reserve(HEAD_SIZE + ((end - tokens) / TOKEN) * TOKEN_SIZE)
  countTokens(tokens, end)
  prefixCode(literals, LITERALS, CODE_LIMIT, literalCodes)
  prefixCode(distances, DISTANCES, CODE_LIMIT, distanceCodes)
  put(isLast ? 1 : 0, 1)
  put(2, 2)
  writeCodes()
  writeTokens(tokens, end)
  putCode(literalCodes, END_OF_BLOCK)
}

/** How often each symbol occurs; the end of the block once. */
export function countTokens(tokens: usize, end: usize): void {
  memory.fill(literals, 0, 4 * LITERALS)
  memory.fill(distances, 0, 4 * DISTANCES)
  count(literals, END_OF_BLOCK)
  for (; tokens < end; tokens += TOKEN) {
    const token = load<u32>(tokens)
    if (isCopy(token)) {
      count(literals, FIRST_LENGTH + lengthCode(lengthOf(token)))
      count(distances, distanceCode(distanceOf(token)))
    } else count(literals, token)
  }
}

function count(table: usize, symbol: u32): void {
  const at = table + 4 * symbol
  store<u32>(at, load<u32>(at) + 1)
}

function putCode(codes: usize, symbol: u32): void {
  const code = load<u32>(codes + 4 * symbol)
  put(bitsOf(code), sizeOf(code))
}

/** The order in which the lengths of the code of lengths stand. */
const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

/** The lengths of both codes, side by side; and the steps in which they are told. */
const told = memory.data(LITERALS + DISTANCES)
const steps = memory.data(2 * (LITERALS + DISTANCES), 2)

function writeCodes(): void {
  const literalCount = usedUpTo(literalCodes, LITERALS, FIRST_LENGTH)
  const distanceCount = usedUpTo(distanceCodes, DISTANCES, 1)
  for (let i: u32 = 0; i < literalCount; i++) store<u8>(told + i, <u8>sizeAt(literalCodes, i))
  for (let i: u32 = 0; i < distanceCount; i++) store<u8>(told + literalCount + i, <u8>sizeAt(distanceCodes, i))
  const stepCount = packLengths(literalCount + distanceCount)
  prefixCode(counts, LENGTHS, LENGTHS_LIMIT, lengthCodes)
  let lengthCount = LENGTHS
  while (lengthCount > 4 && sizeAt(lengthCodes, load<u8>(ORDER + lengthCount - 1)) === 0) lengthCount--
  put(literalCount - FIRST_LENGTH, 5)
  put(distanceCount - 1, 5)
  put(lengthCount - 4, 4)
  for (let i: u32 = 0; i < lengthCount; i++) put(sizeAt(lengthCodes, load<u8>(ORDER + i)), 3)
  for (let i: u32 = 0; i < stepCount; i++) {
    const step = <u32>load<u16>(steps + 2 * i)
    const symbol = step & STEP_SYMBOL
    putCode(lengthCodes, symbol)
    put(step >> STEP_BITS, extraBits(symbol))
  }
}

function sizeAt(codes: usize, symbol: u32): u32 {
  return sizeOf(load<u32>(codes + 4 * symbol))
}

/** How many lengths must be told: those behind the last that is not 0 need not. */
function usedUpTo(codes: usize, symbols: u32, least: u32): u32 {
  let end = symbols
  while (end > least && sizeAt(codes, end - 1) === 0) end--
  return end
}

/** A step is a symbol of the code of lengths, and above it what its extra bits say. */
const STEP_BITS: u32 = 5
const STEP_SYMBOL: u32 = (1 << STEP_BITS) - 1

/** Symbols that say that the length before, or 0, comes so many times. */
const REPEAT: u32 = 16
const ZEROS: u32 = 17
const MANY_ZEROS: u32 = 18
const LEAST: u32 = 3
const LEAST_OF_MANY: u32 = 11

function extraBits(symbol: u32): u32 {
  if (symbol < REPEAT) return 0
  return symbol === REPEAT ? 2 : symbol === ZEROS ? 3 : 7
}

/** Steps that tell so many lengths, and how often each symbol occurs in them: their count. */
function packLengths(lengths: u32): u32 {
  memory.fill(counts, 0, 4 * LENGTHS)
  let made: u32 = 0
  for (let at: u32 = 0; at < lengths; ) {
    const length = <u32>load<u8>(told + at)
    const run = runAt(at, lengths)
    const symbol = length > 0 ? REPEAT : run >= LEAST_OF_MANY ? MANY_ZEROS : ZEROS
    const least = symbol === MANY_ZEROS ? LEAST_OF_MANY : LEAST
    const isSaid = run >= least && (length === 0 || (at > 0 && length === <u32>load<u8>(told + at - 1)))
    const taken = isSaid ? min(run, least + (1 << extraBits(symbol)) - 1) : 1
    const step = isSaid ? symbol | ((taken - least) << STEP_BITS) : length
    store<u16>(steps + 2 * made++, <u16>step)
    count(counts, step & STEP_SYMBOL)
    at += taken
  }
  return made
}

function runAt(from: u32, lengths: u32): u32 {
  let end = from
  while (end < lengths && load<u8>(told + end) === load<u8>(told + from)) end++
  return end - from
}

export function writeTokens(tokens: usize, end: usize): void {
  while (tokens < end) {
    tokens = putBytes(tokens, end, literalCodes)
    if (tokens < end) writeCopy(load<u32>(tokens))
    tokens += TOKEN
  }
}

function writeCopy(token: u32): void {
  const length = lengthCode(lengthOf(token))
  const distance = distanceCode(distanceOf(token))
  putCode(literalCodes, FIRST_LENGTH + length)
  put(lengthOf(token) - lengthBase(length), lengthBits(length))
  putCode(distanceCodes, distance)
  put(distanceOf(token) - distanceBase(distance), distanceBits(distance))
}
