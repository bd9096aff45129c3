/** Decimals of the numbers in a PDF: a thousandth of a point is finer than any press. */
const THOUSAND = 1000

/** Two bytes, both escaped. */
const LONGEST_CODE = 4
/** A sign, the digits of any whole number that is exact, and a point. */
const LONGEST_NUMBER = 18

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
    let rest = size - whole * scale
    if (value < 0) this.#bytes[this.#length++] = 0x2d
    if (whole > 0 || rest === 0) this.#digits(whole)
    if (rest === 0) return
    this.#bytes[this.#length++] = 0x2e
    for (let unit = scale / 10; rest > 0; unit /= 10) {
      const digit = Math.floor(rest / unit)
      this.#bytes[this.#length++] = 0x30 + digit
      rest -= digit * unit
    }
  }

  /** All that was written, copied; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #digits(value: number): void {
    if (value >= 10) this.#digits(Math.floor(value / 10))
    this.#bytes[this.#length++] = 0x30 + (value % 10)
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const grown = new Uint8Array(2 * (this.#length + count))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}
