import { type Allowance, decodeStream } from './decode-stream.ts'
import { isDict, isName, isRef, isStream } from './entries.ts'
import { findWords } from './find-word.ts'
import type { PdfDict, PdfDirect, PdfStream, PdfValue } from './pdf.ts'
import { type Indirect, readIndirect } from './read-indirect.ts'
import { readValue } from './read-value.ts'
import { scanObjects } from './scan-objects.ts'
import { Source } from './source.ts'
import { unpackObjects } from './unpack-objects.ts'
import { Xref } from './xref.ts'

/** What a file seems to hold, by its own words. */
export interface Rebuilt {
  readonly xref: Xref
  readonly trailer: PdfDict
}

/**
 * Makes cross-references anew for a file whose own cannot be used: the last object of a number is the one that counts,
 * and later trailers speak before earlier ones. Nothing is reported here, as every object is read again when it is used.
 */
export function rebuildXref(bytes: Uint8Array, allowance: Allowance): Rebuilt {
  const source = new Source(bytes)
  const xref = new Xref()
  const trailers = findWords(bytes, 'trailer').map(at => dictAt(source, at + 'trailer'.length))
  let catalog: PdfValue = null
  let past = 0
  for (const offset of scanObjects(bytes)) {
    const found = offset < past ? null : readIndirect(source, offset, lengthOf)
    if (found === null) continue
    const { number, generation, value } = found
    xref.put(number, { kind: 'plain', offset, generation })
    const stream = isStream(value) ? value : null
    const type = typeOf(stream?.dict ?? value)
    if (stream !== null) past = stream.raw.byteOffset - bytes.byteOffset + stream.raw.length
    if (type === 'Catalog') catalog = { kind: 'ref', number, generation }
    if (stream !== null && type === 'XRef') trailers.push(stream.dict)
    if (stream !== null && type === 'ObjStm') unpack(source, stream, found, xref, allowance)
  }
  const entries = new Map<string, PdfValue>(catalog === null ? [] : [['Root', catalog]])
  for (const trailer of trailers) for (const [key, value] of trailer?.entries ?? []) entries.set(key, value)
  return { xref, trailer: { kind: 'dict', entries } }
}

function unpack(source: Source, stream: PdfStream, { number }: Indirect, xref: Xref, allowance: Allowance): void {
  const { bytes } = decodeStream(stream.raw, stream.dict, directly, allowance)
  for (const [index, packed] of unpackObjects(source, stream, bytes, number).numbers.entries())
    xref.put(packed, { kind: 'packed', stream: number, index })
}

function dictAt(source: Source, at: number): PdfDict | null {
  const value = readValue(source.lexer(source.bytes, at, () => {}))
  return isDict(value) ? value : null
}

/** A length that is a reference cannot be followed yet. */
const lengthOf = (value: PdfValue | undefined): number | null => (typeof value === 'number' ? value : null)

/** Nor can filters and their parameters. */
const directly = (value: PdfValue | undefined): PdfDirect => (isRef(value) ? null : (value ?? null))

function typeOf(value: PdfValue): string | null {
  const type = isDict(value) ? value.entries.get('Type') : null
  return isName(type) ? type.name : null
}
