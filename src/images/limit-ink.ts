import type { Kernels } from '../kernels/kernels.ts'
import { INKS } from './link.ts'
import { type Raster, samplesOf } from './raster.ts'

const FULL = 255
const percent = (sum: number): number => (100 * sum) / FULL

/** The most that the three colours of a pixel come to, in percent. */
export const mostColourOf = (kernels: Kernels, { at, width, height }: Raster): number =>
  percent(kernels.mostColour(at, width * height))

/** The most that all inks of a pixel come to, in percent, and the first one that has it. */
export function mostInkOf(kernels: Kernels, raster: Raster): { readonly all: number; readonly pixel: number } {
  const { at, width, height } = raster
  const pixel = kernels.mostInked(at, width * height)
  const inks = samplesOf(kernels, raster).subarray(pixel * INKS, (pixel + 1) * INKS)
  return { all: percent(inks.reduce((sum, ink) => sum + ink)), pixel }
}

/** Brings every pixel within a limit, in place: where there is too much, the colours give way and the black stays. */
export function limitInk(inks: Uint8Array, limit: number): void {
  const most = Math.floor((limit * FULL) / 100)
  for (let at = 0; at < inks.length; at += INKS) {
    const three = inks[at]! + inks[at + 1]! + inks[at + 2]!
    const room = Math.max(0, most - inks[at + 3]!)
    if (three <= room) continue
    for (let ink = at; ink < at + 3; ink++) inks[ink] = Math.floor((inks[ink]! * room) / three)
  }
}
