import type { Profile } from './profile.ts'

/** What bytes turned out to be: a profile, or why they are none. */
export type ProfileReading =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'bad'; readonly why: string }

const HEADER = 128
const TAG_ENTRY = 12
/** The largest profiles in use have 4 MB. */
const MAX_BYTES = 32 * 1024 * 1024

/** Header and tag table of an ICC profile: 7.2 and 7.3. Tags whose data lie outside the file are a fault. */
export function readProfile(bytes: Uint8Array): ProfileReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER + 4 || ascii(bytes, 36, 4) !== 'acsp') return bad('is no ICC profile')
  if (bytes.length > MAX_BYTES) return bad('has more than 32 MB')
  const size = view.getUint32(0)
  if (size > bytes.length) return bad(`is cut off: ${bytes.length} of ${size} bytes are there`)
  const count = view.getUint32(HEADER)
  if (HEADER + 4 + count * TAG_ENTRY > bytes.length) return bad('is damaged: its table of tags has no end')
  const tags = new Map<string, Uint8Array>()
  for (let i = 0; i < count; i++) {
    const entry = HEADER + 4 + i * TAG_ENTRY
    const name = ascii(bytes, entry, 4)
    const [from, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8)]
    if (from + length > size) return bad(`is damaged: its tag ${name} lies outside`)
    tags.set(name, bytes.subarray(from, from + length))
  }
  const header = {
    bytes,
    version: bytes[8]!,
    deviceClass: ascii(bytes, 12, 4),
    space: ascii(bytes, 16, 4),
    connection: ascii(bytes, 20, 4)
  }
  return { kind: 'profile', profile: { ...header, description: describe(tags.get('desc')), tags } }
}

/** The words of textDescriptionType (version 2) or of the first language of multiLocalizedUnicodeType. */
function describe(tag: Uint8Array | undefined): string {
  if (tag === undefined || tag.length < 12) return ''
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  if (ascii(tag, 0, 4) === 'desc') return ascii(tag, 12, view.getUint32(8)).replace(/\0.*$/s, '')
  if (ascii(tag, 0, 4) !== 'mluc' || tag.length < 28) return ''
  const [length, from] = [view.getUint32(20), view.getUint32(24)]
  return new TextDecoder('utf-16be').decode(tag.subarray(from, from + length))
}

export const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(at, at + length))

const bad = (why: string): ProfileReading => ({ kind: 'bad', why })
