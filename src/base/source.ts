import { eastAsianWidth } from 'get-east-asian-width'
import type { Span } from './span.ts'

/** A place as an editor shows it: both from 1, the column in characters (code points). */
export interface Place {
  readonly line: number
  readonly column: number
}

export function lineAt(text: string, offset: number): Place {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  let column = 1
  for (let i = lineStart(text, offset); i < offset; i++) if (!isLowSurrogate(text.charCodeAt(i))) column++
  return { line, column }
}

/** Cells of source shown at most: a terminal of 120 columns holds them with the line number. */
const WINDOW = 100
/** Cells that a tab is shown as; the caret must know. */
const TAB = '    '

/** The line on which a span begins, and under it a caret below each cell of the span; a long line is cut to a window. */
export function excerpt(text: string, span: Span): string {
  const from = Math.min(span.from, text.length)
  const end = lineEnd(text, from)
  const to = Math.max(from, Math.min(span.to, end))
  const before = lastCells(text.slice(Math.max(lineStart(text, from), from - 2 * WINDOW), from), WINDOW / 2)
  const marked = firstCells(text.slice(from, Math.min(to, from + 2 * WINDOW)), WINDOW / 2)
  const after = firstCells(text.slice(to, Math.min(end, to + 2 * WINDOW)), WINDOW - before.width - marked.width)
  const cut = from - before.length > lineStart(text, from) ? '…' : ''
  const more = marked.length < to - from || to + after.length < end ? '…' : ''
  const shownAfter = marked.length < to - from ? '' : after.shown
  const number = String(lineAt(text, from).line).padStart(5)
  const caret = ' '.repeat(cut.length + before.width) + '^'.repeat(Math.max(1, marked.width))
  return `${number} | ${cut}${before.shown}${marked.shown}${shownAfter}${more}\n      | ${caret}`
}

/** Text made safe to show: how it looks, the cells it takes, and the UTF-16 units it stands for. */
interface Cells {
  readonly shown: string
  readonly width: number
  readonly length: number
}

function firstCells(text: string, room: number): Cells {
  let [shown, width, length] = ['', 0, 0]
  for (const character of text) {
    const cell = visible(character)
    const next = width + cellWidth(cell)
    if (next > room) break
    shown += cell
    width = next
    length += character.length
  }
  return { shown, width, length }
}

function lastCells(text: string, room: number): Cells {
  const characters = [...text]
  let [width, start] = [0, characters.length]
  while (start > 0) {
    const next = width + cellWidth(visible(characters[start - 1]!))
    if (next > room) break
    width = next
    start--
  }
  const kept = characters.slice(start)
  return { shown: kept.map(visible).join(''), width, length: kept.join('').length }
}

/** Text that may go to a terminal: tabs as blanks, and no control character that could command it. */
export const printable = (text: string): string => text.replace(COMMANDS, visible)

/** Controls, and the format characters that turn the direction of a line or hide in it; joiners belong to emoji. */
const COMMAND = /^[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u
const COMMANDS: RegExp = new RegExp(COMMAND.source.slice(1), 'gu')

const visible = (character: string): string =>
  character === '\t' ? TAB : COMMAND.test(character) ? '\ufffd' : character

/** Cells that a terminal gives to characters; Han and full-width marks take two, combining marks none. */
export function cellWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) width += eastAsianWidth(character.codePointAt(0)!)
  }
  return width
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1)

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  const end = at === -1 ? text.length : at
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

const LONE_CR = /\r(?!\n)/g

/** A file's words, or where and why they cannot be read. `at` counts bytes. */
export type Decoding =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'not-utf8'
      readonly at: number
      readonly looksLike: 'gb18030' | 'utf-16' | null
      /** What can be read all the same, U+FFFD for what cannot, and where in it the first of those stands. */
      readonly text: string
      readonly from: number
    }

/**
 * UTF-8 with or without a byte order mark; offsets into the text count from after the mark. Lines that end with CR
 * alone, as on old Macs, end with LF.
 */
export function decodeText(bytes: Uint8Array): Decoding {
  const text = decoded(bytes, 'utf-8')
  if (text !== null) return { kind: 'text', text: text.includes('\r') ? text.replace(LONE_CR, '\n') : text }
  const at = firstBadByte(bytes)
  const from = decoded(bytes.subarray(0, at), 'utf-8', true)!.length
  return { kind: 'not-utf8', at, looksLike: guess(bytes), text: new TextDecoder().decode(bytes), from }
}

function decoded(bytes: Uint8Array, encoding: string, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

/** A prefix decodes until the bad byte is in it; `stream` forgives a character cut off at its end. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1
    if (decoded(bytes.subarray(0, middle), 'utf-8', true) === null) bad = middle
    else good = middle
  }
  return good
}

/** Bytes that are looked at to guess an encoding. */
const SAMPLE = 4096

function guess(bytes: Uint8Array): 'gb18030' | 'utf-16' | null {
  const mark = (bytes[0]! << 8) | bytes[1]!
  // Every ASCII character of UTF-16 has a byte of nought; no other text has one.
  if (mark === 0xfffe || mark === 0xfeff || bytes.subarray(0, SAMPLE).includes(0)) return 'utf-16'
  return decoded(bytes, 'gb18030') === null ? null : 'gb18030'
}
