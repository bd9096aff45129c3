import { createHash } from 'node:crypto'
import { isDict, isName } from './entries.ts'
import type { PdfDict } from './pdf.ts'

/** Bytes of the smallest stream that is given a name; a smaller one is decoded as quickly as it is named. */
const SMALLEST = 1 << 14

const NONE: PdfDict = { kind: 'dict', entries: new Map() }

/**
 * What a stream decodes to depends on its bytes and filters alone: streams of one name are the same in all files. Null
 * for a small one, and for one whose filters are not told in so many words.
 */
export function nameOfStream(raw: Uint8Array, { entries }: PdfDict): string | null {
  const [filter, parameters] = [entries.get('Filter'), entries.get('DecodeParms') ?? NONE]
  if (raw.length < SMALLEST || !isName(filter) || !isDict(parameters)) return null
  const numbers = [...parameters.entries]
  if (numbers.some(([, value]) => typeof value !== 'number')) return null
  const words = [filter.name, ...numbers.flat()]
  return `stream ${createHash('sha256').update(JSON.stringify(words)).update(raw).digest('hex')}`
}
