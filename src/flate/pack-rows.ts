import type { Kernels, Place } from '../kernels/kernels.ts'
import { bytesAt, layMemory } from '../kernels/lay-memory.ts'

/** Samples of 8 bits in the memory of kernels: so many pixels to a row, and channels to a pixel. */
interface Rows {
  readonly at: Place
  readonly width: number
  readonly height: number
  readonly channels: number
}

/** Rows as PNG's filters predict them, deflated by runs of one byte alone: a zlib stream (RFC 1950). */
export function packRows(kernels: Kernels, { at, width, height, channels }: Rows): Uint8Array {
  const size = width * channels
  const length = height * (1 + size)
  const { predicted, out } = layMemory(kernels, at + height * size, { predicted: length, out: 0 })
  kernels.predictRows(at, height, size, channels, predicted)
  const end = kernels.deflateRuns(predicted, length, out)
  return bytesAt(kernels, out, end - out).slice()
}
