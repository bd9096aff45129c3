import type { Point } from '../base/geometry.ts'
import type { Galley, SetLine, TypeRun } from '../galley/galley.ts'
import type { GlyphRun, Mark } from './page.ts'

/** Rows [from, to) of a galley and their places along a line. */
export type Places = Pick<SetLine, 'from' | 'to' | 'x'>

/** The glyphs of a line that begins at `start`, run by run. */
export const paintGlyphs = (galley: Galley, places: Places, start: Point): readonly Mark[] =>
  galley.runs
    .filter(run => run.to > places.from && run.from < places.to)
    .map(run => ({ kind: 'glyphs', run: glyphRun(galley, places, run, start) }))

function glyphRun(galley: Galley, places: Places, run: TypeRun, start: Point): GlyphRun {
  const { way, off, condensed } = run.stance
  const from = Math.max(run.from, places.from)
  const to = Math.min(run.to, places.to)
  const first = places.x[from - places.from]!
  const textFrom = galley.text[from]!
  return {
    face: run.face,
    size: run.size,
    ink: run.ink,
    way,
    condensed,
    origin: way === 'level' ? { x: start.x + first, y: start.y + off } : { x: start.x + off, y: start.y + first },
    glyphs: galley.glyph.subarray(from, to),
    x: places.x.subarray(from - places.from, to - places.from).map(x => x - first),
    text: galley.copy.text.slice(textFrom, galley.text[to]),
    clusters: galley.text.subarray(from, to + 1).map(offset => offset - textFrom)
  }
}
