/** Where the objects of a file are (7.5.4, 7.5.8): number → place. Typed arrays, as hostile files have millions. */
export class Xref {
  private kinds = new Uint8Array(64)
  /** Byte in the file, or number of the object stream. */
  private places = new Float64Array(64)
  /** Generation, or index in the object stream. */
  private details = new Uint16Array(64)
  private size = 0

  get(number: number): XrefEntry | null {
    const kind = this.kinds[number] ?? UNKNOWN
    if (kind === UNKNOWN || kind === FREE) return null
    const place = this.places[number]!
    const detail = this.details[number]!
    return kind === PACKED
      ? { kind: 'packed', stream: place, index: detail }
      : { kind: 'plain', offset: place, generation: detail }
  }

  /** Older sections are read later, and do not change what newer ones said. */
  add(number: number, entry: XrefEntry | 'free'): void {
    if ((this.kinds[number] ?? UNKNOWN) === UNKNOWN) this.put(number, entry)
  }

  put(number: number, entry: XrefEntry | 'free'): void {
    if (number < 0 || number > HIGHEST_NUMBER) return
    if (number >= this.kinds.length) this.grow(Math.max(number + 1, 2 * this.kinds.length))
    this.size = Math.max(this.size, number + 1)
    if (entry === 'free') this.kinds[number] = FREE
    else if (entry.kind === 'packed') this.set(number, PACKED, entry.stream, entry.index)
    else this.set(number, PLAIN, entry.offset, entry.generation)
  }

  /** All that are in use, ascending. */
  numbers(): readonly number[] {
    const numbers: number[] = []
    for (let number = 0; number < this.size; number++) {
      if (this.kinds[number]! >= PLAIN) numbers.push(number)
    }
    return numbers
  }

  /** Some object lies in an object stream. */
  hasPacked(): boolean {
    return this.kinds.includes(PACKED)
  }

  private set(number: number, kind: number, place: number, detail: number): void {
    this.kinds[number] = kind
    this.places[number] = place
    this.details[number] = detail
  }

  private grow(length: number): void {
    const { kinds, places, details } = this
    this.kinds = new Uint8Array(length)
    this.kinds.set(kinds)
    this.places = new Float64Array(length)
    this.places.set(places)
    this.details = new Uint16Array(length)
    this.details.set(details)
  }
}

export type XrefEntry =
  | { readonly kind: 'plain'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

/** Table C.1: indirect objects of a file. */
export const HIGHEST_NUMBER = 8_388_607

const UNKNOWN = 0
const FREE = 1
const PLAIN = 2
const PACKED = 3
