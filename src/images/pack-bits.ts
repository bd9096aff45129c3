import { deflate } from '../flate/deflate.ts'

/** Samples of this and above are white. */
const HALF = 128

/**
 * Line art as it came, a bit a pixel and 1 for white, each row on bytes of its own, deflated: no screen softens it, and
 * no resampling is to.
 */
export function packBits(samples: Uint8Array, width: number): Uint8Array {
  const height = samples.length / width
  const stride = Math.ceil(width / 8)
  const bits = new Uint8Array(stride * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (samples[at]! >= HALF) bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return deflate(bits)
}
