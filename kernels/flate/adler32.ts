/** The largest prime below 2¹⁶: RFC 1950, 9. */
const PRIME: u32 = 65_521
const VECTOR: usize = 16
/** So many vectors can be summed before the second sum leaves 32 bits. */
const SUMMABLE: usize = 230

/**
 * The checksum of RFC 1950: the sum of all bytes, and the sum of all sums so far. To the latter a byte of a vector adds
 * itself as often as there are bytes from it on, and what was summed before a vector adds itself 16 times.
 */
export function adler32(bytes: usize, length: usize): u32 {
  const end = bytes + length
  let sum: u32 = 1
  let sums: u32 = 0
  while (bytes + VECTOR <= end) {
    const vectors = min(SUMMABLE, (end - bytes) / VECTOR)
    let own = i32x4.splat(0)
    let before = i32x4.splat(0)
    let placed = i32x4.splat(0)
    for (let i: usize = 0; i < vectors; i++, bytes += VECTOR) {
      const sixteen = v128.load(bytes)
      before = i32x4.add(before, own)
      own = i32x4.add(own, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(sixteen)))
      const left = i16x8.extend_low_i8x16_u(sixteen)
      const right = i16x8.extend_high_i8x16_u(sixteen)
      placed = i32x4.add(placed, i32x4.dot_i16x8_s(left, i16x8(16, 15, 14, 13, 12, 11, 10, 9)))
      placed = i32x4.add(placed, i32x4.dot_i16x8_s(right, i16x8(8, 7, 6, 5, 4, 3, 2, 1)))
    }
    sums = (sums + <u32>VECTOR * (<u32>vectors * sum + total(before)) + total(placed)) % PRIME
    sum = (sum + total(own)) % PRIME
  }
  for (; bytes < end; bytes++) {
    sum += load<u8>(bytes)
    sums += sum
  }
  return ((sums % PRIME) << 16) | (sum % PRIME)
}

function total(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  )
}
