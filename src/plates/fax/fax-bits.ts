/** Bits to be looked at before they are taken, the high ones first; behind the last are noughts. */
export class FaxBits {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** How many there are. */
  get left(): number {
    return 8 * this.bytes.length - this.at
  }

  /** The next bits, 13 at most, as a number. */
  peek(count: number): number {
    const byte = this.at >> 3
    const three = ((this.bytes[byte] ?? 0) << 16) | ((this.bytes[byte + 1] ?? 0) << 8) | (this.bytes[byte + 2] ?? 0)
    return (three >> (24 - (this.at & 7) - count)) & ((1 << count) - 1)
  }

  skip(count: number): void {
    this.at += count
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.at = (this.at + 7) & ~7
  }
}
