import type { PdfName, PdfString } from './pdf.ts'

/** What the bytes of a file or of a content stream are made of (ISO 32000-1, 7.2 and 7.3). */
export type Token = number | PdfName | PdfString | Word

/** A keyword or operator, or one of `[ ] << >> { }`; the empty word is the end of the bytes. */
export interface Word {
  readonly kind: 'word'
  readonly text: string
}

/** Told of each malformed token; the lexer goes on with what it can make of it. */
export type TellFault = (at: number, what: string) => void

/** What lexers of one file share: equal names are one object, and values take memory as long as there is room. */
export interface Store {
  readonly names: Map<string, PdfName>
  /** In words of 64 bytes. */
  room: number
}

/** What a content stream may take, or any other bytes that are no file. */
export const ROOM: number = 1 << 21

/** What values take of the memory, roughly, in words of 64 bytes. */
export const COST = { dict: 8, array: 4, string: 2, name: 3, number: 0.25 } as const

/** Cuts bytes into tokens, from `pos` on. Every step takes time in proportion to the bytes that it passes. */
export class Lexer {
  readonly bytes: Uint8Array
  readonly tell: TellFault
  pos: number
  /** Where the last token began. */
  at = 0
  readonly store: Store

  constructor(bytes: Uint8Array, pos: number, tell: TellFault, store: Store = { names: new Map(), room: ROOM }) {
    this.bytes = bytes
    this.pos = pos
    this.tell = tell
    this.store = store
  }

  next(): Token {
    this.skipSpace()
    this.at = this.pos
    const byte = this.bytes[this.pos]
    if (byte === undefined) return END
    if (classOf(byte) === REGULAR) return this.numberOrWord()
    this.pos++
    switch (byte) {
      case SOLIDUS:
        return this.name()
      case LEFT_PAREN:
        return this.literal()
      case LESS:
        if (this.bytes[this.pos] !== LESS) return this.hex()
        this.pos++
        return OPEN_DICT
      case GREATER:
        if (this.bytes[this.pos] === GREATER) {
          this.pos++
          return CLOSE_DICT
        }
    }
    const mark = MARKS[String.fromCharCode(byte)]
    if (mark !== undefined) return mark
    this.tell(this.at, `a stray ${String.fromCharCode(byte)}`)
    return this.next()
  }

  /** Puts the last token back. */
  unread(): void {
    this.pos = this.at
  }

  /** Passes white space and comments. */
  skipSpace(): void {
    const { bytes } = this
    let pos = this.pos
    for (; pos < bytes.length; pos++) {
      const byte = bytes[pos]!
      if (byte === PERCENT) while (pos + 1 < bytes.length && !isEol(bytes[pos + 1]!)) pos++
      else if (classOf(byte) !== WHITE) break
    }
    this.pos = pos
  }

  private numberOrWord(): number | Word {
    const from = this.pos
    this.pos = endOfRegular(this.bytes, from)
    const number = plainNumber(this.bytes, from, this.pos)
    if (number !== null) return number
    const text = latin1(this.bytes, from, this.pos)
    if (!/^[-+.\d]/.test(text)) return { kind: 'word', text }
    this.tell(from, `${clip(text)} is not a number`)
    return lenientNumber(text)
  }

  private name(): PdfName {
    const from = this.pos
    this.pos = endOfRegular(this.bytes, from)
    if (this.pos - from > LONGEST_NAME) this.tell(this.at, `a name is longer than ${LONGEST_NAME} bytes`)
    const raw = latin1(this.bytes, from, Math.min(this.pos, from + LONGEST_NAME))
    const known = this.store.names.get(raw)
    if (known !== undefined) return known
    this.store.room -= COST.name
    const text = raw.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    const name: PdfName = { kind: 'name', name: text }
    this.store.names.set(raw, name)
    return name
  }

  /** 7.3.4.2, after the opening parenthesis. */
  private literal(): PdfString {
    const { bytes } = this
    const from = this.pos
    let depth = 1
    let plain = true
    let pos = from
    for (; pos < bytes.length; pos++) {
      const byte = bytes[pos]!
      if (byte === BACKSLASH) pos++
      else if (byte === LEFT_PAREN) depth++
      else if (byte === RIGHT_PAREN && --depth === 0) break
      if (byte === BACKSLASH || byte === CARRIAGE_RETURN) plain = false
    }
    if (depth > 0) this.tell(this.at, 'a string is not closed')
    const to = Math.min(pos, bytes.length)
    this.pos = Math.min(to + 1, bytes.length)
    return { kind: 'string', bytes: plain ? bytes.subarray(from, to) : unescaped(bytes.subarray(from, to)) }
  }

  /** 7.3.4.3, after the opening sign. */
  private hex(): PdfString {
    const { bytes } = this
    const from = this.pos
    let to = bytes.indexOf(GREATER, from)
    if (to < 0) {
      this.tell(this.at, 'a hexadecimal string is not closed')
      to = bytes.length
    }
    this.pos = Math.min(to + 1, bytes.length)
    const out = new Uint8Array((to - from + 1) >> 1)
    let digits = 0
    for (let i = from; i < to; i++) {
      const digit = hexDigit(bytes[i]!)
      if (digit >= 0) {
        out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit
        digits++
      } else if (classOf(bytes[i]!) !== WHITE) this.tell(i, 'a hexadecimal string holds something else')
    }
    return { kind: 'string', bytes: out.subarray(0, (digits + 1) >> 1) }
  }
}

/** Annex C has names of 127 bytes, and many makers longer ones. */
const LONGEST_NAME = 4096

const REGULAR = 0
const WHITE = 1
const DELIMITER = 2

const SOLIDUS = 0x2f
const LEFT_PAREN = 0x28
const RIGHT_PAREN = 0x29
const LESS = 0x3c
const GREATER = 0x3e
const PERCENT = 0x25
const BACKSLASH = 0x5c
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a

/** 7.2.2, tables 1 and 2. */
const CLASSES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(byte)) return WHITE
  return '()<>[]{}/%'.includes(String.fromCharCode(byte)) ? DELIMITER : REGULAR
})

const word = (text: string): Word => ({ kind: 'word', text })
const END = word('')
const OPEN_DICT = word('<<')
const CLOSE_DICT = word('>>')
const MARKS: Readonly<Record<string, Word>> = { '[': word('['), ']': word(']'), '{': word('{'), '}': word('}') }

const classOf = (byte: number): number => CLASSES[byte]!
const isEol = (byte: number): boolean => byte === CARRIAGE_RETURN || byte === LINE_FEED

export const isWhite = (byte: number | undefined): boolean => byte !== undefined && classOf(byte) === WHITE

/** Whether a keyword ends before this byte; so it does at the end of all bytes. */
export const isBoundary = (byte: number | undefined): boolean => byte === undefined || classOf(byte) !== REGULAR

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

export function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Up to so many characters are put together one by one, which is quicker, and takes thirty times the memory. */
const SHORT = 100

/** Bytes as characters of the same numbers; there are none beyond the end. */
export function latin1(bytes: Uint8Array, from = 0, to: number = bytes.length): string {
  if (to - from > SHORT) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to)
  let text = ''
  for (let i = from; i < Math.min(to, bytes.length); i++) text += String.fromCharCode(bytes[i]!)
  return text
}

/** Enough of what was met to know it by. */
const clip = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

function endOfRegular(bytes: Uint8Array, from: number): number {
  let pos = from
  while (pos < bytes.length && classOf(bytes[pos]!) === REGULAR) pos++
  return pos
}

/** Powers of ten that a double holds exactly. */
const TENS: readonly number[] = Array.from({ length: 16 }, (_, i) => Number(`1e${i}`))

/**
 * 7.3.3, or null where the bytes are no number. Digits are summed up as a whole number and divided once, which rounds
 * as well as parsing text does and is quicker.
 */
function plainNumber(bytes: Uint8Array, from: number, to: number): number | null {
  const first = bytes[from]!
  const signed = first === 0x2d || first === 0x2b
  let value = 0
  let digits = 0
  let point = -1
  for (let i = signed ? from + 1 : from; i < to; i++) {
    const byte = bytes[i]!
    if (isDigit(byte)) {
      value = value * 10 + byte - 0x30
      digits++
    } else if (byte === 0x2e && point < 0) point = digits
    else return null
  }
  if (digits === 0) return null
  if (digits >= TENS.length) return Number(latin1(bytes, from, Math.min(to, from + LONGEST_NUMBER)))
  const size = point < 0 ? value : value / TENS[digits - point]!
  return first === 0x2d ? 0 - size : size
}

/** More digits than a double can show, so that no number is infinite. */
const LONGEST_NUMBER = 300

/** As most readers take it: signs beyond the first and whatever follows the digits are dropped. */
function lenientNumber(text: string): number {
  const [, sign, digits] = /^([-+]*)(\d{0,300}\.?\d{0,300})/.exec(text)!
  const size = Number(digits)
  return Number.isFinite(size) ? (sign!.startsWith('-') ? 0 - size : size) : 0
}

const ESCAPES: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }

/** 7.3.4.2, table 3; an end of line is one line feed, however it was written. */
function unescaped(raw: Uint8Array): Uint8Array {
  const out = new Uint8Array(raw.length)
  let length = 0
  for (let i = 0; i < raw.length; i++) {
    let byte = raw[i]!
    if (byte === BACKSLASH) {
      i++
      const octal = /^[0-7]{1,3}/.exec(latin1(raw, i, i + 3))
      if (octal !== null) {
        byte = Number.parseInt(octal[0], 8) & 0xff
        i += octal[0].length - 1
      } else if (i >= raw.length) break
      else if (isEol(raw[i]!)) {
        if (raw[i] === CARRIAGE_RETURN && raw[i + 1] === LINE_FEED) i++
        continue
      } else byte = ESCAPES[String.fromCharCode(raw[i]!)] ?? raw[i]!
    } else if (byte === CARRIAGE_RETURN) {
      byte = LINE_FEED
      if (raw[i + 1] === LINE_FEED) i++
    }
    out[length++] = byte
  }
  return out.subarray(0, length)
}
