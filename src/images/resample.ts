import type { View } from './decode-picture.ts'
import type { Raster, Window } from './picture.ts'

/** Binary places of a weight, and of a row that has been resampled across. */
const WEIGHT_BITS = 14
const ROW_BITS = 6
/** How far the filter reaches, in pixels of the result. */
export const REACH = 2

/** For each pixel of the result, along one axis: the first source pixel it takes from, and the weight of each. */
interface Taps {
  readonly first: Int32Array
  readonly count: number
  readonly weights: Int32Array
}

/**
 * A window of a picture in fewer pixels, by the filter of Mitchell and Netravali, first across, then down. Weights and
 * sums are whole numbers, so that the samples are the same on every machine.
 */
export function resample(view: View, window: Window, width: number, height: number): Raster {
  const across = tapsOf(view.width, window.x, window.w, width)
  const down = tapsOf(view.height, window.y, window.h, height)
  const data = new Uint8Array(width * height * view.channels)
  const size = width * view.channels
  // Rows of the source that have been resampled across, each until the next one in its place is.
  const rows = Array.from({ length: down.count }, () => ({ y: -1, values: new Int16Array(size) }))
  const sums = new Int32Array(size)
  for (let row = 0; row < height; row++) {
    sums.fill(1 << (WEIGHT_BITS + ROW_BITS - 1))
    for (let i = 0; i < down.count; i++) {
      const weight = down.weights[row * down.count + i]!
      if (weight === 0) continue
      const y = down.first[row]! + i
      const line = rows[y % down.count]!
      if (line.y !== y) {
        line.y = y
        resampleRow(view, y, across, line.values)
      }
      for (let at = 0; at < size; at++) sums[at]! += weight * line.values[at]!
    }
    for (let at = 0; at < size; at++) data[row * size + at] = clamp(sums[at]! >> (WEIGHT_BITS + ROW_BITS))
  }
  return { width, height, channels: view.channels, data }
}

/** A window of whole pixels, pixel for pixel. */
export function copyPixels(view: View, { x, y, w, h }: Window): Raster {
  const { channels, data: from, start, stepX, stepY } = view
  const data = new Uint8Array(w * h * channels)
  for (let row = 0, at = 0; row < h; row++) {
    for (let column = 0; column < w; column++, at += channels) {
      const pixel = start + (x + column) * stepX + (y + row) * stepY
      for (let c = 0; c < channels; c++) data[at + c] = from[pixel + c]!
    }
  }
  return { width: w, height: h, channels, data }
}

function resampleRow({ data, channels, start, stepX, stepY }: View, y: number, taps: Taps, out: Int16Array): void {
  const { first, count, weights } = taps
  const line = start + y * stepY
  for (let x = 0; x < first.length; x++) {
    const pixel = line + first[x]! * stepX
    for (let c = 0; c < channels; c++) {
      let sum = 1 << (WEIGHT_BITS - ROW_BITS - 1)
      for (let i = 0, at = pixel + c; i < count; i++, at += stepX) sum += weights[x * count + i]! * data[at]!
      out[x * channels + c] = sum >> (WEIGHT_BITS - ROW_BITS)
    }
  }
}

/** Weights along an axis of `length` pixels, of which `size` from `from` on become `count`. */
function tapsOf(length: number, from: number, size: number, count: number): Taps {
  const scale = Math.max(1, size / count)
  const taps = Math.min(length, Math.ceil(2 * REACH * scale) + 1)
  const first = new Int32Array(count)
  const weights = new Int32Array(count * taps)
  for (let i = 0; i < count; i++) {
    const centre = from + ((i + 0.5) * size) / count
    first[i] = Math.min(length - taps, Math.max(0, Math.ceil(centre - REACH * scale - 0.5)))
    const shares = Array.from({ length: taps }, (_, tap) => mitchell((first[i]! + tap + 0.5 - centre) / scale))
    weights.set(wholeWeights(shares), i * taps)
  }
  return { first, count: taps, weights }
}

/** Whole weights that add up to one exactly: what rounding leaves over goes to the largest. */
function wholeWeights(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((a, b) => a + b)
  const whole = shares.map(share => Math.round((share / sum) * (1 << WEIGHT_BITS)))
  const largest = whole.indexOf(Math.max(...whole))
  whole[largest]! += (1 << WEIGHT_BITS) - whole.reduce((a, b) => a + b)
  return whole
}

/** Mitchell and Netravali, “Reconstruction Filters in Computer Graphics” (1988), with B = C = 1/3. */
function mitchell(distance: number): number {
  const x = Math.abs(distance)
  if (x >= REACH) return 0
  if (x >= 1) return ((-7 * x * x * x) / 3 + 12 * x * x - 20 * x + 32 / 3) / 6
  return (7 * x * x * x - 12 * x * x + 16 / 3) / 6
}

const clamp = (value: number): number => Math.min(255, Math.max(0, value))
