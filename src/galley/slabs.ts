import { Slab } from './slab.ts'

/** Bytes of a piece that is lent again: a paragraph of six hundred characters. Larger ones are few. */
const LARGEST = 1 << 16

/** Pieces of a size that rest before the first is lent again, so that nobody who is at work with tables loses them. */
const RESTING = 64

/**
 * Memory for tables that come and go. A book sets a gigabyte of them, and for each sixty megabytes that are asked for V8
 * goes through all that it holds.
 */
export class Slabs {
  /** What has come back, the first to come first; the i-th list has pieces of 2 to the i bytes and more. */
  readonly #spare: readonly Slab[][] = Array.from({ length: 32 }, () => [])

  /** A piece of so many bytes, all of them 0. */
  lend(bytes: number): Slab {
    if (bytes > LARGEST) return new Slab(bytes)
    const size = 32 - Math.clz32(bytes - 1)
    const spare = this.#spare[size]!
    if (spare.length <= RESTING) return new Slab(2 ** size)
    const slab = spare.shift()!
    slab.wipe()
    return slab
  }

  /** Nobody will ask for the tables in it again. */
  takeBack(slab: Slab): void {
    if (slab.bytes <= LARGEST) this.#spare[31 - Math.clz32(slab.bytes)]!.push(slab)
  }
}
