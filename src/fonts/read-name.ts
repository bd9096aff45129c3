import { u8, u16 } from './table.ts'

/** Name ids of OpenType 1.9, “name”. */
export const VERSION = 5
export const POSTSCRIPT = 6

const WINDOWS = 3
const MACINTOSH = 1

/** A string of the name table, from its Windows or Macintosh record; '' where there is none. */
export function readName(table: DataView, id: number): string {
  let found = ''
  for (let i = 0, count = u16(table, 2); i < count; i++) {
    const record = 6 + 12 * i
    if (u16(table, record + 6) !== id) continue
    const platform = u16(table, record)
    const from = u16(table, 4) + u16(table, record + 10)
    const length = u16(table, record + 8)
    if (platform === WINDOWS) return units(table, from, length, 2)
    if (platform === MACINTOSH) found = units(table, from, length, 1)
  }
  return found
}

function units(table: DataView, from: number, length: number, width: 1 | 2): string {
  let text = ''
  for (let at = from; at < from + length; at += width) {
    text += String.fromCharCode(width === 2 ? u16(table, at) : u8(table, at))
  }
  return text
}
