import type { PlainRaster } from './plain-raster.ts'

/**
 * Unsharp masking for a screen of 40 lines: it softens edges about as much as a blur of one pixel does. Its numbers are
 * by eye, between the halo they leave and the edge they keep: strength in quarters, differences that count as grain,
 * and the most that a sample is moved.
 */
const STRENGTH = 4
const GRAIN = 3
const MOST = 28

/** Rows and pixels that the blur reaches to either side. */
const REACH = 2
const ROWS = 2 * REACH + 1

/** Sharpens a picture that has its final size, in place. Whole numbers, so that it is the same on every machine. */
export function sharpen({ width, height, channels, data }: PlainRaster): void {
  const size = width * channels
  const rowOf = (y: number): Uint8Array => data.subarray(y * size, (y + 1) * size)
  const wide = new Uint8Array((width + 2 * REACH) * channels)
  // Row y, blurred across, stands in place y % ROWS until the next one of that place is.
  const blurred = Array.from({ length: ROWS }, () => new Uint16Array(size))
  const within = (y: number): number => Math.min(height - 1, Math.max(0, y))
  for (let y = 0; y < height + REACH; y++) {
    if (y < height) blurRow(widen(rowOf(y), channels, wide), channels, blurred[y % ROWS]!)
    const middle = y - REACH
    const at = (step: number): Uint16Array => blurred[within(middle + step) % ROWS]!
    if (middle >= 0) sharpenRow(rowOf(middle), [at(-2), at(-1), at(0), at(1), at(2)])
  }
}

/** A row that goes on beyond its ends as it ends. */
function widen(row: Uint8Array, channels: number, out: Uint8Array): Uint8Array {
  const far = REACH * channels
  out.set(row, far)
  for (let i = 0; i < far; i++) {
    out[i] = row[i % channels]!
    out[far + row.length + i] = row[row.length - channels + (i % channels)]!
  }
  return out
}

/** The binomial blur, sigma 1 pixel, across: 16 times as large. */
function blurRow(wide: Uint8Array, step: number, out: Uint16Array): void {
  for (let x = 0; x < out.length; x++) {
    const middle = x + 2 * step
    const near = wide[middle - step]! + wide[middle + step]!
    out[x] = wide[x]! + wide[middle + 2 * step]! + 4 * near + 6 * wide[middle]!
  }
}

type Five<T> = readonly [T, T, T, T, T]

/** Moves each sample away from the blur of its neighbourhood. */
function sharpenRow(row: Uint8Array, [a, b, c, d, e]: Five<Uint16Array>): void {
  for (let x = 0; x < row.length; x++) {
    const sum = a[x]! + e[x]! + 4 * (b[x]! + d[x]!) + 6 * c[x]!
    const value = row[x]!
    row[x] = CLAMPED[MOST + value + MOVES[255 + value - ((sum + 128) >> 8)]!]!
  }
}

/** How far a sample is moved that differs so much from its neighbourhood, from −255 on. */
const MOVES: Int8Array = Int8Array.from({ length: 511 }, (_, i) => {
  const difference = i - 255
  const move = Math.min(MOST, (Math.max(0, Math.abs(difference) - GRAIN) * STRENGTH) >> 2)
  return difference > 0 ? move : -move
})

/** Moved samples, from −MOST on, within the values of a sample. */
const CLAMPED: Uint8Array = Uint8Array.from({ length: 256 + 2 * MOST }, (_, i) => Math.min(255, Math.max(0, i - MOST)))
