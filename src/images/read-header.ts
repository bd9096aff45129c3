import type { Metadata, SharpOptions } from 'sharp'
import { lookOf } from '../icc/look.ts'
import type { Profile } from '../icc/profile.ts'
import { readProfile } from '../icc/read-profile.ts'
import type { Colours, Picture } from './picture.ts'
import { readJpeg } from './read-jpeg.ts'

/** What a file turned out to be: a picture, with what is remarkable about it, or why it is none. */
export type HeaderReading =
  | {
      readonly kind: 'picture'
      readonly picture: Omit<Picture, 'file' | 'at' | 'contour'>
      readonly remarks: readonly Remark[]
    }
  | Bad

interface Bad {
  readonly kind: 'bad'
  readonly why: string
  readonly remedy: string
}

/** More than one page or frame; a profile that cannot be read. */
export type Remark = 'frames' | 'profile'

/** Most pixels taken: a full broadsheet page at 400 ppi has 53 million. More is a mistake or an attack. */
const MAX_PIXELS = 100_000_000

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

/** The library's names of colour spaces, at either depth. */
const COLOURS: Readonly<Record<string, Colours>> = {
  'b-w': 'grey',
  grey16: 'grey',
  srgb: 'rgb',
  rgb: 'rgb',
  rgb16: 'rgb',
  cmyk: 'cmyk',
  lab: 'lab',
  labs: 'lab'
}
/** And of depths. */
const DEPTHS: Readonly<Record<string, 8 | 16>> = { uchar: 8, ushort: 16, short: 16 }

/** The header of a picture file, told by its bytes and not by its name. Nothing is decoded. */
export async function readHeader(bytes: Uint8Array): Promise<HeaderReading> {
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
    return judge(bytes, await sharp(bytes, OPENING).metadata())
  } catch (error) {
    return REFUSALS.find(([words]) => words.test(String(error)))?.[1] ?? DAMAGED
  }
}

function judge(bytes: Uint8Array, metadata: Metadata): HeaderReading {
  const { width, height, space, orientation = 1, pages = 1, icc, hasAlpha: alpha } = metadata
  if (width * height > MAX_PIXELS) return HUGE
  const colours = COLOURS[space ?? '']
  const read = DEPTHS[metadata.depth ?? '']
  if (colours === undefined || read === undefined) {
    return bad(
      `has colours in ${space} of a kind that no press knows (${metadata.depth})`,
      'save it in 8 or 16 bits, in RGB, grey or CMYK'
    )
  }
  const depth = colours === 'grey' && !alpha && metadata.bitsPerSample === 1 ? 1 : read
  const jpeg = metadata.format === 'jpeg' ? readJpeg(bytes) : null
  const profile = icc === undefined ? null : ownProfile(icc, colours)
  const upright = orientation > 4 ? { width: height, height: width } : { width, height }
  const remarks: readonly Remark[] = [
    ...(pages > 1 ? (['frames'] as const) : []),
    ...(icc !== undefined && profile === null ? (['profile'] as const) : [])
  ]
  return { kind: 'picture', picture: { ...upright, colours, depth, alpha, orientation, profile, jpeg, bytes }, remarks }
}

const SPACES: Readonly<Record<Colours, string>> = { grey: 'GRAY', rgb: 'RGB ', cmyk: 'CMYK', lab: 'Lab ' }

/** The profile of a picture, or null where it does not tell what numbers of its kind look like. */
function ownProfile(icc: Uint8Array, colours: Colours): Profile | null {
  const reading = readProfile(icc)
  if (reading.kind === 'bad' || reading.profile.space !== SPACES[colours]) return null
  return lookOf(reading.profile) === null ? null : reading.profile
}

const bad = (why: string, remedy: string): Bad => ({ kind: 'bad', why, remedy })

const HUGE = bad(
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
