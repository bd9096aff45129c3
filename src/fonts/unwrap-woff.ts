import { inflateSync } from 'node:zlib'
import { CUT_SHORT, NO_TABLE, OUTLINES, type Refusal, type Sfnt } from './sfnt.ts'
import { bytesOf, part, tagAt, u16, u32, viewOf } from './table.ts'

interface Record {
  readonly packed: DataView
  readonly length: number
}

/**
 * The tables of a WOFF 1 file (W3C, WOFF File Format 1.0), each inflated when it is first asked for:
 * a face of 16 MB that is only measured never unpacks its outlines.
 */
export function unwrapWoff(file: DataView): Sfnt | Refusal {
  const outlines = OUTLINES[tagAt(file, 4)]
  if (outlines === undefined) return { why: 'is a WOFF of an unknown kind', remedy: 'convert it to TTF or OTF' }
  const records = readRecords(file)
  if (records === null) return CUT_SHORT
  const tables = new Map<string, DataView>()
  const table = (tag: string): DataView => {
    const record = records.get(tag)
    if (record === undefined) return NO_TABLE
    const known = tables.get(tag) ?? unpack(record)
    tables.set(tag, known)
    return known
  }
  return { outlines, length: tag => records.get(tag)?.length ?? 0, table }
}

/** 44 bytes, then records of tag, offset, packed length, length, checksum. */
function readRecords(file: DataView): Map<string, Record> | null {
  const records = new Map<string, Record>()
  for (let i = 0, count = u16(file, 12); i < count; i++) {
    const at = 44 + 20 * i
    const offset = u32(file, at + 4)
    const packed = u32(file, at + 8)
    if (at + 20 > file.byteLength || offset + packed > file.byteLength) return null
    records.set(tagAt(file, at), { packed: part(file, offset, packed), length: u32(file, at + 12) })
  }
  return records
}

function unpack({ packed, length }: Record): DataView {
  if (packed.byteLength >= length) return packed
  try {
    // One chunk of the whole length: in Node's default chunks of 16 KB a big table takes half as long again.
    const bytes = inflateSync(bytesOf(packed), { chunkSize: Math.max(length, 64), maxOutputLength: length })
    return viewOf(bytes)
  } catch {
    return NO_TABLE
  }
}
