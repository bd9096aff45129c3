import type { Point } from '../base/geometry.ts'
import { ems } from '../base/length.ts'
import { EM_MIDDLE, type Galley, type Note } from '../galley/galley.ts'
import type { PlacedLine } from '../makeup/makeup.ts'
import type { Mark } from './page.ts'
import { paintGlyphs } from './paint-glyphs.ts'

/**
 * The ruby beside some lines. It is painted behind the last of them, so that whoever copies a paragraph from the page
 * finds its words in one piece.
 */
export const paintNotes = (lines: readonly PlacedLine[]): readonly Mark[] =>
  lines.filter(({ lines: { galley } }) => galley.notes.length > 0).flatMap(paintNotesOf)

function paintNotesOf({ lines: { galley }, set, x, baseline }: PlacedLine): readonly Mark[] {
  return galley.notes
    .filter(({ row }) => row >= set.from && row < set.to)
    .flatMap(note => {
      const along = set.x[note.row - set.from]! - galley.gaps.shift[note.row]!
      const places = { from: 0, to: note.galley.length, x: note.x }
      return paintGlyphs(note.galley, places, startOf(galley, note, { along, x, baseline }))
    })
}

/** The foot of the note's em stands on the head of its words' em, or its left side on their right. */
function startOf(
  { size, style }: Galley,
  { galley: note }: Note,
  { along, x, baseline }: { along: number; x: number; baseline: number }
): Point {
  const off = Math.round((size + note.size) / 2)
  if (style.direction === 'vertical') return { x: x + off, y: baseline + along }
  return { x: x + along, y: baseline - off - ems(EM_MIDDLE, size - note.size) }
}
