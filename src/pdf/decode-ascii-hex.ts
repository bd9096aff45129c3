import type { Decoded } from './decoded.ts'
import { hexDigit, isWhite } from './lexer.ts'

const END_OF_DATA = 0x3e

/** ASCIIHexDecode, 7.4.2. An odd last digit is followed by a zero; other characters are passed and told. */
export function decodeAsciiHex(bytes: Uint8Array): Decoded {
  const end = bytes.indexOf(END_OF_DATA)
  const out = new Uint8Array((bytes.length + 1) >> 1)
  let digits = 0
  let fault = end < 0 ? 'its hexadecimal data have no end mark' : null
  for (let i = 0; i < (end < 0 ? bytes.length : end); i++) {
    const digit = hexDigit(bytes[i]!)
    if (digit >= 0) {
      out[digits >> 1]! |= digits % 2 === 0 ? digit << 4 : digit
      digits++
    } else if (!isWhite(bytes[i])) fault = 'its hexadecimal data hold something else'
  }
  return { bytes: out.subarray(0, (digits + 1) >> 1), fault }
}
