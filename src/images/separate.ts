import type { Kernels } from '../kernels/kernels.ts'
import { layMemory } from '../kernels/lay-memory.ts'
import { INKS, type Link } from './link.ts'
import { endOf, type Raster } from './raster.ts'

/** Pixels that a kernel takes at once, of which it needs a multiple of four: V8 betters a function between two calls. */
const AT_ONCE = 8192

/** A picture in inks, by the table of a link. */
export function separate(kernels: Kernels, raster: Raster, { channels, points, table }: Link): Raster {
  const { width, height, at } = raster
  const count = width * height
  const places = layMemory(kernels, endOf(raster), { table: table.byteLength, inks: INKS * count })
  new Int32Array(kernels.memory.buffer, places.table, table.length).set(table)
  const separateAll = channels === 3 ? kernels.separateThree : kernels.separateFour
  for (let i = 0; i < count; i += AT_ONCE) {
    separateAll(at + i * channels, Math.min(AT_ONCE, count - i), places.table, points, places.inks + i * INKS)
  }
  return { width, height, channels: INKS, at: places.inks }
}
