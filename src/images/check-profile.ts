/** ICC.1:2010 7.2 and 7.3: sizes of the header, of the count behind it, and of an entry of the tag table. */
const HEADER = 128
const COUNT = 4
const TAG_ENTRY = 12

/** What separation and proofing need: Lab to inks and inks to Lab. */
const TAGS = ['A2B0', 'B2A0']

/** Why bytes are not an output profile of a CMYK press, of version 2 or 4 and whole; null where they are. */
export function checkProfile(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER + COUNT || name(bytes, 36) !== 'acsp') return 'is no ICC profile'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) > bytes.length) return `is cut off: ${bytes.length} of ${view.getUint32(0)} bytes are there`
  if (name(bytes, 12) !== 'prtr') return `is not the profile of a press: it is of class ${name(bytes, 12)}`
  if (name(bytes, 16) !== 'CMYK') return `is not for the four process inks but for ${name(bytes, 16).trim()}`
  if (bytes[8] !== 2 && bytes[8] !== 4) return `is of version ${bytes[8]}, and files hold version 2 or 4`
  return checkTags(bytes, view)
}

function checkTags(bytes: Uint8Array, view: DataView): string | null {
  const count = view.getUint32(HEADER)
  const room = Math.floor((bytes.length - HEADER - COUNT) / TAG_ENTRY)
  if (count > room) return 'is damaged: its table of tags has no end'
  const found = new Set<string>()
  for (let i = 0; i < count; i++) {
    const entry = HEADER + COUNT + TAG_ENTRY * i
    const end = view.getUint32(entry + 4) + view.getUint32(entry + 8)
    if (end > bytes.length) return `is damaged: its tag ${name(bytes, entry)} lies outside`
    found.add(name(bytes, entry))
  }
  const missing = TAGS.find(tag => !found.has(tag))
  return missing === undefined ? null : `has no ${missing}, by which inks are told`
}

const name = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
