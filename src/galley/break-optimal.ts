import { LineCosts, LOOSE_LINE, NEVER, openCost, RUNT_LINE, shutCost } from './cost.ts'
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
const NODE_BYTES = 32
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
  const { count, toWidth, fromShrink, toShrink, fromStretch, toStretch, toHang } = galley.breaks
  const costs = new LineCosts(galley, measure)
  const nodes = count * (1 + spread)
  const slab = new Slab(NODE_BYTES * nodes + WAY_BYTES * count)
  const paths = new Paths(galley, measure, slab, nodes)
  const alike = measure.length - 1
  const ways = new Ways(slab, count, alike, spread)
  const { gap } = costs
  const { best, from } = ways
  for (let b = 1, first = 0; b < count; b++) {
    let low = count
    let high = 0

    const { at, reach, lines, cost, count: reached } = paths
    const width = toWidth[b]!
    const shrink = toShrink[b]!
    const stretch = toStretch[b]!
    const slack = costs.slack(b)
    const ending = costs.ending(b)
    const runt = costs.runt(b)
    const hang = toHang === null ? 0 : toHang[b]!
    for (let node = first; node < reached; node++) {
      const a = at[node]!
      const room = reach[node]! - width
      const gaps = stretch - fromStretch[a]!
      const own =
        room >= 0
          ? openCost(room, gaps, slack)
          : room + hang >= 0
            ? openCost(room + hang, gaps - gap, slack)
            : shutCost(-room - hang, shrink - fromShrink[a]!, b === a + 1)
      if (own < bound) {
        const line = lines[node]! + 1
        const whole = cost[node]! + own + (a >= runt ? RUNT_LINE : ending)
        if (whole >= best[line]!) continue
        best[line] = whole
        from[line] = node
        low = Math.min(low, line)
        high = Math.max(high, line)
      }
      // What is too wide now stays so. At one measure, a line that begins later than a loose one is looser.
      else if (own === Number.POSITIVE_INFINITY) first += node === first ? 1 : 0
      else if (alike === 0 && hang === 0) break
    }
    ways.moveTo(paths, b, low, high)
    if (costs.mustEnd(b)) first = reached
    if (first === paths.count) return null
  }
  return paths
}

/** The cheapest way found to one break for each number of lines. */
class Ways {
  readonly best: Float64Array
  readonly from: Int32Array
  readonly #alike: number
  readonly #spread: number

  constructor(slab: Slab, most: number, alike: number, spread: number) {
    this.best = slab.float64(most).fill(NEVER)
    this.from = slab.int32(most)
    this.#alike = alike
    this.#spread = spread
  }

  /** Those worth keeping become nodes. */
  moveTo(paths: Paths, b: number, low: number, high: number): void {
    const { best, from } = this
    let cheapest = Math.max(this.#alike, low)
    for (let lines = cheapest + 1; lines <= high; lines++) if (best[lines]! < best[cheapest]!) cheapest = lines
    for (let lines = low; lines <= high; lines++) {
      const cost = best[lines]!
      if (cost === Number.POSITIVE_INFINITY) continue
      best[lines] = Number.POSITIVE_INFINITY
      if (lines < this.#alike || Math.abs(lines - cheapest) <= this.#spread) paths.add(b, lines, cost, from[lines]!)
    }
  }
}
