/** Types of PNG filter, a byte before each row: ISO/IEC 15948, 9.2. */
const UP = 2
const PAETH = 4

/**
 * Samples as what each differs by from its neighbours, row by row with PNG's filters: smooth tones deflate to a
 * fraction. Paeth's does best for nearly every row of a photograph, so that no other is tried. A row has `size` bytes,
 * a pixel `channels`.
 */
export function predictRows(samples: Uint8Array, size: number, channels: number): Uint8Array {
  const rows = samples.length / size
  const out = new Uint8Array(samples.length + rows)
  for (let row = 0; row < rows; row++) {
    const start = row * size
    const to = start + row
    out[to] = row === 0 ? UP : PAETH
    const line = out.subarray(to + 1, to + 1 + size)
    if (row === 0) line.set(samples.subarray(0, size))
    else predictRow(samples.subarray(start - size, start), samples.subarray(start, start + size), channels, line)
  }
  return out
}

/** By whichever neighbour is nearest to left + up − corner, left before up before corner: 9.4. */
function predictRow(above: Uint8Array, row: Uint8Array, channels: number, out: Uint8Array): void {
  for (let channel = 0; channel < channels; channel++) {
    let left = 0
    let corner = 0
    for (let i = channel; i < row.length; i += channels) {
      const value = row[i]!
      const up = above[i]!
      const toLeft = size(up - corner)
      const toUp = size(left - corner)
      // In grain no one can guess the nearest: masks, all ones where the next is nearer, take half the time of branches.
      const isUp = (toUp - toLeft) >> 31
      const nearest = left ^ ((left ^ up) & isUp)
      const isCorner = (size(left + up - 2 * corner) - toLeft - ((toUp - toLeft) & isUp)) >> 31
      out[i] = value - (nearest ^ ((nearest ^ corner) & isCorner))
      left = value
      corner = up
    }
  }
}

/** Of a number of 32 bits, without the look at overflow that Math.abs takes. */
const size = (n: number): number => (n ^ (n >> 31)) - (n >> 31)
