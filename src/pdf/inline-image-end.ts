import { isArray, isName } from './entries.ts'
import { findWord } from './find-word.ts'
import { isBoundary, isWhite } from './lexer.ts'
import type { PdfDict, PdfValue } from './pdf.ts'

/** Where the data of an inline image end, and where its content stream goes on behind EI; null where there is no EI. */
export interface ImageEnd {
  readonly to: number
  readonly next: number | null
}

/**
 * Finds the end of an inline image, whose data may well contain `EI`. Where the dictionary or the filter tells how long
 * they are, that counts; elsewhere the first EI that stands by itself and is followed by what reads like operators.
 * `patience` is how many bytes may still be looked through for that.
 */
export function inlineImageEnd(bytes: Uint8Array, from: number, dict: PdfDict, patience: { left: number }): ImageEnd {
  const to = toldEnd(bytes, from, dict)
  const next = to === null ? null : behindEi(bytes, to)
  return to !== null && next !== null ? { to, next } : searchEi(bytes, from, patience)
}

function toldEnd(bytes: Uint8Array, from: number, { entries }: PdfDict): number | null {
  const length = entries.get('Length')
  if (typeof length === 'number') return from + length
  const filters = entries.get('Filter')
  const first = isArray(filters) ? filters.items[0] : filters
  if (first === undefined) return sampleEnd(from, entries)
  const mark = isName(first) ? END_MARKS.get(first.name) : undefined
  const at = mark === undefined ? -1 : findWord(bytes, mark, from)
  return at < 0 ? null : at + mark!.length
}

/** What ends data that are text. */
const END_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A85: '~>',
    ASCII85Decode: '~>',
    AHx: '>',
    ASCIIHexDecode: '>'
  })
)

/** Samples that are not encoded: rows of whole bytes (8.9.5.2). Null where the colour space is not of those known. */
function sampleEnd(from: number, entries: PdfDict['entries']): number | null {
  const [width, height, bits = 1] = ['Width', 'Height', 'BitsPerComponent'].map(key => entries.get(key))
  const parts = entries.get('ImageMask') === true ? 1 : partsOf(entries.get('ColorSpace'))
  const known = typeof width === 'number' && typeof height === 'number' && typeof bits === 'number'
  return known && parts !== null ? from + Math.ceil((width * bits * parts) / 8) * height : null
}

function partsOf(space: PdfValue | undefined): number | null {
  const name = isArray(space) ? space.items[0] : space
  return isName(name) ? (PARTS.get(name.name) ?? null) : null
}

const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4, Indexed: 1 })
)

/** White space that stands between data and EI. */
const MOST_SPACE = 8

function behindEi(bytes: Uint8Array, to: number): number | null {
  let at = to
  while (at < to + MOST_SPACE && isWhite(bytes[at])) at++
  return isEi(bytes, at) ? at + 2 : null
}

const isEi = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isBoundary(bytes[at + 2])

function searchEi(bytes: Uint8Array, from: number, patience: { left: number }): ImageEnd {
  let first: number | null = null
  for (let at = from; at < bytes.length; at++, patience.left--) {
    if (!isEi(bytes, at) || (at > from && !isWhite(bytes[at - 1]))) continue
    first ??= at
    if (readsLikeText(bytes, at + 2)) return endBefore(from, at)
    if (patience.left <= 0) break
  }
  return first === null ? { to: bytes.length, next: null } : endBefore(from, first)
}

const endBefore = (from: number, ei: number): ImageEnd => ({ to: Math.max(from, ei - 1), next: ei + 2 })

/** Bytes behind EI that are looked at; operators are ASCII, and data are so rarely for so long. */
const LOOK = 24

function readsLikeText(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < Math.min(from + LOOK, bytes.length); i++) {
    const byte = bytes[i]!
    if (byte > 0x7e || (byte < 0x20 && !isWhite(byte)) || byte === 0) return false
  }
  return true
}
