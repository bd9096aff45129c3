import { LineCosts, LOOSE_LINE, NEVER } from './cost.ts'
import type { Galley, Measure } from './galley.ts'
import { Paths, type Setting } from './paths.ts'
import { Slab } from './slab.ts'

/**
 * The setting of least cost: Knuth and Plass 1981. Lines are first sought among those that are not loose. If they
 * serve, no other setting can be cheaper; and with few breaks in reach of another, time grows only with the paragraph.
 */
export function breakOptimal(galley: Galley, measure: Measure): Setting {
  const end = galley.breaks.count - 1
  return (
    totalFit(galley, measure, LOOSE_LINE, 0)?.best(end) ?? totalFit(galley, measure, NEVER, 0)?.best(end) ?? NOTHING
  )
}

/** What a node of `Paths` takes, and a row of `Ways`; no fewer, so that one piece of memory does. */
const NODE_BYTES = 24
const WAY_BYTES = 16

/** Of copy without a character. */
const NOTHING: Setting = { ends: [], cost: 0 }

/**
 * The same search without loose lines, which also keeps the ways that are a line shorter or longer than the best one:
 * what a paragraph costs in other lengths. Null where it cannot be set without a loose line.
 */
export function breakLengths(galley: Galley, measure: Measure): Paths | null {
  return totalFit(galley, measure, LOOSE_LINE, 1)
}

/**
 * The ways through a paragraph on lines of which none costs `bound`; null if there is none. Where all widths ahead are
 * alike, the cheapest way to a break is kept and those `spread` lines off; elsewhere a way for each number of lines.
 */
function totalFit(galley: Galley, measure: Measure, bound: number, spread: number): Paths | null {
  const { count, toWidth, fromWidth, toShrink, fromShrink, toStretch, fromStretch, toHang } = galley.breaks
  const costs = new LineCosts(galley, measure)
  const nodes = count * (1 + spread)
  const slab = new Slab(NODE_BYTES * nodes + WAY_BYTES * count)
  const paths = new Paths(slab, nodes)
  const ways = new Ways(slab, count)
  const widths = Float64Array.from(measure)
  const alike = widths.length - 1
  let first = 0
  for (let b = 1; b < count; b++) {
    const { at, lines, cost } = paths
    const width = toWidth[b]!
    const shrink = toShrink[b]!
    const stretch = toStretch[b]!
    costs.endAt(b)
    for (let node = first; node < paths.count; node++) {
      const a = at[node]!
      const line = lines[node]!
      const room = widths[Math.min(line, alike)]! - width + fromWidth[a]!
      const own = costs.from(a, room, shrink - fromShrink[a]!, stretch - fromStretch[a]!)
      if (own < bound) ways.offer(line + 1, cost[node]! + own, node)
      // What is too wide now stays so. At one measure, a line that begins later than a loose one is looser.
      else if (own === NEVER) first += node === first ? 1 : 0
      else if (alike === 0 && !toHang?.[b]) break
    }
    const reached = paths.count
    ways.moveTo(paths, b, alike, spread)
    if (costs.mustEnd(b)) first = reached
    if (first === paths.count) return null
  }
  return paths
}

/** The cheapest way found to one break for each number of lines. */
class Ways {
  readonly #cost: Float64Array
  readonly #from: Int32Array
  #low: number
  #high = 0

  constructor(slab: Slab, most: number) {
    this.#cost = slab.float64(most).fill(NEVER)
    this.#from = slab.int32(most)
    this.#low = most
  }

  offer(lines: number, cost: number, node: number): void {
    if (cost >= this.#cost[lines]!) return
    this.#cost[lines] = cost
    this.#from[lines] = node
    if (lines < this.#low) this.#low = lines
    if (lines > this.#high) this.#high = lines
  }

  /** Those worth keeping become nodes. */
  moveTo(paths: Paths, b: number, alike: number, spread: number): void {
    const cheapest = this.#cheapest(alike)
    for (let lines = this.#low; lines <= this.#high; lines++) {
      const cost = this.#cost[lines]!
      if (cost === NEVER) continue
      if (lines < alike || Math.abs(lines - cheapest) <= spread) paths.add(b, lines, cost, this.#from[lines]!)
      this.#cost[lines] = NEVER
    }
    this.#low = this.#cost.length
    this.#high = 0
  }

  #cheapest(from: number): number {
    let cheapest = Math.max(from, this.#low)
    for (let lines = cheapest + 1; lines <= this.#high; lines++) {
      if (this.#cost[lines]! < this.#cost[cheapest]!) cheapest = lines
    }
    return cheapest
  }
}
