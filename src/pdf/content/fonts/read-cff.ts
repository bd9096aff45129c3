import { part, u8, u16, viewOf } from '../../../fonts/table.ts'
import { CFF_STRINGS } from './cff-strings.ts'

/** The parts of a CFF program, unread: Adobe Technical Note 5176. */
export interface Cff {
  readonly top: CffDict
  readonly charstrings: CffIndex
  readonly globals: CffIndex
  /** One of the whole program, or one for each of the FDArray of a program that is keyed by CIDs. */
  readonly privates: readonly CffPrivate[]
  /** Which of them a glyph belongs to. */
  privateOf(gid: number): CffPrivate
  /** String numbers, or CIDs, by glyph; short where the table was cut. */
  readonly charset: Uint16Array
  readonly table: DataView
  nameOf(sid: number): string
}

export interface CffPrivate {
  readonly subrs: CffIndex
  readonly defaultWidth: number
  readonly nominalWidth: number
  /** Of the font of the FDArray; null where only the whole program has one. */
  readonly matrix: readonly number[] | null
}

export interface CffIndex {
  readonly count: number
  item(i: number): DataView
  /** Of the table behind it. */
  readonly end: number
}

/** Operators of the dictionaries, of two bytes from 1200 on. */
export type CffDict = ReadonlyMap<number, readonly number[]>

const CHARSET = 15
export const ENCODING = 16
const CHARSTRINGS = 17
const PRIVATE = 18
const SUBRS = 19
const DEFAULT_WIDTH = 20
const NOMINAL_WIDTH = 21
export const FONT_MATRIX = 1207
export const ROS = 1230
const FD_ARRAY = 1236
const FD_SELECT = 1237

/** Null where there is no program, or none that has glyphs. */
export function readCff(bytes: Uint8Array): Cff | null {
  const table = viewOf(bytes)
  const names = readIndex(table, u8(table, 2))
  const tops = readIndex(table, names.end)
  const strings = readIndex(table, tops.end)
  const globals = readIndex(table, strings.end)
  const top = readDict(tops.item(0))
  const charstrings = readIndex(table, offsetIn(top, CHARSTRINGS))
  if (u8(table, 0) !== 1 || offsetIn(top, CHARSTRINGS) === 0 || charstrings.count === 0) return null
  const fonts = top.has(FD_ARRAY) ? readIndex(table, offsetIn(top, FD_ARRAY)) : null
  const privates =
    fonts === null
      ? [readPrivate(table, top, null)]
      : Array.from({ length: Math.max(1, Math.min(fonts.count, MOST_FONTS)) }, (_, i) => {
          const font = readDict(fonts.item(i))
          return readPrivate(table, font, font.get(FONT_MATRIX) ?? null)
        })
  const select = fonts === null ? () => 0 : readSelect(table, offsetIn(top, FD_SELECT))
  return {
    top,
    charstrings,
    globals,
    privates,
    privateOf: gid => privates[select(gid)] ?? privates[0]!,
    charset: readCharset(table, offsetIn(top, CHARSET), charstrings.count, top.has(ROS)),
    table,
    nameOf: sid => CFF_STRINGS[sid] ?? textOf(strings.item(sid - CFF_STRINGS.length))
  }
}

/** An FDSelect has a byte for the number of a font. */
const MOST_FONTS = 256

const numberIn = (dict: CffDict, key: number, otherwise: number): number => dict.get(key)?.[0] ?? otherwise

/** Where a part of the program begins; 0, which is its header, where the dictionary does not say. */
export const offsetIn = (dict: CffDict, key: number): number => whole(numberIn(dict, key, 0))

const whole = (offset: number): number => Math.max(0, Math.trunc(offset))

const textOf = (item: DataView): string => {
  let text = ''
  for (let i = 0; i < Math.min(item.byteLength, 127); i++) text += String.fromCharCode(u8(item, i))
  return text
}

/** Section 5: a count, the size of an offset, offsets from the byte before the data. */
function readIndex(table: DataView, at: number): CffIndex {
  const count = at > 0 ? u16(table, at) : 0
  const size = u8(table, at + 2)
  const offset = (i: number): number => {
    let value = 0
    for (let j = 0; j < size; j++) value = value * 256 + u8(table, at + 3 + i * size + j)
    return value
  }
  const data = at + 2 + (count + 1) * size
  const sound = count > 0 && size >= 1 && size <= 4
  return {
    count: sound ? count : 0,
    item: i =>
      sound && i >= 0 && i < count ? part(table, data + offset(i), Math.max(0, offset(i + 1) - offset(i))) : NOTHING,
    end: sound ? data + offset(count) : at + 2
  }
}

const NOTHING = new DataView(new ArrayBuffer(0))

/** Section 4: operands before their operator. */
function readDict(table: DataView): CffDict {
  const dict = new Map<number, readonly number[]>()
  let operands: number[] = []
  for (let at = 0; at < table.byteLength; ) {
    const byte = u8(table, at++)
    if (byte <= 21) {
      dict.set(byte === 12 ? 1200 + u8(table, at++) : byte, operands)
      operands = []
    } else if (byte === 30) {
      const real = readReal(table, at)
      operands.push(real.value)
      at = real.end
    } else if (byte === 28) {
      operands.push((u16(table, at) << 16) >> 16)
      at += 2
    } else if (byte === 29) {
      operands.push((u16(table, at) << 16) | u16(table, at + 2))
      at += 4
    } else if (byte >= 32 && byte <= 246) operands.push(byte - 139)
    else if (byte >= 247 && byte <= 254) {
      const size = ((byte - 247) % 4) * 256 + u8(table, at++) + 108
      operands.push(byte < 251 ? size : -size)
    }
  }
  return dict
}

/** Two digits in a byte: table 5. */
const NIBBLES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', 'E', 'E-', '', '-']
const LAST_NIBBLE = 15

function readReal(table: DataView, from: number): { value: number; end: number } {
  let text = ''
  let at = from
  for (let open = true; open && at < table.byteLength; at++) {
    const byte = u8(table, at)
    for (const nibble of [byte >> 4, byte & 15]) {
      if (nibble === LAST_NIBBLE) open = false
      else if (open) text += NIBBLES[nibble]
    }
  }
  const value = Number(text)
  return { value: Number.isFinite(value) ? value : 0, end: at }
}

function readPrivate(table: DataView, font: CffDict, matrix: readonly number[] | null): CffPrivate {
  const [size = 0, at = 0] = font.get(PRIVATE) ?? []
  const dict = readDict(part(table, whole(at), whole(size)))
  const subrs = offsetIn(dict, SUBRS)
  return {
    subrs: readIndex(table, subrs === 0 ? 0 : whole(at) + subrs),
    defaultWidth: numberIn(dict, DEFAULT_WIDTH, 0),
    nominalWidth: numberIn(dict, NOMINAL_WIDTH, 0),
    matrix
  }
}

/** Section 19. */
function readSelect(table: DataView, at: number): (gid: number) => number {
  if (u8(table, at) === 0) return gid => u8(table, at + 1 + gid)
  const ranges = u16(table, at + 1)
  return gid => {
    let low = 0
    for (let high = ranges; high - low > 1; ) {
      const middle = (low + high) >> 1
      if (u16(table, at + 3 + 3 * middle) <= gid) low = middle
      else high = middle
    }
    return u8(table, at + 5 + 3 * low)
  }
}

/** Charsets that a program may name by number: ranges of strings, appendix C. */
const CHARSETS: readonly (readonly (readonly [first: number, last: number])[])[] = [
  [[0, 228]],
  [
    [0, 1],
    [229, 238],
    [13, 15],
    [99, 99],
    [239, 248],
    [27, 28],
    [249, 266],
    [109, 110],
    [267, 318],
    [158, 158],
    [155, 155],
    [163, 163],
    [319, 326],
    [150, 150],
    [164, 164],
    [169, 169],
    [327, 378]
  ],
  [
    [0, 1],
    [231, 232],
    [235, 238],
    [13, 15],
    [99, 99],
    [239, 248],
    [27, 28],
    [249, 251],
    [253, 266],
    [109, 110],
    [267, 270],
    [272, 272],
    [300, 302],
    [305, 305],
    [314, 315],
    [158, 158],
    [155, 155],
    [163, 163],
    [320, 326],
    [150, 150],
    [164, 164],
    [169, 169],
    [327, 346]
  ]
]

/** Section 13. A program keyed by CIDs cannot mean a charset of names: there each glyph is its own number. */
function readCharset(table: DataView, at: number, glyphs: number, keyed: boolean): Uint16Array {
  const named = CHARSETS[at]
  if (named !== undefined) {
    if (keyed) return Uint16Array.from({ length: glyphs }, (_, gid) => gid)
    return Uint16Array.from(named.flatMap(([first, last]) => sequence(first, last - first + 1)).slice(0, glyphs))
  }
  const charset = new Uint16Array(glyphs)
  const format = u8(table, at)
  if (format === 0) {
    for (let gid = 1; gid < glyphs; gid++) charset[gid] = u16(table, at + 2 * gid - 1)
    return charset
  }
  const row = format === 1 ? 3 : 4
  for (let gid = 1, range = at + 1; gid < glyphs && range < table.byteLength; range += row) {
    const left = format === 1 ? u8(table, range + 2) : u16(table, range + 2)
    for (let i = 0; i <= left && gid < glyphs; i++) charset[gid++] = u16(table, range) + i
  }
  return charset
}

const sequence = (first: number, length: number): number[] => Array.from({ length }, (_, i) => first + i)
