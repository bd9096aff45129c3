import type { View } from './decode-picture.ts'

/** Copies `count` pixels of row `y`, from the one at `x` on, side by side to a place among bytes. */
export function putRow(
  view: View,
  [x, y]: readonly [number, number],
  count: number,
  bytes: Uint8Array,
  place: number
): void {
  const { channels, data, start, stepX, stepY } = view
  let from = start + x * stepX + y * stepY
  if (stepX === channels) {
    bytes.set(data.subarray(from, from + count * channels), place)
    return
  }
  for (let to = place, end = place + count * channels; to < end; to += channels, from += stepX) {
    for (let c = 0; c < channels; c++) bytes[to + c] = data[from + c]!
  }
}
