import type { Point } from '../base/geometry.ts'
import type { Galley, SetLine, TypeRun } from '../galley/galley.ts'
import type { PlacedLine } from '../makeup/makeup.ts'
import { type GlyphRun, LINE, type Mark } from './page.ts'
import { paintMarks } from './paint-marks.ts'

/**
 * A line's glyphs, run by run, and the marks on its words. A vertical line has brackets with its text: its runs stand beside and across each other,
 * and a reader of the file could not tell their order.
 */
export function paintLine(placed: PlacedLine): readonly Mark[] {
  const { lines, set, x, baseline } = placed
  const { runs, copy, style, text } = lines.galley
  const marks = runs
    .filter(run => run.to > set.from && run.from < set.to)
    .map((run): Mark => ({ kind: 'glyphs', run: glyphRun(lines.galley, set, run, { x, y: baseline }) }))
  const between = paintMarks(placed)
  if (style.direction === 'horizontal' || marks.length === 0) return [...marks, ...between]
  const words = copy.text.slice(text[set.from], text[set.to])
  return [{ kind: 'open', role: LINE, id: words }, ...marks, { kind: 'close' }, ...between]
}

function glyphRun(galley: Galley, set: SetLine, run: TypeRun, start: Point): GlyphRun {
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
