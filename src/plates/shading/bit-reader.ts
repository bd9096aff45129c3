/** Bits of a stream, the high ones first. */
export class BitReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  has(bits: number): boolean {
    return this.at + bits <= 8 * this.bytes.length
  }

  /** Up to 32 bits as a whole number. */
  read(bits: number): number {
    let value = 0
    for (let left = bits; left > 0; ) {
      const room = 8 - (this.at % 8)
      const taken = Math.min(room, left)
      const byte = this.bytes[Math.floor(this.at / 8)] ?? 0
      value = value * 2 ** taken + ((byte >> (room - taken)) & (2 ** taken - 1))
      this.at += taken
      left -= taken
    }
    return value
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.at = 8 * Math.ceil(this.at / 8)
  }
}
