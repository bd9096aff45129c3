import { bottom } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import { type Break, type Filled, fillChain, type Piece } from './fill-chain.ts'
import { openSlots } from './jump-slots.ts'
import type { Slot } from './slots.ts'

/** A story in its columns, and the rows that it had to itself. */
export interface FilledStory {
  readonly slots: readonly Slot[]
  readonly filled: Filled
  /** The rows of all its frames, used or not. */
  readonly room: readonly Slot[]
}

/** Rows below the level that just holds the copy that are tried as well, for better breaks. */
const LEVELS_TRIED = 2

/** Runs a story through its frames. A last frame that asks to be balanced has its feet as high and level as can be. */
export function fillStory(pieces: readonly Piece[], frames: readonly Frame[], breakLines: Break): FilledStory {
  const full = frames.map(frame => footOf(frame))
  const whole = openSlots(frames, full)
  const fill = (foot: Len): FilledStory => {
    const slots = foot === full.at(-1) ? whole : openSlots(frames, [...full.slice(0, -1), foot])
    return { slots, filled: fillChain(pieces, slots, breakLines), room: whole }
  }
  const unlevelled = fill(full.at(-1)!)
  if (!frames.at(-1)!.balance || unlevelled.filled.used >= whole.length) return unlevelled
  return level(rowFeet(frames.at(-1)!), fill)
}

/** The foot of the lowest column. */
export const footOf = (frame: Frame): Len =>
  Math.max(...frame.columns.map(({ x, width, top, rows, step }) => bottom({ x, y: top, w: width, h: rows * step })))

/** Every foot that a frame may be levelled at, from the highest. */
function rowFeet(frame: Frame): readonly Len[] {
  const feet = frame.columns.flatMap(({ top, rows, step }) =>
    Array.from({ length: rows }, (_, i) => top + (i + 1) * step)
  )
  return [...new Set(feet)].sort((a, b) => a - b)
}

function level(feet: readonly Len[], fill: (foot: Len) => FilledStory): FilledStory {
  const holds = ({ filled, slots }: FilledStory): boolean => filled.used <= slots.length
  let low = 0
  let high = feet.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(fill(feet[middle]!))) high = middle
    else low = middle + 1
  }
  const tried = feet
    .slice(low, low + 1 + LEVELS_TRIED)
    .map(fill)
    .filter(holds)
  return tried.reduce((a, b) => (b.filled.cost < a.filled.cost ? b : a))
}
