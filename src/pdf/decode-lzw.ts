import { type Decoded, tooMuch } from './decoded.ts'

const CLEAR = 256
const END_OF_DATA = 257
const FIRST_FREE = 258
const LARGEST = 4096

/** LZWDecode, 7.4.4.2: codes of 9 to 12 bits. `early` is how many codes before it must a code grows (EarlyChange). */
export function decodeLzw(bytes: Uint8Array, most: number, early: number): Decoded {
  const table = new Table()
  let out = new Uint8Array(Math.min(most, 4 * bytes.length + 64))
  let length = 0
  let held = 0
  let bits = 0
  let width = 9
  let previous = -1
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xff_ffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === END_OF_DATA) return { bytes: out.subarray(0, length), fault: null }
    if (code === CLEAR) {
      table.next = FIRST_FREE
      width = 9
      previous = -1
      continue
    }
    if (previous >= 0 && table.next < LARGEST) table.add(previous, code)
    if (code >= table.next) return { bytes: out.subarray(0, length), fault: 'its LZW data are damaged' }
    const grown = length + table.lengths[code]!
    if (grown > most) return { bytes: out.subarray(0, length), fault: tooMuch(most) }
    if (grown > out.length) out = enlarged(out, Math.min(most, 2 * grown))
    table.write(code, out, grown)
    length = grown
    previous = code
    if (table.next + early >= 1 << width && width < 12) width++
  }
  return { bytes: out.subarray(0, length), fault: 'its LZW data have no end mark' }
}

/** Each string as its last byte and the string before it; its first byte, as the next string may end by it. */
class Table {
  next = FIRST_FREE
  readonly lengths: Int32Array = new Int32Array(LARGEST).fill(1)
  private readonly before = new Int16Array(LARGEST)
  private readonly last: Uint8Array = Uint8Array.from({ length: LARGEST }, (_, code) => code)
  private readonly first: Uint8Array = this.last.slice()

  /** The string of `code` may be the very one that is added: then it ends as it begins. */
  add(previous: number, code: number): void {
    this.before[this.next] = previous
    this.lengths[this.next] = this.lengths[previous]! + 1
    this.first[this.next] = this.first[previous]!
    this.last[this.next] = this.first[code === this.next ? previous : code]!
    this.next++
  }

  /** Writes the string of a code so that it ends before `to`. */
  write(code: number, out: Uint8Array, to: number): void {
    for (let it = code, i = this.lengths[code]!; i > 0; i--, it = this.before[it]!) out[--to] = this.last[it]!
  }
}

function enlarged(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length)
  out.set(bytes)
  return out
}
