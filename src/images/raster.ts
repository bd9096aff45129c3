import type { Kernels, Place } from '../kernels/kernels.ts'
import { bytesAt } from '../kernels/lay-memory.ts'

/**
 * Pixels side by side, row by row, 8 bits a channel, in the memory of kernels; Lab as L × 2.55, a + 128, b + 128. They
 * hold one picture at a time: what is made of it is laid behind it.
 */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly at: Place
}

/** Bytes of a row. */
export const sizeOf = ({ width, channels }: Raster): number => width * channels

export const endOf = (raster: Raster): Place => raster.at + raster.height * sizeOf(raster)

/** The samples where they are, as long as the memory does not grow. */
export const samplesOf = (kernels: Kernels, raster: Raster): Uint8Array =>
  bytesAt(kernels, raster.at, endOf(raster) - raster.at)
