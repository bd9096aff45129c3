import type { PrefixCode } from './prefix-code.ts'

/** Bits packed into bytes from the lowest on. */
export class BitWriter {
  #bytes: Uint8Array
  #length = 0
  #pending = 0
  #count = 0

  constructor(size: number) {
    this.#bytes = new Uint8Array(size)
  }

  /** Makes room for so many bytes, which `put` then takes for granted. */
  reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const grown = new Uint8Array(2 * (this.#length + bytes))
    grown.set(this.#bytes)
    this.#bytes = grown
  }

  /** At most 16 bits. */
  put(value: number, bits: number): void {
    this.#pending |= value << this.#count
    this.#count += bits
    while (this.#count >= 8) {
      this.#bytes[this.#length++] = this.#pending
      this.#pending >>>= 8
      this.#count -= 8
    }
  }

  /** The codes of symbols from the one at `from` on, up to the first that is larger than any byte; gives its place. */
  putBytes(symbols: Int32Array, from: number, { bits, lengths }: PrefixCode): number {
    const bytes = this.#bytes
    let [length, pending, count] = [this.#length, this.#pending, this.#count]
    let at = from
    for (; at < symbols.length; at++) {
      const symbol = symbols[at]!
      if (symbol > 0xff) break
      pending |= bits[symbol]! << count
      count += lengths[symbol]!
      if (count >= 16) {
        bytes[length] = pending
        bytes[length + 1] = pending >>> 8
        length += 2
        pending >>>= 16
        count -= 16
      }
    }
    this.#length = length
    this.#pending = pending
    this.#count = count
    return at
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.#count > 0) this.put(0, 8 - this.#count)
  }

  /** What was written, whole bytes of it, copied; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }
}
