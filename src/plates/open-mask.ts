import { numbersAt } from '../pdf/content/lookup.ts'
import { numberAt } from '../pdf/entries.ts'
import type { PaintedImage } from '../pdf/painted.ts'
import type { PdfStream } from '../pdf/pdf.ts'
import type { Channels } from './channels.ts'
import type { Exposure } from './exposure.ts'
import { type Packing, unpackSamples } from './unpack-samples.ts'

/** What the stencil or soft mask of a picture lets through (8.9.6.3, 11.6.5.3); null where it cannot be read. */
export function openMask(exposure: Exposure, kind: 'stencil' | 'soft', stream: PdfStream): Channels | null {
  const { pdf, faults } = exposure
  const number = (key: string, otherwise: number): number => numberAt(pdf, stream.dict, key) ?? otherwise
  const bits = kind === 'stencil' ? 1 : number('BitsPerComponent', 8)
  const packing = { stream, width: number('Width', 0), height: number('Height', 0), parts: 1, bits }
  if (stream.dict.entries.has('Matte')) faults.approximate('a picture that is mixed with the colour round it (Matte)')
  const [low = 0, high = 1] = numbersAt(pdf, stream.dict, 'Decode') ?? []
  // A stencil hides where its value is 1; a soft mask shows as much as its value says.
  return coverOf(exposure, packing, kind === 'stencil' ? [1 - low, 1 - high] : [low, high])
}

/** Where a stencil that is painted itself leaves ink: where its value is 0 (8.9.6.2). */
export function openStencil(exposure: Exposure, image: PaintedImage): Channels | null {
  const [low = 0, high = 1] = image.decode ?? []
  return coverOf(exposure, { ...image, parts: 1, bits: 1 }, [1 - low, 1 - high])
}

function coverOf(exposure: Exposure, packing: Packing, [low, high]: readonly [number, number]): Channels | null {
  const samples = unpackSamples(exposure, packing)
  if (samples === null) return null
  const { width, height, highest } = samples
  const levels = Uint8Array.from({ length: highest + 1 }, (_, sample) => {
    const value = low + (sample * (high - low)) / highest
    return Math.round(255 * Math.min(1, Math.max(0, value)))
  })
  const row = new Uint8Array(width)
  const read = (y: number, out: readonly Uint8Array[]): void => {
    samples.read(y, row)
    for (let x = 0; x < width; x++) out[0]![x] = levels[row[x]!]!
  }
  return { width, height, count: 1, read }
}
