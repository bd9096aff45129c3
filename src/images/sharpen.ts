import type { Raster } from './picture.ts'

/**
 * Unsharp masking for a screen of 40 lines: it softens edges about as much as a blur of one pixel does. Its numbers are
 * by eye, between the halo they leave and the edge they keep: strength in quarters, differences that count as grain,
 * and the most that a sample is moved.
 */
const STRENGTH = 4
const GRAIN = 3
const MOST = 28

/** Sharpens a picture that has its final size, in place. Whole numbers, so that it is the same on every machine. */
export function sharpen({ width, height, channels, data }: Raster): void {
  const size = width * channels
  const across = new Uint16Array(data.length)
  for (let y = 0; y < height; y++) blurRow(data, y * size, size, channels, across)
  for (let y = 0; y < height; y++) {
    const line = (offset: number): number => Math.min(height - 1, Math.max(0, y + offset)) * size
    const [a, b, c, d, e] = [line(-2), line(-1), line(0), line(1), line(2)]
    for (let x = 0; x < size; x++) {
      const sum = blurred(across[a + x]!, across[b + x]!, across[c + x]!, across[d + x]!, across[e + x]!)
      const value = data[c + x]!
      data[c + x] = clamp(value + boost(value - ((sum + 128) >> 8)))
    }
  }
}

/** The binomial blur, sigma 1 pixel; what it yields is 16 times as large. */
const blurred = (a: number, b: number, c: number, d: number, e: number): number => a + e + 4 * (b + d) + 6 * c

/** A row is its own neighbour beyond its ends. */
function blurRow(data: Uint8Array, start: number, size: number, channels: number, out: Uint16Array): void {
  for (let x = 0; x < size; x++) {
    const [first, last] = [start + (x % channels), start + size - channels + (x % channels)]
    const at = start + x
    const left = Math.max(first, at - channels)
    const right = Math.min(last, at + channels)
    const [far, beyond] = [Math.max(first, left - channels), Math.min(last, right + channels)]
    out[at] = blurred(data[far]!, data[left]!, data[at]!, data[right]!, data[beyond]!)
  }
}

/** How far a sample is moved that differs so much from its neighbourhood. */
function boost(difference: number): number {
  const size = Math.abs(difference) - GRAIN
  if (size <= 0) return 0
  const move = Math.min(MOST, (size * STRENGTH) >> 2)
  return difference > 0 ? move : -move
}

const clamp = (value: number): number => Math.min(255, Math.max(0, value))
