/** Decimals of the numbers in a PDF: a thousandth of a point is finer than any press. */
const THOUSAND = 1000

/** Two bytes, both escaped. */
const LONGEST_CODE = 4
/** A sign, the digits of any whole number that is exact, and a point. */
const LONGEST_NUMBER = 18
const MOST_OF_32_BITS = 2 ** 31 - 1

/** Bytes that grow at the end. A content stream is written here, not joined from strings. */
export class ByteWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 16)
  #length = 0

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  ascii(text: string): void {
    this.#reserve(text.length)
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i)
  }

  /** Codes [from, to) as bytes of a literal string, the higher one first, escaped where ISO 32000-1, 7.3.4.2 asks. */
  codes(values: Uint16Array, from: number, to: number): void {
    this.#reserve(LONGEST_CODE * (to - from))
    const bytes = this.#bytes
    let at = this.#length
    for (let i = 2 * from; i < 2 * to; i++) {
      const value = values[i >> 1]!
      const byte = i & 1 ? value & 0xff : value >> 8
      if (byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 0x0d) bytes[at++] = 0x5c
      bytes[at++] = byte === 0x0d ? 0x72 : byte
    }
    this.#length = at
  }

  /** A whole number of thousandths as a decimal in its shortest form, and a space. */
  thousandths(value: number): void {
    this.scaled(value, THOUSAND)
    this.byte(0x20)
  }

  /** `value / scale` in its shortest form; `scale` is a power of ten. */
  scaled(value: number, scale: number): void {
    this.#reserve(LONGEST_NUMBER)
    const size = Math.abs(value)
    const whole = Math.floor(size / scale)
    const rest = size - whole * scale
    if (value < 0) this.#bytes[this.#length++] = 0x2d
    if (whole > MOST_OF_32_BITS) this.ascii(String(whole))
    else if (whole > 0 || rest === 0) this.#digits(whole | 0)
    if (rest > 0) this.#decimals(rest | 0, scale)
  }

  /** All that was written, as it stands until more is written; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return taken
  }

  /** From the last one on: their count is sought first. In 32 bits, where a division takes half the time. */
  #digits(value: number): void {
    let at = this.#length + 1
    for (let rest = (value / 10) | 0; rest > 0; rest = (rest / 10) | 0) at++
    this.#length = at
    let left = value
    do {
      const rest = (left / 10) | 0
      this.#bytes[--at] = 0x30 + left - 10 * rest
      left = rest
    } while (left > 0)
  }

  #decimals(rest: number, scale: number): void {
    this.#bytes[this.#length++] = 0x2e
    for (let left = 10 * rest; left > 0; ) {
      const digit = (left / scale) | 0
      this.#bytes[this.#length++] = 0x30 + digit
      left = 10 * (left - digit * scale)
    }
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const grown = new Uint8Array(2 * (this.#length + count))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}
