import { inflateSync } from 'node:zlib'

/** A PDF file as a second reader sees it: by its cross-reference table, not by how it was written. */
export interface ReadPdf {
  readonly header: string
  readonly trailer: string
  /** Number → the text between `obj` and `endobj`, without a stream's bytes. */
  readonly objects: ReadonlyMap<number, string>
  /** Number → the stream's bytes, inflated where they were deflated. */
  readonly streams: ReadonlyMap<number, Uint8Array>
}

/** Reads a file by its cross-reference table or stream; throws where the file is not what they say. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
  const { places, trailer } = text.startsWith('xref\n', start) ? readTable(text, start) : readXrefStream(file, start)
  const objects = new Map<number, string>()
  const streams = new Map<number, Uint8Array>()
  for (const [ref, { at, stream }] of places) {
    if (stream) continue
    const object = readObject(file, ref, at)
    objects.set(ref, object.text)
    if (object.bytes !== null) streams.set(ref, object.bytes)
  }
  for (const [ref, { at, stream, index }] of places) {
    if (stream) objects.set(ref, unpack(objects.get(at)!, streams.get(at)!, { ref, index }))
  }
  return { header: text.slice(0, 15), trailer, objects, streams }
}

/** Where an object lies: at a byte of the file, or as one of those in the stream of that number. */
interface Place {
  readonly at: number
  readonly stream: boolean
  readonly index: number
}

interface Xref {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: string
}

function readTable(text: string, start: number): Xref {
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)*)trailer\n(.*)startxref/s
  const [, size, rows, trailer] = table.exec(text.slice(start))!
  if (rows!.length !== 20 * Number(size)) throw new Error('the cross-reference table has the wrong length')
  const offsets = rows!.match(/.{10}(?= \d{5} n)/g)!
  return {
    places: new Map(offsets.map((at, i) => [i + 1, { at: Number(at), stream: false, index: 0 }])),
    trailer: trailer!
  }
}

/** Rows of a type, a place of four bytes and an index of two, each told by what it differs by from its neighbours. */
function readXrefStream(file: Buffer, start: number): Xref {
  const number = Number(/^\d+/.exec(file.toString('latin1', start, start + 10))![0])
  const { text, bytes } = readObject(file, number, start)
  const rows = undoFilters(bytes!, 7)
  if (!text.includes('/W[1 4 2]/Size ') || rows.length / 7 !== Number(/\/Size (\d+)/.exec(text)![1]))
    throw new Error('the cross-reference stream has the wrong length')
  const places = new Map<number, Place>()
  for (let ref = 1; 7 * ref < rows.length; ref++) {
    const row = rows.subarray(7 * ref)
    places.set(ref, { at: row.readUInt32BE(1), stream: row[0] === 2, index: row.readUInt16BE(5) })
  }
  return { places, trailer: text }
}

/** ISO/IEC 15948, 9.2, of samples of one byte. */
function undoFilters(bytes: Uint8Array, columns: number): Buffer {
  const rows = Buffer.alloc((bytes.length / (columns + 1)) * columns)
  for (let i = 0; i < rows.length; i++) {
    const [row, column] = [Math.floor(i / columns), i % columns]
    const left = column === 0 ? 0 : rows[i - 1]!
    const up = row === 0 ? 0 : rows[i - columns]!
    const corner = row === 0 || column === 0 ? 0 : rows[i - columns - 1]!
    const near = [left, up, corner].sort((a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b))
    const guess = { 0: 0, 1: left, 2: up, 4: near[0]! }[bytes[row * (columns + 1)]!]!
    rows[i] = bytes[row * (columns + 1) + 1 + column]! + guess
  }
  return rows
}

function readObject(
  file: Buffer,
  ref: number,
  from: number
): { readonly text: string; readonly bytes: Uint8Array | null } {
  const head = `${ref} 0 obj\n`
  if (file.toString('latin1', from, from + head.length) !== head)
    throw new Error(`object ${ref} is not where the table says`)
  const start = from + head.length
  const stream = /^<<.*?\/Length (\d+)>>\nstream\n/s.exec(file.toString('latin1', start, start + 2000))
  const end = file.indexOf('\nendobj\n', from)
  if (stream === null || start + stream[0].length > end)
    return { text: file.toString('latin1', start, end), bytes: null }
  return { text: stream[0].slice(0, -'\nstream\n'.length), bytes: readStream(file, stream, start) }
}

/** An object out of a stream: ISO 32000-1, 7.5.7. */
function unpack(
  dict: string,
  bytes: Uint8Array,
  { ref, index }: { readonly ref: number; readonly index: number }
): string {
  const text = Buffer.from(bytes).toString('latin1')
  const first = Number(/\/First (\d+)/.exec(dict)![1])
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number)
  if (pairs.length !== 2 * Number(/\/N (\d+)/.exec(dict)![1])) throw new Error('an object stream has the wrong length')
  if (pairs[2 * index] !== ref) throw new Error(`object ${ref} is not in the stream that the table says`)
  return text.slice(first + pairs[2 * index + 1]!, first + (pairs[2 * index + 3] ?? text.length)).trimEnd()
}

function readStream(file: Buffer, [head, length]: RegExpExecArray, from: number): Uint8Array {
  const start = from + head.length
  const end = start + Number(length)
  if (file.toString('latin1', end, end + 18) !== '\nendstream\nendobj\n')
    throw new Error('a stream has the wrong length')
  const bytes = file.subarray(start, end)
  return head.includes('/FlateDecode') ? inflateSync(bytes) : bytes
}

/** The objects that have all of these entries: `objectsWith(pdf, '/Type/Page/')`. */
export const objectsWith = (pdf: ReadPdf, entry: string): readonly string[] =>
  [...pdf.objects.values()].filter(object => object.includes(entry))

/** The streams whose dictionaries have this entry, as Latin-1 text. */
export const streamsWith = (pdf: ReadPdf, entry: string): readonly string[] =>
  [...pdf.streams]
    .filter(([ref]) => pdf.objects.get(ref)!.includes(entry))
    .map(([, bytes]) => Buffer.from(bytes).toString('latin1'))

/** What `N 0 R` behind a key refers to. */
export const follow = (object: string, key: string): number =>
  Number(new RegExp(`/${key}[ \\[]*(\\d+) 0 R`).exec(object)![1])
