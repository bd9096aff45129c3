/** A PDF file to be written for a test: whatever its objects say, sound or not. */
export interface DraftPdf {
  readonly version?: string
  /** Number → what stands between `obj` and `endobj`, or a stream. */
  readonly objects: Readonly<Record<number, string | DraftStream>>
  /** Between its brackets, but for /Size. */
  readonly trailer: string
}

export interface DraftStream {
  /** Between the brackets of its dictionary; /Length is added where it has none. */
  readonly dict: string
  readonly data: Uint8Array | string
}

/** Latin-1 text as bytes. */
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** Writes a file with a table of cross-references. */
export function buildPdf(draft: DraftPdf): Uint8Array {
  const parts: Uint8Array[] = []
  const places = new Map<number, number>()
  let length = 0
  const put = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? bytesOf(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  put(headerOf(draft))
  for (const [number, object] of Object.entries(draft.objects)) {
    places.set(Number(number), length)
    for (const part of objectParts(Number(number), object)) put(part)
  }
  const start = length
  const size = Math.max(0, ...places.keys()) + 1
  put(`xref\n0 ${size}\n0000000000 65535 f \n`)
  for (let number = 1; number < size; number++) put(tableLine(places.get(number)))
  put(`trailer\n<</Size ${size} ${draft.trailer}>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

const headerOf = ({ version = '1.6' }: DraftPdf): string => `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`

function objectParts(number: number, object: string | DraftStream): readonly (Uint8Array | string)[] {
  if (typeof object === 'string') return [`${number} 0 obj\n${object}\nendobj\n`]
  return [`${number} 0 obj\n`, ...streamParts(object), '\nendobj\n']
}

function streamParts({ dict, data }: DraftStream): readonly (Uint8Array | string)[] {
  const bytes = typeof data === 'string' ? bytesOf(data) : data
  const length = dict.includes('/Length') ? '' : ` /Length ${bytes.length}`
  return [`<<${dict}${length}>>\nstream\n`, bytes, '\nendstream']
}

const tableLine = (place: number | undefined): string =>
  place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`

/**
 * Writes a file with a stream of cross-references, in which all objects but streams and the catalog lie in an object
 * stream. `hybrid` adds a table of the catalog and the streams, which leads to it.
 */
export function buildPackedPdf(draft: DraftPdf, hybrid = false): Uint8Array {
  const entries = Object.entries(draft.objects).map(([number, object]) => [Number(number), object] as const)
  const packed = entries.filter(([number, object]) => typeof object === 'string' && number !== CATALOG)
  const plain = entries.filter(entry => !packed.includes(entry))
  const container = Math.max(...entries.map(([number]) => number)) + 1
  const parts: (Uint8Array | string)[] = [headerOf(draft)]
  const here = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  const rows = new Map<number, readonly [number, number, number]>([[0, [0, 0, 65535]]])
  for (const [number, object] of [...plain, [container, packInto(packed as readonly Packed[])] as const]) {
    rows.set(number, [1, here(), 0])
    parts.push(...objectParts(number, object))
  }
  for (const [index, [number]] of packed.entries()) rows.set(number, [2, container, index])
  const stream = here()
  rows.set(container + 1, [1, stream, 0])
  const size = container + 2
  const data = Buffer.concat(Array.from({ length: size }, (_, number) => row(rows.get(number) ?? [0, 0, 65535])))
  const own = `/Type /XRef /W [1 4 2] /Size ${size}`
  parts.push(...objectParts(container + 1, { dict: hybrid ? own : `${own} ${draft.trailer}`, data }))
  const start = here()
  if (hybrid) parts.push(hybridTable(plain.map(([number]) => [number, rows.get(number)![1]] as const)))
  if (hybrid) parts.push(`trailer\n<</Size ${size} /XRefStm ${stream} ${draft.trailer}>>\n`)
  parts.push(`startxref\n${hybrid ? start : stream}\n%%EOF\n`)
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? bytesOf(part) : part)))
}

/** Number of the catalog in every draft. */
const CATALOG = 1

type Packed = readonly [number, string]

function packInto(packed: readonly Packed[]): DraftStream {
  let body = ''
  const pairs = packed.map(([number, text]) => {
    const pair = `${number} ${body.length}`
    body += `${text} `
    return pair
  })
  const head = `${pairs.join(' ')} `
  return { dict: `/Type /ObjStm /N ${packed.length} /First ${head.length}`, data: head + body }
}

function row([type, second, third]: readonly [number, number, number]): Buffer {
  const bytes = Buffer.alloc(7)
  bytes.writeUInt8(type, 0)
  bytes.writeUInt32BE(second, 1)
  bytes.writeUInt16BE(third, 5)
  return bytes
}

const hybridTable = (places: readonly (readonly [number, number])[]): string =>
  `xref\n0 1\n0000000000 65535 f \n${places.map(([number, place]) => `${number} 1\n${tableLine(place)}`).join('')}`
