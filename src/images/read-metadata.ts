import type { Metadata, SharpOptions } from 'sharp'

/** What the library tells of a file, or why it is no picture. */
export type MetadataReading =
  | (Pick<Metadata, 'width' | 'height' | 'space' | 'depth' | 'format' | 'hasAlpha' | 'bitsPerSample'> & {
      readonly kind: 'metadata'
      readonly orientation: number
      readonly pages: number
      readonly icc: Uint8Array | null
    })
  | Bad

export interface Bad {
  readonly kind: 'bad'
  readonly why: string
  readonly remedy: string
}

/** Most pixels taken: a full broadsheet page at 400 ppi has 53 million. More is a mistake or an attack. */
export const MAX_PIXELS = 100_000_000

/** How the library opens a file: its first page, numbers as they are, nothing that is damaged. */
export const OPENING: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  failOn: 'warning',
  ignoreIcc: true,
  page: 0,
  pages: 1
}

/** First bytes of the formats that are read; `.` stands for any byte. */
const FORMATS: readonly RegExp[] = [/^\xff\xd8\xff/s, /^\x89PNG\r\n\x1a\n/s, /^(II[*+]\0|MM\0[*+])/s, /^RIFF....WEBP/s]

/** What a picture file says of itself, told by its bytes and not by its name. Nothing is decoded. */
export async function readMetadata(bytes: Uint8Array): Promise<MetadataReading> {
  if (bytes.length === 0) return bad('is empty', 'fetch it again from where it came from')
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (!FORMATS.some(format => format.test(head))) {
    return bad(
      'is not a JPEG, PNG, TIFF or WebP picture',
      'save it as JPEG or TIFF; a name alone does not make a picture'
    )
  }
  const { default: sharp } = await import('sharp')
  try {
    return told(await sharp(bytes, OPENING).metadata())
  } catch (error) {
    return REFUSALS.find(([words]) => words.test(String(error)))?.[1] ?? DAMAGED
  }
}

const told = (metadata: Metadata): MetadataReading => {
  const { width, height, space, depth, format, hasAlpha, bitsPerSample, orientation = 1, pages = 1, icc } = metadata
  return {
    kind: 'metadata',
    width,
    height,
    space,
    depth,
    format,
    hasAlpha,
    bitsPerSample,
    orientation,
    pages,
    icc: icc ?? null
  }
}

export const bad = (why: string, remedy: string): Bad => ({ kind: 'bad', why, remedy })

export const HUGE: Bad = bad(
  'has more than 100 million pixels',
  'scale it down to what it is printed at: 200 pixels to the inch are enough for newsprint'
)

export const DAMAGED: Bad = bad(
  'is damaged or cut off',
  'fetch it again from where it came from, or open it and save it anew'
)

/** The library's words for what it refuses, and ours. */
const REFUSALS: readonly (readonly [RegExp, Bad])[] = [
  [/pixel limit/, HUGE],
  [/labq/, bad('is in Lab of 8 bits, which is not read', 'save it in RGB, or in Lab of 16 bits')]
]
