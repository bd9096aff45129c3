/** Types of PNG filter, a byte before each row: ISO/IEC 15948, 9.2. */
const UP = 2
const PAETH = 4

/**
 * Samples as what each differs by from its neighbours, row by row with PNG's filters: smooth tones deflate to a
 * fraction. Paeth's does best for nearly every row of a photograph, so that no other is tried.
 */
export function predictRows(samples: Uint8Array, size: number, channels: number): Uint8Array {
  const rows = samples.length / size
  const out = new Uint8Array(rows * (size + 1))
  for (let row = 0, at = 0, to = 0; row < rows; row++) {
    out[to++] = row === 0 ? UP : PAETH
    for (let i = 0; i < size; i++, at++) {
      const left = i < channels ? 0 : samples[at - channels]!
      const up = row === 0 ? 0 : samples[at - size]!
      const corner = row === 0 || i < channels ? 0 : samples[at - size - channels]!
      out[to++] = samples[at]! - (row === 0 ? 0 : paeth(left, up, corner))
    }
  }
  return out
}

/** Whichever neighbour is nearest to left + up − corner: 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
