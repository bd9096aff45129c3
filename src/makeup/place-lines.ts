import { ems, type Len } from '../base/length.ts'
import type { Lines, SetLine } from '../galley/galley.ts'
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
  const paragraphs = frames[0]?.paragraphs ?? []
  const placed = frames.map((): PlacedLine[] => [])
  for (const { lines, slots: taken, piece } of filled.runs) {
    const paragraph = paragraphs[piece]!
    taken.forEach((at, line) => {
      const slot = slots[at]!
      const before = line > 0 ? undefined : piece === 0 && cap !== null ? cap.line : markerOf(room, paragraph, slot)
      const standing = new Standing({ lines, line, hang: pieces[piece]!.hang, paragraph: piece }, slot)
      if (before !== undefined) standing.before = { ...before, paragraph: piece }
      placed[slot.frame]!.push(standing)
    })
  }
  return placed
}

/** A line in its slot, its glyphs in their places whenever someone looks: to keep them all takes more than a book may. */
class Standing implements PlacedLine {
  readonly lines: Lines
  readonly line: number
  readonly x: Len
  readonly baseline: Len
  readonly width: Len
  readonly paragraph: number
  before?: PlacedLine
  readonly #hang: Len

  constructor(
    { lines, line, hang, paragraph }: Pick<PlacedLine, 'lines' | 'line' | 'paragraph'> & { readonly hang: Len },
    { x, baseline, width }: LinePlace
  ) {
    this.lines = lines
    this.line = line
    this.x = x
    this.baseline = baseline
    this.width = width
    this.paragraph = paragraph
    this.#hang = hang
  }

  get set(): SetLine {
    return along(setLine(this.lines, this.line), this.#hang)
  }
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
  if (marker === undefined || marker.copy.text === '') return undefined
  const galley = cache.galley(
    fonts,
    marker.copy,
    cache.style(style, 'start', () => ({ ...style, align: 'start' })),
    sink
  )
  const lines = cache.lines(galley, [naturalWidth(galley)], 0)!
  const set = along(setLine(lines, 0), ems(marker.indent, style.size))
  return { lines, line: 0, set, x, baseline, width }
}
