import { ems, type Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import { EM_ASCENT } from '../galley/galley.ts'
import type { Display, Frame } from '../plan/page-plan.ts'
import { fitDisplay } from './fit-display.ts'
import { jumpSlots, legSlots } from './jump-slots.ts'
import type { FilledFrame, FittedDisplay } from './makeup.ts'
import type { Room } from './room.ts'
import type { Slot } from './slots.ts'

/** What tells of other pages in the frames of a story; one that ends before the next page says nothing of it. */
export function setJumps(
  room: Room,
  filled: readonly FilledFrame[],
  feet: readonly Len[]
): readonly (readonly FittedDisplay[])[] {
  const last = filled.findLastIndex(({ lines }) => lines.length > 0)
  return filled.map(({ frame }, i) => {
    const { jump } = frame
    if (jump === undefined) return []
    const slots = jumpSlots(frame, legSlots([frame], [feet[i]!]))
    return [
      ...(i <= last ? jumpLine(room, frame, { role: 'jump-from', words: jump.from, slots: slots.from }) : []),
      ...(i < last ? jumpLine(room, frame, { role: 'jump-to', words: jump.to, slots: slots.to }) : [])
    ]
  })
}

interface Line {
  readonly role: 'jump-from' | 'jump-to'
  readonly words: Copy | null
  readonly slots: readonly Slot[]
}

/** On the baseline of the last of its rows, in the direction of its story. */
function jumpLine(room: Room, frame: Frame, { role, words, slots }: Line): readonly FittedDisplay[] {
  const slot = slots.at(-1)
  if (words === null || slot === undefined) return []
  const { direction } = frame.columns[0]!
  const style = { ...frame.jump!.style, direction }
  const { size } = style
  const { x, baseline, width } = slot
  const box =
    direction === 'vertical'
      ? { x: x - Math.round(size / 2), y: baseline, w: size, h: width }
      : { x, y: baseline - ems(EM_ASCENT, size), w: width, h: size }
  const display: Display = {
    role,
    story: frame.story,
    lines: [words],
    style,
    boxes: [box],
    valign: 'top',
    at: frame.at
  }
  return [fitDisplay(room, display)]
}
