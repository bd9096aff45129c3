import { ems, type Len } from '../base/length.ts'
import type { SetLine } from '../galley/galley.ts'
import { naturalWidth } from '../galley/natural-width.ts'
import { setLine } from '../galley/set-line.ts'
import type { Paragraph } from '../plan/page-plan.ts'
import type { FilledStory } from './fill-story.ts'
import type { Pieces } from './make-pieces.ts'
import type { LinePlace, PlacedLine } from './makeup.ts'
import type { Room } from './room.ts'

/** A story that has found its slots, and what it was filled with. */
type Filling = Pick<FilledStory, 'slots' | 'filled'> & Pieces

/** The lines of each of the story's frames, with what stands before them. */
export function placeLines(room: Room, filling: Filling): readonly (readonly PlacedLine[])[] {
  const { slots, filled, frames, pieces, cap } = filling
  const { paragraphs } = frames[0]!
  const placed = frames.map((): PlacedLine[] => [])
  for (const { lines, slots: taken, piece } of filled.runs) {
    const paragraph = paragraphs[piece]!
    taken.forEach((at, line) => {
      const slot = slots[at]!
      const before = line > 0 ? undefined : piece === 0 && cap !== null ? cap.line : markerOf(room, paragraph, slot)
      const { x, baseline, width } = slot
      const set = along(setLine(lines, line), pieces[piece]!.hang)
      const standing = { lines, line, set, x, baseline, width, paragraph: piece }
      placed[slot.frame]!.push(
        before === undefined ? standing : { ...standing, before: { ...before, paragraph: piece } }
      )
    })
  }
  return placed
}

/** A line so much further along its measure. */
function along(set: SetLine, by: Len): SetLine {
  if (by === 0) return set
  const hyphen = set.hyphen === null ? null : { ...set.hyphen, x: set.hyphen.x + by }
  return { ...set, x: set.x.map(x => x + by), hyphen, width: set.width + by }
}

/** The number or bullet of a point, at the indent of its list. */
function markerOf(
  { fonts, cache, sink }: Room,
  { style, marker }: Paragraph,
  { x, baseline, width }: LinePlace
): Omit<PlacedLine, 'paragraph'> | undefined {
  if (marker === undefined) return undefined
  const galley = cache.galley(fonts, marker.copy, { ...style, align: 'start' }, sink)
  const lines = cache.lines(galley, [naturalWidth(galley)], 0)!
  const set = along(setLine(lines, 0), ems(marker.indent, style.size))
  return { lines, line: 0, set, x, baseline, width }
}
