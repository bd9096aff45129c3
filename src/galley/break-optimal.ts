import { LEAST_DEMERITS, LineCosts, LOOSE_LINE, lineCost, NEVER } from './cost.ts'
import type { Galley, Measure } from './galley.ts'
import { Paths, type Setting } from './paths.ts'
import { Slab } from './slab.ts'

/**
 * The setting of least cost: Knuth and Plass 1981. Lines are first sought among those that are not loose. If they
 * serve, no other setting can be cheaper; and with few breaks in reach of another, time grows only with the paragraph.
 * @param slab memory for the search
 */
export function breakOptimal(galley: Galley, measure: Measure, slab: Slab = new Slab()): Setting {
  const end = galley.breaks.count - 1
  if (end === 0) return NOTHING
  return (
    oneLine(galley, measure) ??
    totalFit(galley, measure, { bound: LOOSE_LINE, spread: 0, slab })?.best(end) ??
    totalFit(galley, measure, { bound: NEVER, spread: 0, slab })!.best(end)!
  )
}

/** All of a paragraph on one line, if it is so good that no two cost less. */
function oneLine(galley: Galley, measure: Measure): Setting | null {
  const { count, fromWidth, toWidth, toShrink, forced } = galley.breaks
  const end = count - 1
  if (forced.size > 0 || toWidth[end]! - toShrink[end]! - fromWidth[0]! > measure[0]!) return null
  const cost = new LineCosts(galley, measure).of(0, 0, end)
  return cost < 2 * LEAST_DEMERITS ? { ends: [end], cost } : null
}

/** What a node of `Paths` takes, and a row of `Ways`; no fewer, so that one piece of memory does. */
const NODE_BYTES = 28
const WAY_BYTES = 12
/** Numbers of eight bytes begin at a multiple of eight: so much may be left out for them. */
const PADDING = 16

/** Of copy without a character. */
const NOTHING: Setting = { ends: [], cost: 0 }

/**
 * The same search without loose lines, which also keeps the ways that are a line shorter or longer than the best one:
 * what a paragraph costs in other lengths. Null where it cannot be set without a loose line.
 * @param slab memory for the search; the paths are lost with the next search in it
 */
export function breakLengths(galley: Galley, measure: Measure, slab: Slab): Paths | null {
  return totalFit(galley, measure, { bound: LOOSE_LINE, spread: 1, slab })
}

interface Search {
  /** No line may cost so much. */
  readonly bound: number
  /** Where all widths ahead are alike, the cheapest way to a break is kept, and those so many lines off. */
  readonly spread: number
  readonly slab: Slab
}

/** The ways through a paragraph; null if there is none. Where widths differ ahead, a way is kept for each number of lines. */
function totalFit(galley: Galley, measure: Measure, { bound, spread, slab }: Search): Paths | null {
  const { breaks } = galley
  const costs = new LineCosts(galley, measure)
  const nodes = breaks.count * (1 + spread)
  slab.clear(NODE_BYTES * nodes + WAY_BYTES * breaks.count + PADDING)
  const paths = new Paths(galley, measure, slab, nodes)
  const alike = measure.length - 1
  const ways = new Ways(slab, breaks.count, alike, spread)
  for (let b = 1, first = 0; b < breaks.count; b++) {
    const { at, reach, lines, cost, count: reached } = paths
    const end = costs.endAt(b)
    for (let node = first; node < reached; node++) {
      const own = lineCost(end, at[node]!, reach[node]! - end.width, breaks)
      if (own < bound) ways.offer(lines[node]! + 1, cost[node]! + own, node)
      // What is too wide now stays so. At one measure, a line that begins later than a loose one is looser.
      else if (own === Number.POSITIVE_INFINITY) first += node === first ? 1 : 0
      else if (alike === 0 && end.hang === 0) break
    }
    ways.moveTo(paths, b)
    if (costs.mustEnd(b)) first = reached
    if (first === paths.count) return null
  }
  return paths
}

/** The cheapest way found to one break for each number of lines. */
class Ways {
  readonly cost: Float64Array
  readonly from: Int32Array
  readonly #alike: number
  readonly #spread: number
  #low: number
  #high = 0

  constructor(slab: Slab, most: number, alike: number, spread: number) {
    this.cost = slab.float64(most).fill(NEVER)
    this.from = slab.int32(most)
    this.#alike = alike
    this.#spread = spread
    this.#low = most
  }

  offer(lines: number, cost: number, node: number): void {
    if (cost >= this.cost[lines]!) return
    this.cost[lines] = cost
    this.from[lines] = node
    if (lines < this.#low) this.#low = lines
    if (lines > this.#high) this.#high = lines
  }

  /** Those worth keeping become nodes. */
  moveTo(paths: Paths, b: number): void {
    const { cost, from } = this
    let cheapest = Math.max(this.#alike, this.#low)
    for (let lines = cheapest + 1; lines <= this.#high; lines++) if (cost[lines]! < cost[cheapest]!) cheapest = lines
    for (let lines = this.#low; lines <= this.#high; lines++) {
      const own = cost[lines]!
      if (own === Number.POSITIVE_INFINITY) continue
      cost[lines] = Number.POSITIVE_INFINITY
      if (lines < this.#alike || Math.abs(lines - cheapest) <= this.#spread) paths.add(b, lines, own, from[lines]!)
    }
    this.#low = cost.length
    this.#high = 0
  }
}
