import { ems, type Len } from '../base/length.ts'
import type { TextStyle } from '../edition/edition.ts'
import { naturalWidth } from '../galley/natural-width.ts'
import { setLine } from '../galley/set-line.ts'
import type { Frame, Paragraph } from '../plan/page-plan.ts'
import type { Piece } from './fill-chain.ts'
import type { FilledStory } from './fill-story.ts'
import type { LinePlace, PlacedLine } from './makeup.ts'
import type { Room } from './room.ts'
import type { SunkCap } from './sink-cap.ts'

/** A story that has found its slots, and what it was filled with. */
interface Filling {
  readonly story: FilledStory
  readonly pieces: readonly Piece[]
  readonly cap: SunkCap | null
}

/** The lines of each of the story's frames, with what stands before them. */
export function placeLines(
  room: Room,
  frames: readonly Frame[],
  { story: { slots, filled }, pieces, cap }: Filling
): readonly (readonly PlacedLine[])[] {
  const { paragraphs } = frames[0]!
  const placed = frames.map((): PlacedLine[] => [])
  for (const { lines, slots: taken, piece } of filled.runs) {
    const paragraph = paragraphs[piece]!
    taken.forEach((at, line) => {
      const slot = slots[at]!
      const place = hungFrom(slot, paragraph.style, pieces[piece]!.hang)
      const before = line > 0 ? undefined : piece === 0 && cap !== null ? cap.line : markerOf(room, paragraph, slot)
      const set = { lines, line, set: setLine(lines, line), ...place, paragraph: piece }
      placed[slot.frame]!.push(before === undefined ? set : { ...set, before: { ...before, paragraph: piece } })
    })
  }
  return placed
}

/** A place so far along its line, and so much shorter. */
function hungFrom({ x, baseline, width }: LinePlace, { direction }: TextStyle, hang: Len): LinePlace {
  return direction === 'vertical'
    ? { x, baseline: baseline + hang, width: Math.max(0, width - hang) }
    : { x: x + hang, baseline, width: Math.max(0, width - hang) }
}

/** The number or bullet of a point, at the indent of its list. */
function markerOf(
  { fonts, cache, sink }: Room,
  { style, marker }: Paragraph,
  slot: LinePlace
): Omit<PlacedLine, 'paragraph'> | undefined {
  if (marker === undefined) return undefined
  const galley = cache.galley(fonts, marker.copy, { ...style, align: 'start' }, sink)
  const lines = cache.lines(galley, [naturalWidth(galley)], 0)!
  const { x, baseline } = hungFrom(slot, style, ems(marker.indent, style.size))
  return { lines, line: 0, set: setLine(lines, 0), x, baseline, width: ems(marker.hang, style.size) }
}
