import type { Kernels, Place } from '../kernels/kernels.ts'
import { layMemory } from '../kernels/lay-memory.ts'
import type { View } from './decode-picture.ts'
import type { Window } from './picture.ts'
import { putRow } from './put-row.ts'
import type { Raster } from './raster.ts'

/** Binary places of a weight. */
const WEIGHT_BITS = 14
/** How far the filter reaches, in pixels of the result. */
export const REACH = 2
/** Taps that a kernel takes at once, across and down. */
const ACROSS = 4
const DOWN = 2
/** Bytes of a sample that has been resampled across. */
const DEEP = 2
/** Bytes of a weight, and those that a kernel may write behind a row. */
const WEIGHT = 2
const SPARE = 16

/** For each pixel of the result, along one axis: the first source pixel it takes from, and the weight of each. */
interface Taps {
  readonly first: Uint32Array
  /** Filled up by weights of nothing. */
  readonly count: number
  readonly weights: Int16Array
}

/**
 * A window of a picture in fewer pixels, by the filter of Mitchell and Netravali, first across, then down. Weights and
 * sums are whole numbers, so that the samples are the same on every machine.
 */
export function resample(kernels: Kernels, view: View, window: Window, width: number, height: number): Raster {
  const { channels } = view
  const size = width * channels
  const across = tapsOf([view.width, window.x, window.w], width, ACROSS)
  const down = tapsOf([view.height, window.y, window.h], height, DOWN)
  const stride = DEEP * size + SPARE
  const places = layMemory(kernels, kernels.heap.value, {
    raster: height * size,
    source: view.width * channels,
    firsts: across.first.byteLength,
    weights: across.weights.byteLength,
    weightsDown: down.weights.byteLength,
    ring: down.count * stride
  })
  const { raster, source, firsts, weights, weightsDown, ring } = places
  const bytes = new Uint8Array(kernels.memory.buffer)
  new Uint32Array(bytes.buffer, firsts, width).set(across.first)
  new Int16Array(bytes.buffer, weights, across.weights.length).set(across.weights)
  new Int16Array(bytes.buffer, weightsDown, down.weights.length).set(down.weights)
  // Row y of the source, once resampled across, stands in place y % down.count of the ring until the next one of it does.
  const place = (y: number): Place => ring + (y % down.count) * stride
  const end = ring + down.count * stride
  let done = 0
  for (let row = 0; row < height; row++) {
    const first = down.first[row]!
    for (let y = Math.max(done, first); y < Math.min(first + down.count, view.height); y++) {
      putRow(view, [0, y], view.width, bytes, source)
      kernels.resampleAcross(source, channels, firsts, weights, across.count / ACROSS, width, place(y))
    }
    done = first + down.count
    const by = weightsDown + WEIGHT * down.count * row
    kernels.resampleDown(ring, end, stride, place(first), by, down.count, size, raster + row * size)
  }
  return { width, height, channels, at: raster }
}

/** A window of whole pixels, pixel for pixel. */
export function copyPixels(kernels: Kernels, view: View, { x, y, w, h }: Window): Raster {
  const size = w * view.channels
  const { raster } = layMemory(kernels, kernels.heap.value, { raster: h * size })
  const bytes = new Uint8Array(kernels.memory.buffer)
  for (let row = 0; row < h; row++) putRow(view, [x, y + row], w, bytes, raster + row * size)
  return { width: w, height: h, channels: view.channels, at: raster }
}

/**
 * Weights along an axis of `length` pixels, of which `size` from `from` on become `count`; so many of each pixel that
 * they can be taken by groups.
 */
function tapsOf([length, from, size]: readonly [number, number, number], count: number, group: number): Taps {
  const scale = Math.max(1, size / count)
  const taps = Math.min(length, Math.ceil(2 * REACH * scale) + 1)
  const filled = group * Math.ceil(taps / group)
  const first = new Uint32Array(count)
  const weights = new Int16Array(count * filled)
  for (let i = 0; i < count; i++) {
    const centre = from + ((i + 0.5) * size) / count
    first[i] = Math.min(length - taps, Math.max(0, Math.ceil(centre - REACH * scale - 0.5)))
    const shares = Array.from({ length: taps }, (_, tap) => mitchell((first[i]! + tap + 0.5 - centre) / scale))
    weights.set(wholeWeights(shares), i * filled)
  }
  return { first, count: filled, weights }
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
