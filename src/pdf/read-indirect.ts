import { isDict } from './entries.ts'
import { isDigit, isWhite, type Lexer, latin1 } from './lexer.ts'
import type { PdfDict, PdfStream, PdfValue } from './pdf.ts'
import { readValue } from './read-value.ts'
import type { Source } from './source.ts'

export interface Indirect {
  readonly number: number
  readonly generation: number
  readonly value: PdfValue
  /** Byte behind it. */
  readonly end: number
}

type Head = Pick<Indirect, 'number' | 'generation' | 'end'>

/** What /Length says, which may be a reference; null where that leads nowhere. */
export type LengthOf = (value: PdfValue | undefined) => number | null

/** White space that may stand before an object, in bytes; more is no place that a table would name. */
const MOST_SPACE = 32

/** The indirect object (7.3.10) that begins at a byte; null where none does. */
export function readIndirect(source: Source, offset: number, lengthOf: LengthOf): Indirect | null {
  const head = source.mayRead() ? readHead(source.bytes, offset) : null
  if (head === null) return null
  const { number, generation } = head
  const tell = (at: number, what: string): void => source.repair(at, number, what)
  const lexer = source.lexer(source.bytes, head.end, tell)
  const value = isWord(lexer, 'endobj') ? null : readValue(lexer)
  const stream = isDict(value) && isWord(lexer, 'stream') ? readStream(source, lexer, value, lengthOf) : null
  if (!isWord(lexer, 'endobj')) tell(lexer.pos, 'endobj is missing')
  source.spend(lexer.pos - offset - (stream?.raw.length ?? 0))
  return { number, generation, value: stream ?? value, end: lexer.pos }
}

/** `12 0 obj`, read without a lexer: most bytes that are looked at begin no object, and are no fault. */
export function readHead(bytes: Uint8Array, offset: number): Head | null {
  let from = offset
  while (from < offset + MOST_SPACE && isWhite(bytes[from])) from++
  if (!isDigit(bytes[from])) return null
  const [all, number, generation] =
    /^(\d{1,10})[\0\t\n\f\r ]{1,9}(\d{1,5})[\0\t\n\f\r ]{1,9}obj/.exec(latin1(bytes, from, from + 40)) ?? []
  return all === undefined ? null : { number: Number(number), generation: Number(generation), end: from + all.length }
}

/** Passes a word if it stands next. */
function isWord(lexer: Lexer, text: string): boolean {
  const { pos } = lexer
  lexer.skipSpace()
  const is = latin1(lexer.bytes, lexer.pos, lexer.pos + text.length) === text
  lexer.pos = is ? lexer.pos + text.length : pos
  return is
}

/** 7.3.8, after `stream`. Where /Length does not lead to `endstream`, that word is looked for. */
function readStream(source: Source, lexer: Lexer, dict: PdfDict, lengthOf: LengthOf): PdfStream {
  const { bytes } = source
  const from = afterEol(lexer)
  const length = lengthOf(dict.entries.get('Length'))
  if (length !== null && Number.isInteger(length) && length >= 0 && from + length <= bytes.length) {
    lexer.pos = from + length
    if (isWord(lexer, 'endstream')) return { kind: 'stream', dict, raw: bytes.subarray(from, from + length) }
  }
  const word = source.endstreamAfter(from)
  const to = beforeEol(bytes, from, word)
  const said = length === null ? 'has no length' : `is not ${length} bytes long`
  lexer.tell(from, `the stream ${said}: it ends after ${to - from}`)
  lexer.pos = Math.min(word + 'endstream'.length, bytes.length)
  return { kind: 'stream', dict, raw: bytes.subarray(from, to) }
}

/** A stream begins after CR LF or LF. A single CR is not allowed, as it could be of the data. */
function afterEol(lexer: Lexer): number {
  const { bytes, pos } = lexer
  if (bytes[pos] === 0x0a) return pos + 1
  if (bytes[pos] === 0x0d && bytes[pos + 1] === 0x0a) return pos + 2
  lexer.tell(pos, 'stream is not followed by an end of line')
  return bytes[pos] === 0x0d ? pos + 1 : pos
}

function beforeEol(bytes: Uint8Array, from: number, to: number): number {
  if (to - 2 >= from && bytes[to - 2] === 0x0d && bytes[to - 1] === 0x0a) return to - 2
  return to - 1 >= from && (bytes[to - 1] === 0x0a || bytes[to - 1] === 0x0d) ? to - 1 : to
}
