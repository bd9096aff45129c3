import { lookOf } from '../icc/look.ts'
import type { Profile } from '../icc/profile.ts'
import { readProfile } from '../icc/read-profile.ts'
import type { Colours, Picture } from './picture.ts'
import { readJpeg } from './read-jpeg.ts'
import { type Bad, bad, HUGE, MAX_PIXELS, type MetadataReading } from './read-metadata.ts'

/** What a file turned out to be: a picture, with what is remarkable about it, or why it is none. */
export type HeaderReading =
  | {
      readonly kind: 'picture'
      readonly picture: Omit<Picture, 'file' | 'at' | 'contour'>
      readonly remarks: readonly Remark[]
    }
  | Bad

/** More than one page or frame; a profile that cannot be read. */
export type Remark = 'frames' | 'profile'

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

/** The header of a picture file by what the library tells of it. */
export function readHeader(bytes: Uint8Array, metadata: MetadataReading): HeaderReading {
  if (metadata.kind === 'bad') return metadata
  const { width, height, space, orientation, pages, icc, hasAlpha: alpha } = metadata
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
  const profile = icc === null ? null : ownProfile(icc, colours)
  const upright = orientation > 4 ? { width: height, height: width } : { width, height }
  const remarks: readonly Remark[] = [
    ...(pages > 1 ? (['frames'] as const) : []),
    ...(icc !== null && profile === null ? (['profile'] as const) : [])
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
