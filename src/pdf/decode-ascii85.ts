import { type Decoded, tooMuch } from './decoded.ts'
import { isWhite } from './lexer.ts'

const FIRST = 0x21
const LAST = 0x75
const ZEROS = 0x7a
const END_OF_DATA = 0x7e

/** ASCII85Decode, 7.4.3: five digits of base 85 are four bytes, `z` is four zeros. */
export function decodeAscii85(bytes: Uint8Array, most: number): Decoded {
  const room = 4 * (bytes.length + 1)
  const out = new Uint8Array(Math.min(room, most + 4))
  let length = 0
  let group = 0
  let digits = 0
  for (const byte of bytes) {
    if (length > most) return { bytes: out.subarray(0, most), fault: tooMuch(most) }
    if (byte === END_OF_DATA) return { bytes: out.subarray(0, length + flush(out, length, group, digits)), fault: null }
    if (byte === ZEROS && digits === 0) length += 4
    else if (byte >= FIRST && byte <= LAST) {
      group = group * 85 + byte - FIRST
      if (++digits < 5) continue
      putGroup(out, length, group)
      length += 4
      group = 0
      digits = 0
    } else if (!isWhite(byte)) return { bytes: out.subarray(0, length), fault: 'its base 85 data are damaged' }
  }
  const end = length + flush(out, length, group, digits)
  return { bytes: out.subarray(0, end), fault: 'its base 85 data have no end mark' }
}

function putGroup(out: Uint8Array, at: number, group: number): void {
  const word = group % 2 ** 32
  out[at] = word / 2 ** 24
  out[at + 1] = word / 2 ** 16
  out[at + 2] = word / 2 ** 8
  out[at + 3] = word
}

/** A last group of n digits is n − 1 bytes. */
function flush(out: Uint8Array, at: number, group: number, digits: number): number {
  if (digits < 2) return 0
  let full = group
  for (let i = digits; i < 5; i++) full = full * 85 + 84
  putGroup(out, at, full)
  return digits - 1
}
