import { type Allowance, decodeStream } from './decode-stream.ts'
import { isArray, isDict, isName, isRef, isStream } from './entries.ts'
import { findLastWord } from './find-word.ts'
import { type Lexer, latin1 } from './lexer.ts'
import type { PdfDict, PdfDirect, PdfStream, PdfValue } from './pdf.ts'
import { readIndirect } from './read-indirect.ts'
import { readValue } from './read-value.ts'
import type { Source } from './source.ts'
import { HIGHEST_NUMBER, Xref } from './xref.ts'

/** What the sections of cross-references say, newest first. */
export interface XrefReading {
  readonly xref: Xref
  /** Those of newer sections over those of older ones. */
  readonly trailer: PdfDict
  readonly sections: number
  /** Some of the sections are streams. */
  readonly streams: boolean
  /** What all offsets of the file count from: its header, or its first byte. */
  readonly base: number
}

/** Sections of one file. One that is saved after every change has some hundreds. */
const MOST_SECTIONS = 4096

/**
 * Follows the cross-reference sections from `startxref` on (7.5.5), whether tables, streams or both in one (hybrid).
 * Null where there is none, or one of them cannot be read.
 */
export function readXref(source: Source, header: number, allowance: Allowance): XrefReading | null {
  const start = readStart(source)
  if (start === null) return null
  for (const base of header === 0 ? [0] : [header, 0]) {
    const reading = new XrefReader(source, base, allowance).read(start)
    if (reading !== null) return reading
  }
  source.repair(start, null, 'there is no table of cross-references where startxref says')
  return null
}

function readStart(source: Source): number | null {
  const at = findLastWord(source.bytes, 'startxref')
  if (at < 0) {
    source.repair(source.bytes.length, null, 'startxref is missing')
    return null
  }
  const digits = /^startxref\s*(\d{1,15})/.exec(latin1(source.bytes, at, at + 40))
  if (digits !== null) return Number(digits[1])
  source.repair(at, null, 'startxref has no number')
  return null
}

/** A section as it was read; where the ones before it are. */
interface Section {
  readonly dict: PdfDict
  readonly isStream: boolean
}

class XrefReader {
  private readonly xref = new Xref()
  private readonly trailer = new Map<string, PdfValue>()
  private readonly met = new Set<number>()
  private sections = 0
  private streams = false
  private readonly source: Source
  private readonly base: number
  private readonly allowance: Allowance

  constructor(source: Source, base: number, allowance: Allowance) {
    this.source = source
    this.base = base
    this.allowance = allowance
  }

  read(start: number): XrefReading | null {
    for (let at: number | null = start; at !== null; ) {
      const section = this.readSection(at)
      if (section === null) return null
      this.sections++
      const hybrid = integer(section.dict, 'XRefStm')
      if (!section.isStream && hybrid !== null && this.readSection(hybrid) === null) return null
      for (const [key, value] of section.dict.entries) if (!this.trailer.has(key)) this.trailer.set(key, value)
      at = this.previous(section.dict)
    }
    const { xref, trailer, sections, streams, base } = this
    return { xref, trailer: { kind: 'dict', entries: trailer }, sections, streams, base }
  }

  private previous(dict: PdfDict): number | null {
    const at = integer(dict, 'Prev')
    if (at === null) return null
    const isLoop = this.met.has(at)
    if (!isLoop && this.sections < MOST_SECTIONS) return at
    const why = isLoop ? 'leads back to a section that has been read' : `leads to more than ${MOST_SECTIONS} sections`
    this.source.repair(at, null, `/Prev ${why}`)
    return null
  }

  private readSection(at: number): Section | null {
    this.met.add(at)
    const offset = at + this.base
    if (offset >= this.source.bytes.length) return null
    const tell = (place: number, what: string): void => this.source.repair(place, null, what)
    const lexer = this.source.lexer(this.source.bytes, offset, tell)
    lexer.skipSpace()
    return latin1(lexer.bytes, lexer.pos, lexer.pos + 4) === 'xref' ? this.readTable(lexer) : this.readStream(offset)
  }

  /** 7.5.4: subsections of lines of twenty bytes. They are read as words, for many files get the spaces wrong. */
  private readTable(lexer: Lexer): Section | null {
    lexer.pos += 4
    for (;;) {
      const first = lexer.next()
      if (isWord(first, 'trailer')) break
      const count = lexer.next()
      if (typeof first !== 'number' || typeof count !== 'number') return null
      if (!this.readLines(lexer, first, count)) return null
    }
    const dict = readValue(lexer)
    return isDict(dict) ? { dict, isStream: false } : null
  }

  private readLines(lexer: Lexer, first: number, count: number): boolean {
    for (let i = 0; i < count; i++) {
      const offset = lexer.next()
      if (isWord(offset, 'trailer')) {
        this.source.repair(
          lexer.at,
          null,
          `the table of cross-references has fewer than ${count} lines from ${first} on`
        )
        lexer.unread()
        return true
      }
      const generation = lexer.next()
      const use = lexer.next()
      if (typeof offset !== 'number' || typeof generation !== 'number') return false
      if (isWord(use, 'n')) this.xref.add(first + i, { kind: 'plain', offset: offset + this.base, generation })
      else if (isWord(use, 'f')) this.xref.add(first + i, 'free')
      else return false
    }
    return true
  }

  /** 7.5.8: the same as numbers of fixed width, in a stream. */
  private readStream(offset: number): Section | null {
    const direct = (value: PdfValue | undefined): PdfDirect => (isRef(value) ? null : (value ?? null))
    const found = readIndirect(this.source, offset, value => (typeof value === 'number' ? value : null))
    const stream = found?.value
    if (!isStream(stream) || name(stream.dict, 'Type') !== 'XRef') return null
    const { bytes, fault } = decodeStream(stream.raw, stream.dict, direct, this.allowance)
    if (fault !== null) this.source.repair(offset, found!.number, `the cross-reference stream: ${fault}`)
    this.streams = true
    return this.readRows(stream, bytes) ? { dict: stream.dict, isStream: true } : null
  }

  private readRows({ dict }: PdfStream, bytes: Uint8Array): boolean {
    const widths = numbers(dict, 'W')
    const row = widths.reduce((sum, width) => sum + width, 0)
    if (widths.length < 3 || row === 0 || widths.some(width => width > WIDEST_FIELD)) return false
    const index = dict.entries.has('Index') ? numbers(dict, 'Index') : [0, integer(dict, 'Size') ?? 0]
    let at = 0
    for (let i = 0; i + 1 < index.length; i += 2) {
      for (let n = 0; n < index[i + 1]! && at + row <= bytes.length; n++, at += row) {
        this.addRow(index[i]! + n, bytes, at, widths)
      }
    }
    return true
  }

  /** Table 18. */
  private addRow(number: number, bytes: Uint8Array, at: number, widths: readonly number[]): void {
    const [typeWidth, secondWidth, thirdWidth] = widths as [number, number, number]
    const type = typeWidth === 0 ? 1 : field(bytes, at, typeWidth)
    const second = field(bytes, at + typeWidth, secondWidth)
    const third = field(bytes, at + typeWidth + secondWidth, thirdWidth)
    if (type === 0) this.xref.add(number, 'free')
    else if (type === 1) this.xref.add(number, { kind: 'plain', offset: second + this.base, generation: third })
    else if (type === 2) this.xref.add(number, { kind: 'packed', stream: second, index: third })
  }
}

/** Bytes of a field; no file is so long that a double would not hold it. */
const WIDEST_FIELD = 8

function field(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let i = 0; i < width; i++) value = value * 256 + bytes[at + i]!
  return value
}

const isWord = (token: ReturnType<Lexer['next']>, text: string): boolean =>
  typeof token === 'object' && token.kind === 'word' && token.text === text

function integer({ entries }: PdfDict, key: string): number | null {
  const value = entries.get(key)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
}

function name({ entries }: PdfDict, key: string): string | null {
  const value = entries.get(key)
  return isName(value) ? value.name : null
}

/** Whole numbers that may count objects or bytes; what is none of them ends the list. */
function numbers({ entries }: PdfDict, key: string): readonly number[] {
  const value = entries.get(key)
  if (!isArray(value)) return []
  const end = value.items.findIndex(
    it => typeof it !== 'number' || !Number.isInteger(it) || it < 0 || it > HIGHEST_NUMBER
  )
  return value.items.slice(0, end < 0 ? undefined : end) as readonly number[]
}
