import type { Kernels, Place } from '../kernels/kernels.ts'
import { layMemory } from '../kernels/lay-memory.ts'
import type { View } from './decode-picture.ts'
import type { Window } from './picture.ts'
import { putRow } from './put-row.ts'
import type { Raster } from './raster.ts'

/** How far the filter reaches, in pixels of the result. */
export const REACH = 2
/** Taps that a kernel takes at once, across and down. */
const ACROSS = 4
const DOWN = 2
/** Bytes of a number of a pixel, of a weight, before it is whole too, and of a sample that has been resampled across. */
const NUMBER = 4
const WEIGHT = 2
const SHARE = 8
const DEEP = 2
/** Bytes that a kernel may write behind a row. */
const SPARE = 16

/** So many pixels of an axis, from somewhere on, that become so many. */
interface Axis {
  readonly length: number
  readonly from: number
  readonly size: number
  readonly count: number
  /** Pixels that one of the result takes from, and as many as the kernel takes, the rest with weights of nothing. */
  readonly taps: number
  readonly filled: number
}

/**
 * A window of a picture in fewer pixels, by the filter of Mitchell and Netravali, first across, then down. Weights and
 * sums are whole numbers, so that the samples are the same on every machine.
 */
export function resample(kernels: Kernels, view: View, window: Window, width: number, height: number): Raster {
  const { channels } = view
  const size = width * channels
  const across = axisOf([view.width, window.x, window.w, width], ACROSS)
  const down = axisOf([view.height, window.y, window.h, height], DOWN)
  const stride = DEEP * size + SPARE
  const { raster, source, ring, ...taps } = layMemory(kernels, kernels.heap.value, {
    raster: height * size,
    source: view.width * channels,
    ring: down.filled * stride,
    shares: SHARE * Math.max(across.taps, down.taps),
    firsts: NUMBER * width,
    weights: WEIGHT * across.filled * width,
    firstRows: NUMBER * height,
    rowWeights: WEIGHT * down.filled * height
  })
  weigh(kernels, across, [taps.shares, taps.firsts, taps.weights])
  weigh(kernels, down, [taps.shares, taps.firstRows, taps.rowWeights])
  const bytes = new Uint8Array(kernels.memory.buffer)
  const firstRows = new Uint32Array(bytes.buffer, taps.firstRows, height)
  // Row y of the source, once resampled across, stands in place y % down.filled of the ring until the next one of it does.
  const place = (y: number): Place => ring + (y % down.filled) * stride
  const end = ring + down.filled * stride
  const steps = across.filled / ACROSS
  let done = 0
  for (let row = 0; row < height; row++) {
    const first = firstRows[row]!
    done = Math.max(done, first)
    const last = Math.min(first + down.taps, view.height)
    for (; done < last; done++) {
      putRow(view, [0, done], view.width, bytes, source)
      kernels.resampleAcross(source, channels, taps.firsts, taps.weights, steps, width, place(done))
    }
    const weights = taps.rowWeights + WEIGHT * down.filled * row
    kernels.resampleDown(ring, end, stride, place(first), weights, down.filled, size, raster + row * size)
  }
  return { width, height, channels, at: raster }
}

function axisOf([length, from, size, count]: readonly [number, number, number, number], group: number): Axis {
  const scale = Math.max(1, size / count)
  const taps = Math.min(length, Math.ceil(2 * REACH * scale) + 1)
  return { length, from, size, count, taps, filled: group * Math.ceil(taps / group) }
}

const weigh = (kernels: Kernels, axis: Axis, places: readonly [shares: Place, firsts: Place, weights: Place]): void =>
  kernels.weighTaps(axis.length, axis.from, axis.size, axis.count, axis.taps, axis.filled, ...places)

/** A window of whole pixels, pixel for pixel. */
export function copyPixels(kernels: Kernels, view: View, { x, y, w, h }: Window): Raster {
  const size = w * view.channels
  const { raster } = layMemory(kernels, kernels.heap.value, { raster: h * size })
  const bytes = new Uint8Array(kernels.memory.buffer)
  for (let row = 0; row < h; row++) putRow(view, [x, y + row], w, bytes, raster + row * size)
  return { width: w, height: h, channels: view.channels, at: raster }
}
