import type { Len } from '../base/length.ts'
import { firstFoot, rowFeet } from './feet.ts'
import { type Break, fillChain } from './fill-chain.ts'
import type { FilledStory } from './fill-story.ts'
import { openSlots } from './jump-slots.ts'
import { leaveEnough } from './leave-enough.ts'
import type { Pieces } from './make-pieces.ts'

/** Rows below the level that just holds the copy that are tried as well, for better breaks. */
const LEVELS_TRIED = 2

/**
 * A story that fills all its rows, in a better shape: a frame that would leave too little for the next page ends
 * higher, and a last frame that asks to be balanced has its feet as high and level as can be.
 */
export function levelStory(
  { pieces, frames }: Pick<Pieces, 'pieces' | 'frames'>,
  whole: FilledStory,
  breakLines: Break
): FilledStory {
  const { room } = whole
  const fill = (feet: readonly Len[]): FilledStory => {
    const slots = openSlots(frames, feet)
    return { feet, slots, filled: fillChain(pieces, slots, breakLines), room }
  }
  const story = leaveEnough(frames, whole, fill)
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
