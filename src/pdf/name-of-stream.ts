import { isDict, isName } from './entries.ts'
import type { PdfDict } from './pdf.ts'

/** Bytes of the smallest stream that is given a name; a smaller one is decoded as quickly as it is named. */
const SMALLEST = 1 << 14

const NONE: PdfDict = { kind: 'dict', entries: new Map() }

/**
 * A name for the filters of a stream and the length and end of its bytes, where deflated data have their checksum: what a
 * stream of this name decodes to depends on its bytes alone. Null for a small one, and for one whose filters are not
 * told in so many words.
 */
export function nameOfStream(raw: Uint8Array, { entries }: PdfDict): string | null {
  const [filter, parameters] = [entries.get('Filter'), entries.get('DecodeParms') ?? NONE]
  if (raw.length < SMALLEST || !isName(filter) || !isDict(parameters)) return null
  const numbers = [...parameters.entries]
  if (numbers.some(([, value]) => typeof value !== 'number')) return null
  return `stream ${JSON.stringify([filter.name, ...numbers.flat(), raw.length, ...raw.subarray(-CHECKSUM)])}`
}

/** Bytes: RFC 1950, 2.2. */
const CHECKSUM = 4
