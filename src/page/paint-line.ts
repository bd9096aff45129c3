import type { Point } from '../base/geometry.ts'
import type { Em } from '../base/length.ts'
import type { Galley, SetLine, TypeRun } from '../galley/galley.ts'
import type { PlacedLine } from '../makeup/makeup.ts'
import { type GlyphRun, LINE, type Mark } from './page.ts'
import { paintMarks } from './paint-marks.ts'

/** The middle of the em box over the baseline: Chinese faces have 0.88 em over it and 0.12 under. */
const MIDDLE: Em = 0.38

/**
 * A line's glyphs, run by run, the marks on its words and the notes beside them. A vertical line has brackets with its text: its runs stand beside and across each other,
 * and a reader of the file could not tell their order.
 */
export function paintLine(placed: PlacedLine): readonly Mark[] {
  const { lines, set, x, baseline } = placed
  const { copy, style, text } = lines.galley
  const marks = paintGlyphs(lines.galley, set, { x, y: baseline })
  const between = [...paintMarks(placed), ...paintNotes(placed)]
  if (style.direction === 'horizontal' || marks.length === 0) return [...marks, ...between]
  const words = copy.text.slice(text[set.from], text[set.to])
  return [{ kind: 'open', role: LINE, id: words }, ...marks, { kind: 'close' }, ...between]
}

/** Rows [from, to) and their places along the line. */
type Places = Pick<SetLine, 'from' | 'to' | 'x'>

const paintGlyphs = (galley: Galley, set: Places, start: Point): readonly Mark[] =>
  galley.runs
    .filter(run => run.to > set.from && run.from < set.to)
    .map(run => ({ kind: 'glyphs', run: glyphRun(galley, set, run, start) }))

/** Ruby stands with the foot of its em on the head of its words', or right of words that run down. */
function paintNotes({ lines: { galley }, set, x, baseline }: PlacedLine): readonly Mark[] {
  return galley.notes
    .filter(({ row }) => row >= set.from && row < set.to)
    .flatMap(({ row, galley: note, x: places }) => {
      const along = set.x[row - set.from]! - galley.gaps.shift[row]!
      const off = Math.round((galley.size + note.size) / 2)
      const drop = Math.round(MIDDLE * (galley.size - note.size))
      const start =
        galley.style.direction === 'horizontal'
          ? { x: x + along, y: baseline - off - drop }
          : { x: x + off, y: baseline + along }
      return paintGlyphs(note, { from: 0, to: note.length, x: places }, start)
    })
}

function glyphRun(galley: Galley, set: Places, run: TypeRun, start: Point): GlyphRun {
  const { way, off, condensed } = run.stance
  const from = Math.max(run.from, set.from)
  const to = Math.min(run.to, set.to)
  const first = set.x[from - set.from]!
  const textFrom = galley.text[from]!
  return {
    face: run.face,
    size: run.size,
    ink: run.ink,
    way,
    condensed,
    origin: way === 'level' ? { x: start.x + first, y: start.y + off } : { x: start.x + off, y: start.y + first },
    glyphs: galley.glyph.subarray(from, to),
    x: set.x.subarray(from - set.from, to - set.from).map(x => x - first),
    text: galley.copy.text.slice(textFrom, galley.text[to]),
    clusters: galley.text.subarray(from, to + 1).map(offset => offset - textFrom)
  }
}
