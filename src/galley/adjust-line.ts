import { type Len, share } from '../base/length.ts'
import { inkEnd } from './find-breaks.ts'
import { type Galley, type Gaps, type Lines, measureOf } from './galley.ts'
import { Kind } from './set-gaps.ts'

/** A line brought to its measure. */
export interface Adjustment {
  readonly from: number
  /** Behind the last row that is drawn. */
  readonly to: number
  /** Indent, or minus the blank of an opening mark that the line's start takes. */
  readonly start: Len
  /** Width before and after adjustment, without a mark that hangs. */
  readonly natural: Len
  readonly width: Len
  /** What stands behind the end of the line. */
  readonly hang: Len
  /** The gap behind each row; 0 behind the last. */
  readonly gaps: readonly Len[]
  readonly steps: readonly Step[]
}

/** One step of the adjustment and by how much it moved the line's end. */
interface Step {
  readonly name: StepName
  readonly amount: Len
}

type StepName =
  | 'word space'
  | 'interpuncts'
  | 'brackets'
  | 'pauses'
  | 'autospace'
  | 'stops'
  | 'all gaps'
  | 'beyond bounds'

/** Steps of adjustment, one after the other until the line fits; each moves gaps of one kind, up to their bounds. */
interface Order {
  readonly sign: 1 | -1
  readonly bounds: 'shrink' | 'stretch'
  readonly steps: readonly { readonly name: StepName; readonly kind: Kind }[]
}

/** CLREQ 3.5.3, steps 2 to 7. */
const REDUCTION: Order = {
  sign: -1,
  bounds: 'shrink',
  steps: [
    { name: 'word space', kind: Kind.WordSpace },
    { name: 'interpuncts', kind: Kind.Interpunct },
    { name: 'brackets', kind: Kind.Bracket },
    { name: 'pauses', kind: Kind.Pause },
    { name: 'autospace', kind: Kind.Autospace },
    { name: 'stops', kind: Kind.Stop }
  ]
}

/** CLREQ 3.5.4, steps 1 and 2; behind them all other gaps open without bound. */
const EXPANSION: Order = {
  sign: 1,
  bounds: 'stretch',
  steps: [
    { name: 'word space', kind: Kind.WordSpace },
    { name: 'autospace', kind: Kind.Autospace }
  ]
}

/** Squeezes a line that is over its measure; opens one that falls short, where it is to be justified. */
export function adjustLine(lines: Lines, line: number): Adjustment {
  const { galley, measure } = lines
  const { advance } = galley
  const { start: trim, end, right, natural: between, hang } = galley.gaps
  const from = lines.from[line]!
  const to = inkEnd(galley.gaps, from, lines.to[line]!)
  const start = from === 0 ? galley.indent : -trim[from]!
  const gaps = new Array<Len>(to - from).fill(0)
  let inside = start
  for (let row = from; row < to; row++) {
    if (row < to - 1) gaps[row - from] = between[row]!
    inside += advance[row]! + gaps[row - from]!
  }
  const given = to > from + 1 ? (end?.[to - 1] ?? 0) : 0
  if (given > 0) gaps[to - from - 2]! -= given
  if (to > from) inside -= right[to - 1]! + given
  if (galley.hyphens.size > 0) inside += galley.hyphens.get(lines.to[line]!)?.advance ?? 0
  const column = measureOf(measure, line)
  const behind = hang !== null && inside > column && to > from ? hang[to - 1]! : 0
  const natural = inside - behind
  // The gap before a mark that hangs stays shut.
  const moved = Math.max(0, gaps.length - (behind > 0 ? 2 : 1))
  const work: Work = { table: galley.gaps, from, gaps, given, room: new Array<Len>(moved).fill(0), steps: [] }
  if (natural > column) moveInOrder(work, REDUCTION, natural - column)
  else if (isJustified(galley, lines.to[line]!)) expand(work, column - natural)
  let width = natural
  for (const step of work.steps) width += step.amount
  return { from, to, start, natural, width, hang: behind, gaps, steps: work.steps }
}

/** A line is opened to its measure, but not where its paragraph ends (CLREQ 3.5.1), or a part of it does. */
const isJustified = ({ style, length, breaks }: Galley, to: number): boolean =>
  style.align === 'justify' && to < length && !breaks.forced.has(to)

/** The gaps of a line while they are moved, and what has moved them. */
interface Work {
  readonly table: Gaps
  readonly from: number
  readonly gaps: Len[]
  /** What the last gap has lost to the line's end, and cannot lose again. */
  readonly given: Len
  /** How far each gap that may move can go in the step at hand. */
  readonly room: Len[]
  readonly steps: Step[]
}

/** What is left over opens all other gaps; where there are none, those that are at their bound. */
function expand(work: Work, lack: Len): void {
  const left = moveInOrder(work, EXPANSION, lack)
  if (left === 0) return
  if (makeEndless(work, false)) moveAlike(work, 'all gaps', left)
  else if (makeEndless(work, true)) moveAlike(work, 'beyond bounds', left)
}

/** Returns what could not be placed. */
function moveInOrder(work: Work, { sign, bounds, steps }: Order, amount: Len): Len {
  let left = amount
  for (const { name, kind } of steps) {
    const due = Math.min(left, makeRoom(work, kind, bounds))
    if (due > 0) moveAlike(work, name, sign * due)
    left -= due
  }
  return left
}

/** Gaps of one kind can go as far as their bounds; returns how far that is together. */
function makeRoom({ table, from, given, room }: Work, kind: Kind, bounds: Order['bounds']): Len {
  const most = table[bounds]
  let sum = 0
  for (let i = 0; i < room.length; i++) {
    room[i] = table.kind[from + i] === kind ? most[from + i]! : 0
    sum += room[i]!
  }
  if (given === 0 || bounds === 'stretch' || room.length === 0) return sum
  const lost = Math.min(given, room.at(-1)!)
  room[room.length - 1]! -= lost
  return sum - lost
}

/** No end for the gaps that open at all, those that have a ceiling of their own or all others; false if there are none. */
function makeEndless({ table, from, room }: Work, elastic: boolean): boolean {
  let some = false
  for (let i = 0; i < room.length; i++) {
    const opens = isElastic(table.kind[from + i]!) ? elastic : !elastic && table.stretch[from + i]! > 0
    room[i] = opens ? ENDLESS : 0
    some ||= opens
  }
  return some
}

const ENDLESS = 2 ** 31 - 1

/** Gaps that open by themselves, up to a ceiling: between words and beside Western type. */
export const isElastic = (kind: number): boolean => kind === Kind.WordSpace || kind === Kind.Autospace

/**
 * Moves all gaps that have room by the same amount, as CLREQ 3.5.3 and 3.5.4 ask; a gap with less room moves by that,
 * and the others share what it leaves, to the whole unit. `amount` is not more than there is room for.
 */
function moveAlike({ gaps, room, steps }: Work, name: StepName, amount: Len): void {
  const sign = Math.sign(amount)
  const { level, rest, places } = levelOf(room, Math.abs(amount))
  for (let i = 0, place = 0; i < room.length; i++) {
    if (room[i]! > level) gaps[i]! += sign * share(rest, places, place++)
    else gaps[i]! += sign * room[i]!
  }
  steps.push({ name, amount })
}

/** Gaps with no more room than `level` are filled; the other `places` share the `rest`. */
function levelOf(room: readonly Len[], amount: Len): { level: Len; rest: Len; places: number } {
  let [level, rest, places] = [0, amount, 0]
  for (let before = -1; before !== places; ) {
    before = places
    places = 0
    rest = amount
    for (let i = 0; i < room.length; i++) {
      if (room[i]! > level) places++
      else rest -= room[i]!
    }
    if (places > 0) level = Math.max(level, Math.floor(rest / places))
  }
  return { level, rest, places }
}
