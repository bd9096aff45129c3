import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import { footOf } from './feet.ts'
import { type Break, type Care, type Filled, fillChain, type Piece } from './fill-chain.ts'
import { openSlots } from './jump-slots.ts'
import type { Slot } from './slots.ts'

/** The rows that a story's frames leave to its lines. */
export interface Rows {
  /** Where each frame ends: at its own foot or higher. */
  readonly feet: readonly Len[]
  readonly slots: readonly Slot[]
}

/** A story in its columns, and the rows that it had to itself. */
export interface FilledStory extends Rows {
  readonly filled: Filled
  /** The rows of all its frames, used or not. */
  readonly room: readonly Slot[]
}

/** All rows of some frames. */
export function rowsOf(frames: readonly Frame[]): Rows {
  const feet = frames.map(footOf)
  return { feet, slots: openSlots(frames, feet) }
}

/** Runs a story through all its rows. */
export const fillStory = (
  pieces: readonly Piece[],
  { feet, slots }: Rows,
  breakLines: Break,
  care: Care
): FilledStory => ({
  feet,
  slots,
  filled: fillChain(pieces, slots, breakLines, care),
  room: slots
})
