/** Pixels of one step, of four inks. */
const PIXELS: i32 = 4

/** The most of the three colours together that a pixel has. */
export function mostColour(inks: usize, count: i32): i32 {
  let most = i32x4.splat(0)
  let i: i32 = 0
  for (; i + PIXELS <= count; i += PIXELS) most = i32x4.max_s(most, coloursOf(v128.load(inks + 4 * i)))
  let best = max(
    max(i32x4.extract_lane(most, 0), i32x4.extract_lane(most, 1)),
    max(i32x4.extract_lane(most, 2), i32x4.extract_lane(most, 3))
  )
  for (; i < count; i++) best = max(best, i32x4.extract_lane(coloursOf(v128.load32_zero(inks + 4 * i)), 0))
  return best
}

/** The first pixel that has the most of all four inks together. */
export function mostInked(inks: usize, count: i32): i32 {
  let most: i32 = 0
  let pixel: i32 = 0
  for (let i: i32 = 0; i < count; i++) {
    const four = v128.load32_zero(inks + 4 * i)
    const all = i32x4.extract_lane(i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(four)), 0)
    if (all > most) {
      most = all
      pixel = i
    }
  }
  return pixel
}

/** Black is left out. */
function coloursOf(pixels: v128): v128 {
  const colours = v128.and(pixels, i32x4.splat(0xffffff))
  return i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(colours))
}
