import { Effort } from '../pdf/effort.ts'
import type { Painted } from '../pdf/painted.ts'
import type { Pdf, PdfStream } from '../pdf/pdf.ts'
import { COST } from './effort.ts'
import type { PictureSamples, Samples } from './exposure.ts'

/** Samples that are unpacked in all: a broadsheet page at 300 ppi in four inks has 118 million. */
const MOST_SAMPLES = 1 << 28

/**
 * Unpacks the JPEG pictures of a page, with the numbers that stand in their data: no profile is applied. One that
 * cannot be unpacked, or for which no effort is left, is missing, and is told when it is painted.
 */
export async function decodePictures(
  pdf: Pdf,
  objects: readonly Painted[],
  effort: Effort = new Effort(Infinity)
): Promise<PictureSamples> {
  const pictures = new Map<PdfStream, Samples>()
  let left = MOST_SAMPLES
  for (const stream of streamsOf(objects)) {
    if (effort.spent) break
    const { bytes, rest } = pdf.data(stream)
    if (rest?.filter !== 'DCTDecode') continue
    const samples = await decodeJpeg(bytes, left)
    effort.spend(COST.jpeg + COST.unpacked * (samples?.bytes.length ?? 0))
    if (samples === null) continue
    pictures.set(stream, samples)
    left -= samples.bytes.length
  }
  return pictures
}

/** The streams of all pictures, those in soft masks with them. */
function streamsOf(objects: readonly Painted[]): ReadonlySet<PdfStream> {
  const streams = new Set<PdfStream>()
  const masks = new Set<unknown>()
  const gather = (objects: readonly Painted[]): void => {
    for (const object of objects) {
      if (object.kind === 'close-group') continue
      if (object.kind === 'image') {
        streams.add(object.stream)
        if (object.mask !== null && object.mask.kind !== 'key') streams.add(object.mask.stream)
      }
      const mask = object.state.softMask
      if (mask !== null && !masks.has(mask)) {
        masks.add(mask)
        gather(mask.objects)
      }
    }
  }
  gather(objects)
  return streams
}

/** Null where it cannot be unpacked, or has more samples than may be. */
async function decodeJpeg(bytes: Uint8Array, most: number): Promise<Samples | null> {
  const { default: sharp } = await import('sharp')
  try {
    const options = { limitInputPixels: MOST_SAMPLES, failOn: 'error', ignoreIcc: true } as const
    const { space, channels, width, height } = await sharp(bytes, options).metadata()
    if (width * height * channels > most) return null
    const image = sharp(bytes, options)
    const kept =
      space === 'cmyk'
        ? image.pipelineColourspace('cmyk').toColourspace('cmyk')
        : image.toColourspace(channels === 1 ? 'b-w' : 'srgb')
    const { data, info } = await kept.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
    // The library turns CMYK over, whoever wrote it; a PDF means the numbers as they stand in the data (7.4.8).
    if (space === 'cmyk') for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!
    return { width: info.width, height: info.height, parts: info.channels, bytes: data }
  } catch {
    return null
  }
}
