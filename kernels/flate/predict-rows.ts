/** Types of PNG filter, a byte before each row: ISO/IEC 15948, 9.2. */
const UP: u8 = 2
const PAETH: u8 = 4

/**
 * Samples as what each differs by from its neighbours, row by row with PNG's filters: smooth tones deflate to a
 * fraction. Paeth's does best for nearly every row of a photograph, so that no other is tried. A row has `size` bytes,
 * a pixel `channels`; the result has a byte more for each row.
 */
export function predictRows(samples: usize, rows: i32, size: usize, channels: usize, out: usize): void {
  for (let row: i32 = 0; row < rows; row++) {
    store<u8>(out, row === 0 ? UP : PAETH)
    if (row === 0) memory.copy(out + 1, samples, size)
    else predictRow(samples - size, samples, size, channels, out + 1)
    samples += size
    out += size + 1
  }
}

/** Of a pixel at the left edge only the one above is near: what stands before it belongs to another row. */
export function predictRow(above: usize, row: usize, size: usize, channels: usize, out: usize): void {
  for (let x: usize = 0; x < size; x += 16) {
    const left = v128.load(row + x - channels)
    const corner = v128.load(above + x - channels)
    v128.store(out + x, i8x16.sub(v128.load(row + x), nearest(left, v128.load(above + x), corner)))
  }
  for (let x: usize = 0; x < channels; x++) store<u8>(out + x, load<u8>(row + x) - load<u8>(above + x))
}

/** Whichever neighbour is nearest to left + up − corner, left before up before corner: 9.4. */
function nearest(left: v128, up: v128, corner: v128): v128 {
  const toLeft = distance(up, corner)
  const toUp = distance(left, corner)
  // Both differences one way add up, to 255 at the most, which is enough to be no nearer; else they make up for another.
  const oneWay = i8x16.eq(i8x16.ge_u(up, corner), i8x16.ge_u(left, corner))
  const toCorner = v128.bitselect(i8x16.add_sat_u(toLeft, toUp), distance(toLeft, toUp), oneWay)
  const isLeft = v128.and(i8x16.le_u(toLeft, toUp), i8x16.le_u(toLeft, toCorner))
  const ofOthers = v128.bitselect(up, corner, i8x16.le_u(toUp, toCorner))
  return v128.bitselect(left, ofOthers, isLeft)
}

function distance(a: v128, b: v128): v128 {
  return v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a))
}
