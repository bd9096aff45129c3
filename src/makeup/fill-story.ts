import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import { firstFoot, footOf, rowFeet } from './feet.ts'
import { type Break, type Filled, fillChain, type Piece } from './fill-chain.ts'
import { openSlots } from './jump-slots.ts'
import { leaveEnough } from './leave-enough.ts'
import type { Slot } from './slots.ts'

/** A story in its columns, and the rows that it had to itself. */
export interface FilledStory {
  /** Where each frame ends: at its own foot or higher. */
  readonly feet: readonly Len[]
  readonly slots: readonly Slot[]
  readonly filled: Filled
  /** The rows of all its frames, used or not. */
  readonly room: readonly Slot[]
}

/** Rows below the level that just holds the copy that are tried as well, for better breaks. */
const LEVELS_TRIED = 2

/**
 * Runs a story through its frames. A frame that would leave too little for the next page ends higher, and a last frame
 * that asks to be balanced has its feet as high and level as can be.
 */
export function fillStory(pieces: readonly Piece[], frames: readonly Frame[], breakLines: Break): FilledStory {
  const full = frames.map(footOf)
  const room = openSlots(frames, full)
  const fill = (feet: readonly Len[]): FilledStory => {
    const slots = feet === full ? room : openSlots(frames, feet)
    return { feet, slots, filled: fillChain(pieces, slots, breakLines), room }
  }
  const story = leaveEnough(frames, fill(full), fill)
  const last = frames.at(-1)!
  if (!last.balance || story.filled.used >= story.slots.length) return story
  return level(rowFeet(last), foot => fill(story.feet.with(-1, foot)))
}

/** At the lowest of the feet that hold the copy, or one a little below it. */
function level(feet: readonly Len[], fill: (foot: Len) => FilledStory): FilledStory {
  const holds = ({ filled, slots }: FilledStory): boolean => filled.used <= slots.length
  const first = firstFoot(feet, foot => holds(fill(foot)))
  const tried = feet
    .slice(first, first + 1 + LEVELS_TRIED)
    .map(fill)
    .filter(holds)
  return tried.reduce((a, b) => (b.filled.cost < a.filled.cost ? b : a))
}
