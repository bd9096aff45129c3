import { CUT_SHORT, NO_TABLE, OUTLINES, type Refusal, type Sfnt } from './sfnt.ts'
import { part, tagAt, u16, u32, viewOf } from './table.ts'
import { unwrapWoff } from './unwrap-woff.ts'

const CONVERT = 'convert it to TTF or OTF and name that file in fonts/registry.yaml'

/** The tables of a TrueType or OpenType file, or of one in a WOFF 1 wrapper if `unwrap` allows it. */
export function openSfnt(bytes: Uint8Array, unwrap: 'woff' | null): Sfnt | Refusal {
  const file = viewOf(bytes)
  const signature = tagAt(file, 0)
  if (signature === 'wOFF') {
    return unwrap === 'woff'
      ? unwrapWoff(file)
      : { why: 'is packed as WOFF', remedy: 'add “unwrap: woff” to the face in fonts/registry.yaml' }
  }
  if (signature === 'wOF2') return { why: 'is packed as WOFF2', remedy: CONVERT }
  if (signature === 'ttcf') {
    return { why: 'is a collection of faces (TTC)', remedy: 'take the one face out of it and name that file instead' }
  }
  const outlines = OUTLINES[signature]
  if (outlines === undefined) return { why: 'is not a TrueType or OpenType font', remedy: CONVERT }
  return readDirectory(file, outlines)
}

/** OpenType 1.9, “Table Directory”: 12 bytes, then records of tag, checksum, offset, length. */
function readDirectory(file: DataView, outlines: 'glyf' | 'cff'): Sfnt | Refusal {
  const tables = new Map<string, DataView>()
  for (let i = 0, count = u16(file, 4); i < count; i++) {
    const record = 12 + 16 * i
    const offset = u32(file, record + 8)
    const length = u32(file, record + 12)
    if (record + 16 > file.byteLength || offset + length > file.byteLength) return CUT_SHORT
    tables.set(tagAt(file, record), part(file, offset, length))
  }
  const table = (tag: string): DataView => tables.get(tag) ?? NO_TABLE
  return { outlines, length: tag => table(tag).byteLength, table }
}
