import { LOOSE_LINE, lineCost, NEVER, RUNT_LINE } from './cost.ts'
import type { Galley, Measure } from './galley.ts'

/** The breaks that end the lines of a paragraph, and what they cost together. */
export interface Setting {
  readonly ends: readonly number[]
  readonly cost: number
}

/**
 * The setting of least cost: Knuth and Plass 1981. Lines are first sought among those that are not loose. If they
 * serve, no other setting can be cheaper; and with few breaks in reach of another, time grows only with the paragraph.
 */
export function breakOptimal(galley: Galley, measure: Measure): Setting {
  return totalFit(galley, measure, null, LOOSE_LINE) ?? totalFit(galley, measure, null, NEVER) ?? NOTHING
}

/** Of copy without a character. */
const NOTHING: Setting = { ends: [], cost: 0 }

/** The setting of least cost in so many lines, none of them loose, over-wide or a single Han; null if there is none. */
export function breakInto(galley: Galley, measure: Measure, count: number): Setting | null {
  return totalFit(galley, measure, count, RUNT_LINE)
}

/** The settings under way: a node is a break reached by lines of which none costs `bound`. */
interface Nodes {
  readonly at: number[]
  /** Lines before the break, as far as the widths tell them apart. */
  readonly line: number[]
  readonly cost: number[]
  readonly before: number[]
}

function totalFit(galley: Galley, measure: Measure, count: number | null, bound: number): Setting | null {
  const last = galley.breaks.count - 1
  const top = count ?? Math.min(measure.length - 1, last)
  const nodes: Nodes = { at: [0], line: [0], cost: [0], before: [-1] }
  const best = new Float64Array(top + 2).fill(NEVER)
  const from = new Int32Array(top + 2)
  let first = 0
  for (let b = 1; b <= last; b++) {
    for (let k = first; k < nodes.at.length; k++) {
      const line = nodes.line[k]!
      const own = lineCost(galley, measure, line, nodes.at[k]!, b)
      if (own >= bound) {
        // What is too wide now stays so. At one measure, a line that begins later than a loose one is looser.
        if (own === NEVER && k === first) first++
        if (own !== NEVER && top === 0) break
        continue
      }
      const cost = nodes.cost[k]! + own
      const next = count === null ? Math.min(line + 1, top) : line + 1
      if (next <= top && cost < best[next]!) {
        best[next] = cost
        from[next] = k
      }
    }
    keepBest(nodes, b, best, from)
    if (first === nodes.at.length) return null
  }
  return trace(nodes, last, count)
}

/** The cheapest way to break b for each count of lines becomes a node. */
function keepBest(nodes: Nodes, b: number, best: Float64Array, from: Int32Array): void {
  for (let line = 0; line < best.length; line++) {
    if (best[line] === NEVER) continue
    nodes.at.push(b)
    nodes.line.push(line)
    nodes.cost.push(best[line]!)
    nodes.before.push(from[line]!)
    best[line] = NEVER
  }
}

function trace(nodes: Nodes, last: number, count: number | null): Setting | null {
  let end = -1
  for (let k = nodes.at.length - 1; k >= 0 && nodes.at[k] === last; k--) {
    if (count !== null && nodes.line[k] !== count) continue
    if (end < 0 || nodes.cost[k]! <= nodes.cost[end]!) end = k
  }
  if (end < 0) return null
  const ends: number[] = []
  for (let k = end; nodes.before[k]! >= 0; k = nodes.before[k]!) ends.push(nodes.at[k]!)
  return { ends: ends.reverse(), cost: nodes.cost[end]! }
}
