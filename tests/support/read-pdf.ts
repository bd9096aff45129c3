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

/** Reads a file with a classic cross-reference table; throws where the file is not what the table says. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
  const [, size, rows, trailer] = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)*)trailer\n(.*)startxref/s.exec(
    text.slice(start)
  )!
  if (rows!.length !== 20 * Number(size)) throw new Error('the cross-reference table has the wrong length')
  const objects = new Map<number, string>()
  const streams = new Map<number, Uint8Array>()
  for (let ref = 1; ref < Number(size); ref++) {
    const from = Number(rows!.slice(20 * ref, 20 * ref + 10))
    const head = `${ref} 0 obj\n`
    if (!text.startsWith(head, from)) throw new Error(`object ${ref} is not where the table says`)
    const stream = /^<<.*?\/Length (\d+)>>\nstream\n/s.exec(text.slice(from + head.length, from + head.length + 2000))
    const end = text.indexOf('\nendobj\n', from)
    const isStream = stream !== null && from + head.length + stream[0].length <= end
    objects.set(ref, isStream ? stream[0].slice(0, -'\nstream\n'.length) : text.slice(from + head.length, end))
    if (isStream) streams.set(ref, readStream(file, stream, from + head.length))
  }
  return { header: text.slice(0, 15), trailer: trailer!, objects, streams }
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
