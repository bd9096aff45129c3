import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import { firstFoot, footOf, headOf, rowFeet } from './feet.ts'
import { type Break, fillChain } from './fill-chain.ts'
import type { FilledStory } from './fill-story.ts'
import { openSlots } from './jump-slots.ts'
import { leaveEnough } from './leave-enough.ts'
import type { Pieces } from './make-pieces.ts'

/** Rows below the level that just holds the copy that are tried as well, for better breaks. */
const LEVELS_TRIED = 2

/**
 * A story that fills all its rows, in a better shape: a frame that would leave too little for the next page ends
 * higher, and last frames that ask to be balanced and stand beside each other have their feet as high and level as can be.
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
  const first = frames.findLastIndex((frame, i) => !frame.balance || !areBeside(frame, frames[i + 1] ?? frame)) + 1
  const last = frames.slice(first)
  if (last.length === 0 || story.filled.used >= story.slots.length) return story
  const feet = [...new Set(last.flatMap(rowFeet))].sort((a, b) => a - b)
  return level(feet, foot => fill([...story.feet.slice(0, first), ...last.map(() => foot)]))
}

/** Whether two frames stand side by side, for some of their height, on one sheet. */
function areBeside(a: Frame, b: Frame): boolean {
  const [headA, headB] = [headOf(a), headOf(b)]
  return a.page === b.page && headA < footOf(b) && headB < footOf(a)
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
