import { FORGETFUL, type Memory } from '../base/memory.ts'
import { findWords } from './find-word.ts'
import { Lexer, type Store, type TellFault } from './lexer.ts'
import type { Repair } from './pdf.ts'

/** The bytes of a file that is being read, and what is noted of them. */
export class Source {
  readonly bytes: Uint8Array
  readonly repairs: Repair[] = []
  /** Of files that were read before. */
  readonly memory: Memory
  /** Bytes that objects may still take to be read. In a sound file each is of one object; in a hostile one, of millions. */
  private left = 0
  private readonly store: Store = { names: new Map(), room: ROOM }
  private endstreams: readonly number[] | null = null

  constructor(bytes: Uint8Array, memory: Memory = FORGETFUL) {
    this.bytes = bytes
    this.memory = memory
    this.allow(bytes.length)
  }

  repair(at: number, object: number | null, what: string): void {
    if (this.repairs.length < MOST_REPAIRS) this.repairs.push({ at, object, what })
    else if (this.repairs.length === MOST_REPAIRS)
      this.repairs.push({ at: -1, object: null, what: 'and more of this kind' })
  }

  /** There are more bytes that objects are made of: those of the file, or of an object stream. */
  allow(bytes: number): void {
    this.left += READINGS * bytes + 4096
  }

  spend(bytes: number): void {
    this.left -= bytes
  }

  mayRead(): boolean {
    return this.left > 0 && this.store.room > 0
  }

  lexer(bytes: Uint8Array, pos: number, tell: TellFault): Lexer {
    return new Lexer(bytes, pos, tell, this.store)
  }

  /** Where the next `endstream` stands; the end of the file where none does. All are looked for at once, and once. */
  endstreamAfter(from: number): number {
    this.endstreams ??= findWords(this.bytes, 'endstream')
    let low = 0
    let high = this.endstreams.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.endstreams[middle]! < from) low = middle + 1
      else high = middle
    }
    return this.endstreams[low] ?? this.bytes.length
  }
}

/** Memory for all values of a file, in words of 64 bytes: half a gigabyte, which a million dictionaries take. */
const ROOM = 1 << 23

/** How often the bytes of a file may be read as objects, on the average. */
const READINGS = 3

/** No reader of a report gets further; a damaged file has as many as it has bytes. */
const MOST_REPAIRS = 100
