import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import { firstFoot, rowFeet } from './feet.ts'
import type { FilledStory } from './fill-story.ts'

/**
 * A story that goes over to another page with less than is asked for there ends higher on the page before, by as few
 * rows as bring enough. Where that leaves too little, or no place for all of it, it stays as it is.
 */
export function leaveEnough(
  frames: readonly Frame[],
  story: FilledStory,
  fill: (feet: readonly Len[]) => FilledStory
): FilledStory {
  const [turn, again] = frames.flatMap(({ jump }, i) => (jump?.to ? [i] : []))
  if (turn === undefined || again !== undefined) return story
  const { before, after } = frames[turn]!.jump!
  const broughtBy = (each: FilledStory): Len => depthOf(each, frames, frame => frame > turn)
  if (broughtBy(story) === 0 || broughtBy(story) >= after) return story
  const endingAt = (foot: Len): FilledStory => fill(story.feet.with(turn, foot))
  const feet = rowFeet(frames[turn]!).toReversed()
  const moved = endingAt(feet[firstFoot(feet, foot => broughtBy(endingAt(foot)) >= after)]!)
  const isEnough = broughtBy(moved) >= after && depthOf(moved, frames, frame => frame <= turn) >= before
  return isEnough && moved.filled.used <= moved.slots.length ? moved : story
}

/** How deep the lines of a story are in some of its frames, one under the other. */
const depthOf = ({ slots, filled }: FilledStory, frames: readonly Frame[], isMeant: (frame: number) => boolean): Len =>
  filled.runs
    .flatMap(run => run.slots.map(slot => slots[slot]!.frame))
    .filter(isMeant)
    .reduce((sum, frame) => sum + frames[frame]!.columns[0]!.step, 0)
