import type { View } from '../../../src/images/decode-picture.ts'
import type { Window } from '../../../src/images/picture.ts'
import type { PlainRaster } from './plain-raster.ts'

/** Binary places of a weight, and of a row that has been resampled across. */
const WEIGHT_BITS = 14
const ROW_BITS = 6
/** How far the filter reaches, in pixels of the result. */
const REACH = 2

/** For each pixel of the result, along one axis: the first source pixel it takes from, and the weight of each. */
interface Taps {
  readonly first: Int32Array
  readonly count: number
  readonly weights: Int32Array
}

/**
 * Sample by sample what kernels do by vectors: a window of a picture in fewer pixels, by the filter of Mitchell and Netravali, first across, then down. Weights and
 * sums are whole numbers, so that the samples are the same on every machine.
 */
export function resample(view: View, window: Window, width: number, height: number): PlainRaster {
  const across = tapsOf(view.width, window.x, window.w, width)
  const down = tapsOf(view.height, window.y, window.h, height)
  const size = width * view.channels
  const data = new Uint8Array(height * size)
  // Rows of the source that have been resampled across, each until the next one in its place is.
  const rows = Array.from({ length: down.count }, () => ({ y: -1, values: new Int16Array(size) }))
  const sums = new Int32Array(size)
  for (let row = 0; row < height; row++) {
    const terms: Term[] = []
    for (let i = 0; i < down.count; i++) {
      const weight = down.weights[row * down.count + i]!
      if (weight === 0) continue
      const y = down.first[row]! + i
      const line = rows[y % down.count]!
      if (line.y !== y) resampleRow(view, y, across, line.values)
      line.y = y
      terms.push({ weight, values: line.values })
    }
    mix(terms, sums)
    round(sums, data.subarray(row * size, (row + 1) * size))
  }
  return { width, height, channels: view.channels, data }
}

/** A row, and how much of it is in another. */
interface Term {
  readonly weight: number
  readonly values: Int16Array
}

function mix(terms: readonly Term[], sums: Int32Array): void {
  sums.fill(1 << (WEIGHT_BITS + ROW_BITS - 1))
  for (const { weight, values } of terms) for (let i = 0; i < sums.length; i++) sums[i]! += weight * values[i]!
}

function round(sums: Int32Array, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = clamp(sums[i]! >> (WEIGHT_BITS + ROW_BITS))
}

function resampleRow({ data, channels, start, stepX, stepY }: View, y: number, taps: Taps, out: Int16Array): void {
  const { first, count, weights } = taps
  const line = start + y * stepY
  for (let x = 0; x < first.length; x++) {
    const pixel = line + first[x]! * stepX
    for (let c = 0; c < channels; c++) {
      let sum = HALF
      for (let i = 0, at = pixel + c; i < count; i++, at += stepX) sum += weights[x * count + i]! * data[at]!
      out[x * channels + c] = sum >> (WEIGHT_BITS - ROW_BITS)
    }
  }
}

/** Half of what a row that has been resampled across rounds to. */
const HALF = 1 << (WEIGHT_BITS - ROW_BITS - 1)

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
