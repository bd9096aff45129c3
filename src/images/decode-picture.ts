import type { Metadata, Sharp, SharpOptions } from 'sharp'
import type { Link } from './link.ts'
import type { Picture } from './picture.ts'
import { separate } from './separate.ts'

/** What a file turned out to be: a picture, or why it is none. */
export type Decoded =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'bad'; readonly why: string; readonly remedy: string }

/** Most pixels taken: a full broadsheet page at 400 ppi has 53 million. More is a mistake or an attack. */
const MAX_PIXELS = 100_000_000
const OPTIONS: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'warning' }
const PAPER = '#ffffff'

/** First bytes of the formats that are read; `.` stands for any byte. */
const FORMATS: readonly RegExp[] = [/^\xff\xd8\xff/s, /^\x89PNG\r\n\x1a\n/s, /^(II[*+]\0|MM\0[*+])/s, /^RIFF....WEBP/s]

/**
 * Samples for the press: upright as EXIF asks, transparency laid on white, RGB separated, grey and CMYK left as they
 * are. `linkOf` is asked for the press's colours only where a picture in RGB needs them.
 */
export async function decodePicture(file: string, bytes: Uint8Array, linkOf: () => Link | null): Promise<Decoded> {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (!FORMATS.some(format => format.test(head))) {
    return bad(
      'is not a JPEG, PNG, TIFF or WebP picture',
      'save it as JPEG or TIFF; a name alone does not make a picture'
    )
  }
  const { default: sharp } = await import('sharp')
  try {
    const metadata = await sharp(bytes, OPTIONS).metadata()
    return await samplesOf(file, sharp(bytes, OPTIONS), metadata, linkOf)
  } catch (error) {
    return refusal(String(error))
  }
}

async function samplesOf(file: string, image: Sharp, { space }: Metadata, linkOf: () => Link | null): Promise<Decoded> {
  const upright = image.autoOrient().flatten({ background: PAPER })
  if (space === 'cmyk') return picture(file, 'cmyk', await raw(upright.pipelineColourspace('cmyk'), 'cmyk'))
  if (space === 'b-w' || space === 'grey16') return picture(file, 'gray', await raw(upright, 'b-w'))
  const link = linkOf()
  if (link === null)
    return bad('is in RGB and cannot be separated', 'mend the colour profile of the press, or save the picture in CMYK')
  const rgb = await raw(upright, 'srgb')
  return picture(file, 'cmyk', { ...rgb, data: separate(rgb.data, link) })
}

interface Raw {
  readonly data: Uint8Array
  readonly info: { readonly width: number; readonly height: number }
}

const raw = (image: Sharp, space: string): Promise<Raw> =>
  image.toColourspace(space).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })

const picture = (file: string, space: Picture['space'], { data, info }: Raw): Decoded => ({
  kind: 'picture',
  picture: { file, width: info.width, height: info.height, space, samples: data }
})

/** The library's words, turned into what the desk can do about them. */
function refusal(words: string): Decoded {
  if (/pixel limit/.test(words)) {
    return bad(
      'has more than 100 million pixels',
      'scale it down to what it is printed at: 200 pixels to the inch are enough for newsprint'
    )
  }
  return bad('is damaged or cut off', 'fetch it again from where it came from, or open it and save it anew')
}

const bad = (why: string, remedy: string): Decoded => ({ kind: 'bad', why, remedy })
