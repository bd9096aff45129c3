import type { Len } from '../base/length.ts'
import { Class } from './char-class.ts'
import { inkEnd } from './find-breaks.ts'
import { type Gaps, type Lines, measureOf } from './galley.ts'
import { Kind } from './set-gaps.ts'

/** A line brought to its measure. */
export interface Adjustment {
  readonly from: number
  /** Behind the last row that is drawn. */
  readonly to: number
  /** Indent, or minus the blank of an opening mark that the line's start takes. */
  readonly start: Len
  /** Width before and after adjustment. */
  readonly natural: Len
  readonly width: Len
  /** The gap behind each row but the last. */
  readonly gaps: Int32Array
  readonly steps: readonly Step[]
}

/** One step of the adjustment and by how much it moved the line's end. */
interface Step {
  readonly name: StepName
  readonly amount: Len
}

type StepName = 'word space' | 'brackets' | 'pauses' | 'autospace' | 'stops' | 'all gaps' | 'beyond bounds'

/** CLREQ 3.5.3: one after the other, until the line fits. */
const REDUCTION: readonly (readonly [StepName, Kind])[] = [
  ['word space', Kind.WordSpace],
  ['brackets', Kind.Bracket],
  ['pauses', Kind.Pause],
  ['autospace', Kind.Autospace],
  ['stops', Kind.Stop]
]

/** CLREQ 3.5.4: these first and up to a ceiling, then all other gaps by the same amount. */
const EXPANSION: readonly (readonly [StepName, Kind])[] = [
  ['word space', Kind.WordSpace],
  ['autospace', Kind.Autospace]
]

/** Squeezes a line that is over its measure; opens one that falls short, where it is to be justified. */
export function adjustLine(lines: Lines, line: number): Adjustment {
  const { galley, measure } = lines
  const { blank } = galley.gaps
  const from = lines.from[line]!
  const to = inkEnd(galley.gaps, from, lines.to[line]!)
  const gaps = galley.gaps.natural.slice(from, Math.max(from, to - 1))
  const start = from === 0 ? galley.indent : isOpen(galley.gaps, from) ? -blank[from]! : 0
  let natural = to === from || isOpen(galley.gaps, to - 1) ? start : start - blank[to - 1]!
  for (let row = from; row < to; row++) natural += galley.advance[row]! + (gaps[row - from] ?? 0)
  const excess = measureOf(measure, line) - natural
  const work: Work = { table: galley.gaps, from, gaps, steps: [] }
  if (excess < 0) reduce(work, excess)
  else if (galley.style.align === 'justify' && lines.to[line]! < galley.length) expand(work, excess)
  const width = work.steps.reduce((sum, step) => sum + step.amount, natural)
  return { from, to, start, natural, width, gaps, steps: work.steps }
}

const isOpen = (gaps: Gaps, row: number): boolean => gaps.classes[row] === Class.Open

/** The gaps of a line while they are moved, and what has moved them. */
interface Work {
  readonly table: Gaps
  readonly from: number
  readonly gaps: Int32Array
  readonly steps: Step[]
}

function reduce(work: Work, excess: Len): void {
  let left = excess
  for (const [name, kind] of REDUCTION) {
    if (left === 0) return
    const weights = weigh(work, row => (work.table.kind[row] === kind ? work.table.shrink[row]! : 0))
    left -= spread(work, name, weights, Math.max(left, -weights.sum))
  }
}

function expand(work: Work, excess: Len): void {
  const { kind, stretch } = work.table
  let left = excess
  for (const [name, own] of EXPANSION) {
    const weights = weigh(work, row => (kind[row] === own ? stretch[row]! : 0))
    left -= spread(work, name, weights, Math.min(left, weights.sum))
  }
  const others = weigh(work, row => (isElastic(kind[row]!) ? 0 : stretch[row]!))
  if (spread(work, 'all gaps', others, left) !== 0) return
  const beyond = weigh(work, row => (isElastic(kind[row]!) ? 1 : 0))
  spread(work, 'beyond bounds', beyond, left)
}

const isElastic = (kind: number): boolean => kind === Kind.WordSpace || kind === Kind.Autospace

/** How much of an amount each gap of the line takes. */
interface Weights {
  readonly of: Int32Array
  readonly sum: number
}

function weigh(work: Work, weightOf: (row: number) => number): Weights {
  const of = new Int32Array(work.gaps.length)
  let sum = 0
  for (let i = 0; i < of.length; i++) sum += of[i] = weightOf(work.from + i)
  return { of, sum }
}

/** Shares an amount out whole, by weight, and returns what was placed: nothing where nothing weighs. */
function spread(work: Work, name: StepName, { of, sum }: Weights, amount: Len): Len {
  if (sum === 0 || amount === 0) return 0
  let weight = 0
  let placed = 0
  for (let i = 0; i < of.length; i++) {
    weight += of[i]!
    const due = Math.trunc((amount * weight) / sum)
    work.gaps[i]! += due - placed
    placed = due
  }
  work.steps.push({ name, amount })
  return amount
}
