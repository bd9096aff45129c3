/**
 * Unsharp masking for a screen of 40 lines: it softens edges about as much as a blur of one pixel does. Its numbers are
 * by eye, between the halo they leave and the edge they keep: differences that count as grain, and the most that a
 * sample is moved.
 */
const GRAIN: u8 = 3
const MOST: u8 = 28

/** Pixels that the blur reaches to either side. */
const REACH: usize = 2
/** Binary places of the sum of all weights of the blur. */
const BLUR_BITS: i32 = 8
const HALF: i16 = 1 << 7

/**
 * Moves each sample of a row away from the blur of its neighbourhood: the binomial one, sigma 1 pixel, of five rows. The
 * picture goes on beyond its ends as it ends. `line` has room for the row with its ends, in 16 bits.
 */
export function sharpenRow(
  above: usize,
  near: usize,
  row: usize,
  next: usize,
  below: usize,
  size: usize,
  channels: usize,
  line: usize,
  out: usize
): void {
  const ends = REACH * channels * 2
  blurDown(above, near, row, next, below, size, line + ends)
  widen(line, ends, size, channels)
  for (let x: usize = 0; x < size; x += 16) {
    const left = blurAcross(line + 2 * x, 2 * channels)
    const right = blurAcross(line + 2 * x + 16, 2 * channels)
    const blurred = i8x16.narrow_i16x8_u(left, right)
    v128.store(out + x, movedFrom(v128.load(row + x), blurred))
  }
}

/** Five rows as one, 16 times as large. */
function blurDown(a: usize, b: usize, c: usize, d: usize, e: usize, size: usize, out: usize): void {
  for (let x: usize = 0; x < size; x += 8) {
    const far = i16x8.add(v128.load8x8_u(a + x), v128.load8x8_u(e + x))
    const near = i16x8.add(v128.load8x8_u(b + x), v128.load8x8_u(d + x))
    v128.store(out + 2 * x, binomial(far, near, v128.load8x8_u(c + x)))
  }
}

/** Goes on beyond the ends of a row as it ends. */
function widen(line: usize, ends: usize, size: usize, channels: usize): void {
  const first = line + ends
  const last = first + 2 * (size - channels)
  for (let i: usize = 0; i < REACH; i++) {
    memory.copy(line + 2 * i * channels, first, 2 * channels)
    memory.copy(first + 2 * size + 2 * i * channels, last, 2 * channels)
  }
}

/** Eight samples of five pixels as one, and all of it of its right size again: the sum is of 16 bits without a sign. */
function blurAcross(at: usize, step: usize): v128 {
  const far = i16x8.add(v128.load(at), v128.load(at + 4 * step))
  const near = i16x8.add(v128.load(at + step), v128.load(at + 3 * step))
  const sum = binomial(far, near, v128.load(at + 2 * step))
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(HALF)), BLUR_BITS)
}

/** 1, 4, 6, 4, 1: both far ones, both near ones, the middle. */
function binomial(far: v128, near: v128, middle: v128): v128 {
  const six = i16x8.add(i16x8.shl(middle, 2), i16x8.shl(middle, 1))
  return i16x8.add(far, i16x8.add(i16x8.shl(near, 2), six))
}

/** Sums and differences of bytes end at 0 and 255, so that one of the ways is none. */
function movedFrom(samples: v128, blurred: v128): v128 {
  const lighter = moveOf(i8x16.sub_sat_u(samples, blurred))
  const darker = moveOf(i8x16.sub_sat_u(blurred, samples))
  return i8x16.sub_sat_u(i8x16.add_sat_u(samples, lighter), darker)
}

function moveOf(difference: v128): v128 {
  return i8x16.min_u(i8x16.sub_sat_u(difference, i8x16.splat(GRAIN)), i8x16.splat(MOST))
}
