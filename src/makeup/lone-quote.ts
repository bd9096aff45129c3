import { bottom, inset, intersect, type Rect } from '../base/geometry.ts'
import { columnRect, type Frame } from '../plan/page-plan.ts'
import type { FilledStory } from './fill-story.ts'
import { rowOf, type Slot } from './slots.ts'

/** A line this near to the words of a quote stands at it, in rows: its place is a row and a rule wider than they are. */
const NEAR = 3 / 2

/** Whether a quote in the columns of a story has no line on one of its sides, because the story ends before. */
export function isLoneQuote(
  words: Rect,
  frames: readonly Frame[],
  { slots, filled, room, feet }: FilledStory
): boolean {
  const rectOf = ({ frame, column, ...slot }: Slot): Rect => rowOf(slot, frames[frame]!.columns[column]!)
  const blank = [...slots.slice(filled.used), ...room.filter(slot => bottom(rectOf(slot)) > feet[slot.frame]!)]
  return blank.some(slot => {
    const column = frames[slot.frame]!.columns[slot.column]!
    const near = inset(words, -NEAR * column.step, -NEAR * column.step)
    return intersect(columnRect(column), words) !== null && intersect(rectOf(slot), near) !== null
  })
}
