import type { Kernels, Place } from '../kernels/kernels.ts'
import { layMemory } from '../kernels/lay-memory.ts'
import { endOf, type Raster, sizeOf } from './raster.ts'

/** Pixels that the blur reaches to every side. */
const REACH = 2
/** Rows that are kept as they were: one, and those above it that the blur reaches. */
const KEPT = 1 + REACH
/** Bytes of a sample that has been blurred down. */
const DEEP = 2

/** Sharpens a picture that has its final size, in place. */
export function sharpen(kernels: Kernels, raster: Raster): void {
  const { height, channels, at } = raster
  const size = sizeOf(raster)
  const { line, kept, sharpened } = layMemory(kernels, endOf(raster), {
    line: DEEP * (size + 2 * REACH * channels),
    kept: KEPT * size,
    sharpened: size
  })
  const bytes = new Uint8Array(kernels.memory.buffer)
  const within = (y: number): number => Math.min(height - 1, Math.max(0, y))
  const row = (y: number): Place => at + within(y) * size
  const old = (y: number): Place => kept + (within(y) % KEPT) * size
  for (let y = 0; y < height; y++) {
    bytes.copyWithin(old(y), row(y), row(y) + size)
    const [above, near, next, below] = [old(y - 2), old(y - 1), row(y + 1), row(y + 2)]
    kernels.sharpenRow(above, near, old(y), next, below, size, channels, line, sharpened)
    bytes.copyWithin(row(y), sharpened, sharpened + size)
  }
}
