/** Binary places of a weight. */
const WEIGHT_BITS: i32 = 14
/** How far the filter reaches, in pixels of the result. */
const REACH: f64 = 2

/**
 * Along an axis of `length` pixels, of which `size` from `from` on become `count`: the first pixel that each takes from,
 * and the weights of `taps` of them, which are filled up with zeros to `filled`. Weights are whole; `shares` is room for
 * what they are before. Sums and products of 64 bits are the same on every machine.
 */
export function weighTaps(
  length: i32,
  from: f64,
  size: f64,
  count: i32,
  taps: i32,
  filled: i32,
  shares: usize,
  firsts: usize,
  weights: usize
): void {
  const scale = max(1.0, size / <f64>count)
  memory.fill(weights, 0, 2 * filled * count)
  for (let i: i32 = 0; i < count; i++) {
    const centre = from + ((<f64>i + 0.5) * size) / <f64>count
    const first = min(length - taps, max(0, <i32>ceil(centre - REACH * scale - 0.5)))
    for (let tap: i32 = 0; tap < taps; tap++) {
      store<f64>(shares + 8 * tap, mitchell((<f64>(first + tap) + 0.5 - centre) / scale))
    }
    store<u32>(firsts + 4 * i, first)
    putWeights(shares, taps, weights + 2 * filled * i)
  }
}

/** Whole weights that add up to one exactly: what rounding leaves over goes to the largest. */
function putWeights(shares: usize, taps: i32, weights: usize): void {
  let sum: f64 = 0
  for (let tap: i32 = 0; tap < taps; tap++) sum += load<f64>(shares + 8 * tap)
  let rest: i32 = 1 << WEIGHT_BITS
  let largest = weights
  for (let tap: i32 = 0; tap < taps; tap++) {
    const weight = round((load<f64>(shares + 8 * tap) / sum) * <f64>(1 << WEIGHT_BITS))
    const at = weights + 2 * tap
    store<i16>(at, <i16>weight)
    if (weight > <i32>load<i16>(largest)) largest = at
    rest -= weight
  }
  store<i16>(largest, <i16>(load<i16>(largest) + rest))
}

/** Halves up. */
function round(value: f64): i32 {
  const above = ceil(value)
  return <i32>(above - 0.5 > value ? above - 1 : above)
}

/** Mitchell and Netravali, “Reconstruction Filters in Computer Graphics” (1988), with B = C = 1/3. */
function mitchell(distance: f64): f64 {
  const x = abs(distance)
  if (x >= REACH) return 0
  if (x >= 1) return ((-7 * x * x * x) / 3 + 12 * x * x - 20 * x + 32.0 / 3.0) / 6
  return (7 * x * x * x - 12 * x * x + 16.0 / 3.0) / 6
}
