import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import { dropLoners } from './drop-loners.ts'
import { type Slot, slotsOf } from './slots.ts'

/** Rows at the head and at the end of a frame that tell where its story comes from and goes on. */
export interface JumpSlots {
  readonly from: readonly Slot[]
  readonly to: readonly Slot[]
}

/** The rows of a story's frames, as `slotsOf` has them, that are left to its lines. */
export function openSlots(frames: readonly Frame[], lowest: readonly Len[]): readonly Slot[] {
  const slots = legSlots(frames, lowest)
  if (frames.every(({ jump }) => jump === undefined)) return slots
  const taken = new Set(frames.flatMap((frame, i) => Object.values(jumpSlots(frame, inFrame(slots, i))).flat()))
  return taken.size === 0 ? slots : slots.filter(slot => !taken.has(slot))
}

/** The rows of frames down to their feet, jumps among them. */
export const legSlots = (frames: readonly Frame[], lowest: readonly Len[]): readonly Slot[] =>
  dropLoners(frames, slotsOf(frames, lowest))

const inFrame = (slots: readonly Slot[], frame: number): readonly Slot[] => slots.filter(slot => slot.frame === frame)

/** Of all rows of a frame, those that its jump takes; none where they would leave no other. */
export function jumpSlots({ jump }: Frame, slots: readonly Slot[]): JumpSlots {
  const rows = jump?.style.rows ?? 0
  const from = jump?.from ? slots.slice(0, rows) : []
  const to = jump?.to ? slots.slice(-rows) : []
  return from.length + to.length < slots.length ? { from, to } : { from: [], to: [] }
}
