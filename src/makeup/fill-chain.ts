import type { Len } from '../base/length.ts'
import type { Use } from '../galley/cache.ts'
import type { Galley, Lines, Measure } from '../galley/galley.ts'
import { Measures } from './measure-for.ts'
import type { Slot } from './slots.ts'

/** A paragraph on its way into columns. */
export interface Piece {
  readonly galley: Galley
  /** Rows that a line takes, white above it included. */
  readonly rows: number
  /** Rows that its type takes: at the top of a leg the white above is dropped. */
  readonly height: number
  readonly keepWithNext: boolean
  /** How far its lines hang from the left: a point of a list. */
  readonly hang: Len
  /** It takes a whole number of so many rows of its last leg: a notice. */
  readonly unit: number
  /** It goes to the next leg where it would be cut by the end of one, unless it is longer than a leg. */
  readonly whole: boolean
}

/** What the filler asks of the composing room; null where a paragraph has no such variant. */
export type Break = (galley: Galley, measure: Measure, slack: -1 | 0 | 1, use: Use) => Lines | null

/** One paragraph of a filled chain: `slots[i]` takes line i; lines without a slot are overset. */
interface Run {
  readonly piece: number
  readonly lines: Lines
  readonly slots: readonly number[]
}

export interface Filled {
  readonly runs: readonly Run[]
  /** Slots used, blank ones between paragraphs included; more than there are where the copy is overset. */
  readonly used: number
  readonly cost: number
}

/*
 * What a breach costs, in the currency of one paragraph set a line longer or shorter. Their order is that of
 * newspaper practice: a widow (a paragraph's last line at the top of a leg) is worse than an orphan (its first line
 * at the foot), a subhead without text under it worst. A row left at the end is a little better than an orphan, one at
 * the foot of another leg a little worse. The figures are by taste.
 */
const STRANDED_SUBHEAD = 400
const WIDOW = 200
const ORPHAN = 60
/** A subhead beside a picture or a box, in less than the width of its column. */
const NARROW_SUBHEAD = 100
/** A last leg of one line (单行不占页). */
const LONE_LINE = 150
const BLANK_ROW = 65
/** Less than one of the last leg, so that columns of notices share out what is left. */
const BLANK_ROW_OF_NOTICES = 10
const OTHER_LENGTH = 10
/** A last leg that ends over its foot, and each row that it does. */
const SHORT_LEG = 35
const SHORT_ROW = 20
/** A chain that is short by more rows than this is not stretched: it wants copy. */
const LEVELLED_ROWS = 8
/** Ten lines driven out by a tenth of an em have about 3,000 demerits: as much as another length. */
const DEMERITS = 1 / 300

/** A subhead has no more lines than this. */
const MOST_TALL_LINES = 6

/** Closely, or to know roughly how many rows a chain takes. */
export type Care = 'rough' | 'close'

interface Effort {
  /** Whether paragraphs may be set in other lengths than their best. */
  readonly gives: boolean
  /** How many paragraphs at the end try all lengths, so that the feet come out level. */
  readonly tail: number
  /** Whether subheads at the foot of a leg may go over to the next, and leave rows blank. */
  readonly leaps: boolean
  /** Ways of filling so far that are kept at each paragraph. Their number bounds the work, not the copy. */
  readonly kept: number
  /** So many of the shortest and of the longest, which are wanted where copy is over or short, are kept besides. */
  readonly extremes: number
}

/** What is tried, one after the other as long as something is left to mend. */
const EFFORTS: Readonly<Record<Care, readonly Effort[]>> = {
  rough: [{ gives: false, tail: 0, leaps: true, kept: 8, extremes: 0 }],
  close: [
    { gives: true, tail: 24, leaps: false, kept: 8, extremes: 0 },
    { gives: true, tail: Number.POSITIVE_INFINITY, leaps: true, kept: 12, extremes: 4 }
  ]
}

interface State {
  readonly slot: number
  readonly cost: number
  /** What the ends of legs have cost so far. */
  readonly ends: number
  readonly run: Run | null
  readonly before: State | null
}

/**
 * Fills slots with paragraphs so that the breaches over the whole chain weigh least: dynamic programming over
 * (paragraph, slot), where a paragraph may be set in its best number of lines, one less or one more.
 */
export function fillChain(
  pieces: readonly Piece[],
  slots: readonly Slot[],
  breakLines: Break,
  care: Care = 'close'
): Filled {
  const room = { pieces, slots, measures: new Measures(slots), breakLines }
  let found: State[] = []
  for (const effort of EFFORTS[care]) {
    found = [...found, ...ways({ ...room, ...effort })]
    if (!isToMend(cheapest(found, slots), room)) break
  }
  return traceBack(cheapest(found, slots), slots)
}

/** Whether a leg ends badly, or copy is over or short by no more lines than paragraphs may give or take. */
function isToMend({ slot, ends }: State, { pieces, slots }: Pick<Room, 'pieces' | 'slots'>): boolean {
  const over = slot - slots.length
  const reach = over > 0 ? pieces.length : Math.min(pieces.length, LEVELLED_ROWS)
  return (over <= 0 && ends > 0) || (over !== 0 && Math.abs(over) <= reach)
}

/** The cheapest ways through a chain. */
function ways(room: Room): readonly State[] {
  let states: readonly State[] = [{ slot: 0, cost: 0, ends: 0, run: null, before: null }]
  room.pieces.forEach((_, index) => {
    const next = new Map<number, State>()
    for (const before of states) {
      for (const state of settings(room, index, before)) {
        const rival = next.get(state.slot)
        if (rival === undefined || state.cost < rival.cost) next.set(state.slot, state)
      }
    }
    states = prune(room, [...next.values()])
  })
  return states
}

/** The ways that are kept. Where none has room left they go on alike, and the one that leaves the least over is enough. */
function prune({ slots, kept, extremes }: Room, states: State[]): readonly State[] {
  states.sort((a, b) => a.slot - b.slot)
  if (states[0]!.slot >= slots.length) return states.slice(0, 1)
  const ends = [...states.slice(0, extremes), ...states.slice(Math.max(0, states.length - extremes))]
  states.sort((a, b) => a.cost - b.cost || a.slot - b.slot)
  return [...new Set([...states.slice(0, kept), ...ends])]
}

interface Room extends Effort {
  readonly pieces: readonly Piece[]
  readonly slots: readonly Slot[]
  readonly measures: Measures
  readonly breakLines: Break
}

/**
 * The ways to set one paragraph from a state on. Other lengths are tried where the best one breaks a rule, and the next
 * leg for a subhead at the foot of one, if it may go there.
 */
function settings(room: Room, index: number, before: State): State[] {
  const best = setPiece(room, index, before, 0)!
  const { pieces, slots, gives, tail, leaps } = room
  if (leaps && pieces[index]!.keepWithNext && isAtFoot(best.state, slots)) {
    const over = overLeg(before, slots)
    return over === null ? [best.state] : [best.state, setPiece(room, index, over, 0)!.state]
  }
  const isTail = pieces.length - index <= tail
  if (!gives || before.slot >= slots.length || (best.breach === 0 && !isTail)) return [best.state]
  const others = ([-1, 1] as const).flatMap(slack => setPiece(room, index, before, slack) ?? [])
  return [best, ...others].map(setting => setting.state)
}

/** Whether a leg has less than two rows under what has been set last. */
function isAtFoot({ run }: State, slots: readonly Slot[]): boolean {
  const last = run?.slots.at(-1)
  return last !== undefined && slots[last + 2]?.leg !== slots[last]!.leg
}

/** A state that has left the rest of a leg blank; null in the last one. */
function overLeg(before: State, slots: readonly Slot[]): State | null {
  let end = before.slot
  while (slots[end] !== undefined && slots[end]!.leg === slots[before.slot]!.leg) end++
  const blank = end - before.slot
  return end < slots.length ? { ...before, slot: end, cost: before.cost + BLANK_ROW * blank } : null
}

function setPiece(
  { pieces, slots, measures, breakLines }: Room,
  index: number,
  before: State,
  slack: -1 | 0 | 1
): { state: State; breach: number } | null {
  const piece = pieces[index]!
  const use = before.slot < slots.length ? 'placed' : 'counted'
  const lines = breakLines(piece.galley, measureFrom({ slots, measures }, before.slot, piece), slack, use)
  if (lines === null) return null
  const taken = takeSlots(slots, beginning(slots, before.slot, lines.count, piece), lines.count, piece)
  const isUnderHead = pieces[index - 1]?.keepWithNext ?? false
  const ends = breachOf(piece, isUnderHead, taken, slots)
  const breach = ends + blankBefore(piece, slots, before.slot, taken) + (slack === 0 ? 0 : OTHER_LENGTH)
  const missing = lines.count - taken.length
  const end =
    missing > 0 ? Math.max(before.slot, slots.length) + missing * piece.rows : unitEnd(slots, taken.at(-1)!, piece.unit)
  const cost = before.cost + breach + DEMERITS * lines.cost
  return {
    state: { slot: end, cost, ends: before.ends + ends, run: { piece: index, lines, slots: taken }, before },
    breach
  }
}

/** Where a piece of so many lines may begin. */
function beginning(slots: readonly Slot[], from: number, lines: number, { whole, rows }: Piece): number {
  if (!whole || from >= slots.length || isLegTop(slots, from)) return from
  let end = from
  while (slots[end]?.leg === slots[from]!.leg) end++
  return lines * rows > end - from ? end : from
}

/** Behind the last slot of the unit of its leg that a slot is in. */
function unitEnd(slots: readonly Slot[], last: number, unit: number): number {
  if (unit === 1) return last + 1
  const { leg } = slots[last]!
  let first = last
  while (slots[first - 1]?.leg === leg) first--
  let end = first + Math.ceil((last + 1 - first) / unit) * unit
  while (slots[end - 1]?.leg !== leg) end--
  return end
}

const isLegTop = (slots: readonly Slot[], slot: number): boolean => slots[slot]!.leg !== slots[slot - 1]?.leg

/** The slot on whose baseline a line stands that may begin at `from`; a tall one is not cut by the end of a leg. */
function lineSlot(slots: readonly Slot[], from: number, { rows, height }: Piece): number | null {
  for (let slot = from; slot < slots.length; slot++) {
    const at = slot + (isLegTop(slots, slot) ? height : rows) - 1
    if (slots[at]?.leg === slots[slot]!.leg && (at === slot || areWholeRows(slots, slot, at))) return at
  }
  return null
}

/** Whether no row of a run is parted in two by something that text runs past on both sides. */
function areWholeRows(slots: readonly Slot[], from: number, to: number): boolean {
  const isParted = (a: Slot | undefined, b: Slot): boolean => a?.leg === b.leg && a.row === b.row
  const [first, last] = [slots[from]!, slots[to]!]
  return last.row - first.row === to - from && !isParted(slots[from - 1], first) && !isParted(slots[to + 1], last)
}

/** The slots of a piece's lines; fewer than the lines where the room ends. */
function takeSlots(slots: readonly Slot[], from: number, lines: number, piece: Piece): number[] {
  const taken: number[] = []
  for (
    let at = lineSlot(slots, from, piece);
    at !== null && taken.length < lines;
    at = lineSlot(slots, at + 1, piece)
  ) {
    taken.push(at)
  }
  return taken
}

/** The widths that a piece's lines would have. */
function measureFrom(room: Pick<Room, 'slots' | 'measures'>, from: number, piece: Piece): Measure {
  const widths = widthsFrom(room, from, piece)
  return piece.hang === 0 ? widths : widths.map(width => Math.max(0, width - piece.hang))
}

/** Those of the rows that they stand in; of tall lines, which are few, looked up one by one. */
function widthsFrom({ slots, measures }: Pick<Room, 'slots' | 'measures'>, from: number, piece: Piece): Measure {
  if (piece.rows === 1) return measures.from(from)
  const taken = takeSlots(slots, from, MOST_TALL_LINES, piece)
  return taken.length > 0 ? taken.map(at => slots[at]!.width) : measures.from(slots.length)
}

/** What the rows left blank at the foot of a leg cost, where a tall line or a whole notice went on to the next. */
function blankBefore({ whole }: Piece, slots: readonly Slot[], from: number, [first]: readonly number[]): number {
  if (first === undefined || from > first) return 0
  const leg = slots[first]!.leg
  const each = whole ? BLANK_ROW_OF_NOTICES : BLANK_ROW
  return each * slots.slice(from, first).filter(slot => slot.leg !== leg).length
}

/** What the ends of legs do to a paragraph. */
function breachOf(piece: Piece, isUnderHead: boolean, taken: readonly number[], slots: readonly Slot[]): number {
  const legOf = (line: number): number => slots[taken[line]!]!.leg
  const last = taken.length - 1
  if (last < 0) return 0
  if (piece.keepWithNext) {
    const room = slots.length - 1 - taken[last]!
    const under = room > 0 && slots[taken[last]! + 1]!.leg === legOf(last)
    const beside = taken.some(at => slots[at]!.isNarrow) ? NARROW_SUBHEAD : 0
    return beside + (under ? 0 : STRANDED_SUBHEAD)
  }
  if (last === 0) return 0
  const orphan = isUnderHead ? STRANDED_SUBHEAD : ORPHAN
  return (legOf(0) === legOf(1) ? 0 : orphan) + (legOf(last) === legOf(last - 1) ? 0 : WIDOW)
}

/** The cheapest of the ways that leave the least over. */
function cheapest(states: readonly State[], slots: readonly Slot[]): State {
  const overflow = ({ slot }: State): number => Math.max(0, slot - slots.length)
  return states.reduce((a, b) => {
    const less = overflow(a) - overflow(b) || wholeCost(a, slots) - wholeCost(b, slots)
    return less <= 0 ? a : b
  })
}

function traceBack(best: State, slots: readonly Slot[]): Filled {
  const runs: Run[] = []
  for (let state: State | null = best; state?.run; state = state.before) runs.push(state.run)
  return { runs: runs.reverse(), used: best.slot, cost: wholeCost(best, slots) }
}

/** What a way costs with what is at its end: rows that are left, a line alone. */
function wholeCost(state: State, slots: readonly Slot[]): number {
  const short = Math.min(LEVELLED_ROWS, Math.max(0, slots.length - state.slot))
  return state.cost + (short > 0 ? SHORT_LEG + SHORT_ROW * short : 0) + loneLine(state, slots)
}

/** What it costs that a chain ends with the first line of a leg that has room for more. */
function loneLine({ run }: State, slots: readonly Slot[]): number {
  const last = run?.slots.at(-1)
  if (last === undefined || !isLegTop(slots, last) || slots[last + 1]?.leg !== slots[last]!.leg) return 0
  return LONE_LINE
}
