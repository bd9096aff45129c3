import { type Galley, type Measure, measureOf } from './galley.ts'
import type { Slab } from './slab.ts'

/** The breaks that end the lines of a paragraph, and what they cost together. */
export interface Setting {
  readonly ends: readonly number[]
  readonly cost: number
}

/**
 * Ways through a paragraph while it is broken, as a table of nodes: a break that lines have reached, how many they
 * are, what they cost, and the node their last line began at. Nodes come in the order of their breaks.
 */
export class Paths {
  count = 0
  at: Int32Array
  lines: Int32Array
  cost: Float64Array
  before: Int32Array
  /** Where a line that begins at the node has to end, counted along the paragraph as if it were one line. */
  reach: Float64Array
  readonly #fromWidth: Float64Array
  readonly #measure: Measure

  /** With the start of the paragraph as its first node. */
  constructor({ breaks }: Galley, measure: Measure, slab: Slab, room: number) {
    this.#fromWidth = breaks.fromWidth
    this.#measure = measure
    this.at = slab.int32(room)
    this.lines = slab.int32(room)
    this.cost = slab.float64(room)
    this.before = slab.int32(room)
    this.reach = slab.float64(room)
    this.add(0, 0, 0, -1)
  }

  add(at: number, lines: number, cost: number, before: number): void {
    const node = this.count++
    if (node === this.at.length) this.#grow()
    this.at[node] = at
    this.lines[node] = lines
    this.cost[node] = cost
    this.before[node] = before
    this.reach[node] = measureOf(this.#measure, lines) + this.#fromWidth[at]!
  }

  /** The cheapest way to a break, or null where none is: of two, the one in fewer lines. */
  best(end: number): Setting | null {
    let best = -1
    for (let node = this.count - 1; node >= 0 && this.at[node] === end; node--) {
      if (best < 0 || this.cost[node]! <= this.cost[best]!) best = node
    }
    return best < 0 ? null : this.#trace(best)
  }

  /** The cheapest way to a break in so many lines, or null. */
  into(end: number, lines: number): Setting | null {
    for (let node = this.count - 1; node >= 0 && this.at[node] === end; node--) {
      if (this.lines[node] === lines) return this.#trace(node)
    }
    return null
  }

  #trace(end: number): Setting {
    const ends: number[] = []
    for (let node = end; this.before[node]! >= 0; node = this.before[node]!) ends.push(this.at[node]!)
    return { ends: ends.reverse(), cost: this.cost[end]! }
  }

  #grow(): void {
    const room = 2 * this.at.length
    this.at = grown(this.at, new Int32Array(room))
    this.lines = grown(this.lines, new Int32Array(room))
    this.cost = grown(this.cost, new Float64Array(room))
    this.before = grown(this.before, new Int32Array(room))
    this.reach = grown(this.reach, new Float64Array(room))
  }
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
