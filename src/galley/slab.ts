/**
 * Tables side by side in one piece of memory. A paragraph is short, and most of what its tables would cost one by one is
 * asking for memory and giving it back. Where the first piece is used up, another is taken.
 */
export class Slab {
  #memory: ArrayBuffer
  #used = 0

  constructor(bytes = 0) {
    this.#memory = new ArrayBuffer(bytes)
  }

  /** Takes back all tables, at which nobody may look any more, to give room for others of so many bytes together. */
  clear(bytes: number): void {
    if (this.#memory.byteLength < bytes) this.#memory = new ArrayBuffer(bytes)
    this.#used = 0
  }

  /** As it was at first: no tables, and nothing but 0. */
  wipe(): void {
    new Uint8Array(this.#memory).fill(0)
    this.#used = 0
  }

  get bytes(): number {
    return this.#memory.byteLength
  }

  uint8(length: number): Uint8Array {
    const at = this.#take(length, 1)
    return new Uint8Array(this.#memory, at, length)
  }

  uint16(length: number): Uint16Array {
    const at = this.#take(length, 2)
    return new Uint16Array(this.#memory, at, length)
  }

  uint32(length: number): Uint32Array {
    const at = this.#take(length, 4)
    return new Uint32Array(this.#memory, at, length)
  }

  int32(length: number): Int32Array {
    const at = this.#take(length, 4)
    return new Int32Array(this.#memory, at, length)
  }

  float64(length: number): Float64Array {
    const at = this.#take(length, 8)
    return new Float64Array(this.#memory, at, length)
  }

  /** Where in the memory there is room for so many numbers of so many bytes. */
  #take(length: number, bytes: number): number {
    let at = Math.ceil(this.#used / bytes) * bytes
    if (at + length * bytes > this.#memory.byteLength) {
      this.#memory = new ArrayBuffer(Math.max(length * bytes, this.#memory.byteLength))
      at = 0
    }
    this.#used = at + length * bytes
    return at
  }
}
