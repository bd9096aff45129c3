import { packRows } from '../../src/flate/pack-rows.ts'
import type { View } from '../../src/images/decode-picture.ts'
import { mostColourOf, mostInkOf } from '../../src/images/limit-ink.ts'
import { INKS, type Link } from '../../src/images/link.ts'
import type { Window } from '../../src/images/picture.ts'
import { endOf, type Raster, samplesOf } from '../../src/images/raster.ts'
import { resample } from '../../src/images/resample.ts'
import { separate } from '../../src/images/separate.ts'
import { sharpen } from '../../src/images/sharpen.ts'
import { type Kernels, newKernels } from '../../src/kernels/kernels.ts'
import { layMemory } from '../../src/kernels/lay-memory.ts'
import type { PlainRaster } from './plain/plain-raster.ts'

/** What kernels make of pictures that lie outside of their memory. */
export interface RasterDesk {
  resampled(view: View, window: Window, width: number, height: number): Uint8Array
  sharpened(picture: PlainRaster): Uint8Array
  separated(samples: Uint8Array, link: Link): Uint8Array
  /** The most of three inks together and of all four, in percent, and the first pixel with the latter. */
  mostInk(inks: Uint8Array): { readonly colour: number; readonly all: number; readonly pixel: number }
}

export function rasterDesk(): RasterDesk {
  const kernels = newKernels()
  const read = (raster: Raster): Uint8Array => samplesOf(kernels, raster).slice()
  return {
    resampled: (...order) => read(resample(kernels, ...order)),
    sharpened: picture => {
      const raster = put(kernels, picture)
      sharpen(kernels, raster)
      return read(raster)
    },
    separated: (data, link) => {
      const { channels } = link
      return read(separate(kernels, put(kernels, { width: data.length / channels, height: 1, channels, data }), link))
    },
    mostInk: data => {
      const raster = put(kernels, { width: data.length / INKS, height: 1, channels: INKS, data })
      return { colour: mostColourOf(kernels, raster), ...mostInkOf(kernels, raster) }
    }
  }
}

/** Samples as a picture's rows are packed. */
export function packedRows(data: Uint8Array, width: number, channels: number): Uint8Array {
  const kernels = newKernels()
  return packRows(kernels, put(kernels, { width, height: data.length / (width * channels), channels, data }))
}

function put(kernels: Kernels, { data, ...shape }: PlainRaster): Raster {
  const raster = { ...shape, at: kernels.heap.value }
  layMemory(kernels, raster.at, { samples: endOf(raster) - raster.at })
  samplesOf(kernels, raster).set(data)
  return raster
}
