/** Binary places of a weight, and of a row that has been resampled across. */
const WEIGHT_BITS: i32 = 14
const ROW_BITS: i32 = 6
const ACROSS: i32 = WEIGHT_BITS - ROW_BITS
const DOWN: i32 = WEIGHT_BITS + ROW_BITS

/** Taps of one step across. Their weights stand side by side, those of a pixel filled up with zeros. */
const TAPS: i32 = 4
/** Samples of one step down: as many as a vector has bytes. */
const LANES: usize = 16
/** As an index of a byte: of none, which is zero. */
const NONE: u8 = 0xff

/**
 * A row of samples of 8 bits → one of 16 bits in fewer pixels: channel j of pixel x is the sum of its taps from pixel
 * `firsts[x]` on, `steps` times four of them, each with its weight.
 */
export function resampleAcross(
  row: usize,
  channels: i32,
  firsts: usize,
  weights: usize,
  steps: i32,
  width: i32,
  out: usize
): void {
  const near = pairsOf(0, channels)
  const far = pairsOf(2 * channels, channels)
  const half = i32x4.splat(1 << (ACROSS - 1))
  for (let x: i32 = 0; x < width; x++) {
    let sums = half
    let at = row + load<u32>(firsts) * channels
    for (let i: i32 = 0; i < steps; i++) {
      const pixels = v128.load(at)
      const first = i32x4.dot_i16x8_s(i8x16.swizzle(pixels, near), v128.load32_splat(weights))
      const second = i32x4.dot_i16x8_s(i8x16.swizzle(pixels, far), v128.load32_splat(weights, 4))
      sums = i32x4.add(sums, i32x4.add(first, second))
      at += TAPS * channels
      weights += 2 * TAPS
    }
    sums = i32x4.shr_s(sums, ACROSS)
    // Four samples, of which those of the next pixel overwrite what a picture of fewer channels has too many.
    v128.store64_lane(out, i16x8.narrow_i32x4_s(sums, sums), 0)
    firsts += 4
    out += 2 * channels
  }
}

/** Where the bytes of two pixels lie, channel by channel, as pairs of numbers of 16 bits. */
function pairsOf(from: i32, channels: i32): v128 {
  const places = memory.data(16, 16)
  for (let c: i32 = 0; c < 4; c++) {
    store<u8>(places + 4 * c, c < channels ? <u8>(from + c) : NONE)
    store<u8>(places + 4 * c + 1, NONE)
    store<u8>(places + 4 * c + 2, c < channels ? <u8>(from + channels + c) : NONE)
    store<u8>(places + 4 * c + 3, NONE)
  }
  return v128.load(places)
}

/**
 * Rows that have been resampled across → `size` samples of 8 bits: the sum of `count` of them, an even number, from the
 * one at `first` on, each with its weight. They stand in a ring, `stride` bytes from row to row.
 */
export function resampleDown(
  ring: usize,
  end: usize,
  stride: usize,
  first: usize,
  weights: usize,
  count: i32,
  size: usize,
  out: usize
): void {
  const half = i32x4.splat(1 << (DOWN - 1))
  for (let x: usize = 0; x < size; x += LANES) {
    let a = half
    let b = half
    let c = half
    let d = half
    let row = first
    for (let i: i32 = 0; i < count; i += 2) {
      const weight = v128.load32_splat(weights + 2 * i)
      const upper = row + 2 * x
      row = row + stride === end ? ring : row + stride
      const lower = row + 2 * x
      row = row + stride === end ? ring : row + stride
      const up = v128.load(upper)
      const low = v128.load(lower)
      const upNext = v128.load(upper, 16)
      const lowNext = v128.load(lower, 16)
      a = i32x4.add(a, i32x4.dot_i16x8_s(firstPairs(up, low), weight))
      b = i32x4.add(b, i32x4.dot_i16x8_s(lastPairs(up, low), weight))
      c = i32x4.add(c, i32x4.dot_i16x8_s(firstPairs(upNext, lowNext), weight))
      d = i32x4.add(d, i32x4.dot_i16x8_s(lastPairs(upNext, lowNext), weight))
    }
    const left = i16x8.narrow_i32x4_s(i32x4.shr_s(a, DOWN), i32x4.shr_s(b, DOWN))
    const right = i16x8.narrow_i32x4_s(i32x4.shr_s(c, DOWN), i32x4.shr_s(d, DOWN))
    v128.store(out + x, i8x16.narrow_i16x8_u(left, right))
  }
}

/** The first four samples of two rows, and the last four, each beside the other row's. */
function firstPairs(up: v128, low: v128): v128 {
  return i16x8.shuffle(up, low, 0, 8, 1, 9, 2, 10, 3, 11)
}

function lastPairs(up: v128, low: v128): v128 {
  return i16x8.shuffle(up, low, 4, 12, 5, 13, 6, 14, 7, 15)
}
