import type { Point } from '../base/geometry.ts'
import type { Galley, SetLine, TypeRun } from '../galley/galley.ts'
import type { PlacedLine } from '../makeup/makeup.ts'
import { type GlyphRun, type Mark, SOFT_HYPHEN } from './page.ts'

/** A line's glyphs, run by run. */
export function paintLine({ lines: { galley }, set, x, baseline }: PlacedLine): readonly Mark[] {
  const left = { x, y: baseline }
  const runs = galley.runs.filter(run => run.to > set.from && run.from < set.to)
  const marks: Mark[] = runs.map(run => ({ kind: 'glyphs', run: glyphRun(galley, set, run, left) }))
  if (set.hyphen !== null) marks.push({ kind: 'glyphs', run: hyphenRun(set.hyphen, runs.at(-1)!, left) })
  return marks
}

/** A hyphen that the copy does not have: it stands for a soft one, so that the word is found whole. */
function hyphenRun({ x, glyph }: NonNullable<SetLine['hyphen']>, { face, size, ink }: TypeRun, left: Point): GlyphRun {
  return {
    face,
    size,
    ink,
    origin: { x: left.x + x, y: left.y },
    glyphs: Uint16Array.of(glyph),
    x: Int32Array.of(0),
    text: SOFT_HYPHEN,
    clusters: Uint32Array.of(0, 1)
  }
}

function glyphRun(galley: Galley, set: SetLine, run: TypeRun, left: Point): GlyphRun {
  const from = Math.max(run.from, set.from)
  const to = Math.min(run.to, set.to)
  const first = set.x[from - set.from]!
  const textFrom = galley.text[from]!
  return {
    face: run.face,
    size: run.size,
    ink: run.ink,
    origin: { x: left.x + first, y: left.y - run.rise },
    glyphs: galley.glyph.subarray(from, to),
    x: set.x.subarray(from - set.from, to - set.from).map(x => x - first),
    text: galley.copy.text.slice(textFrom, galley.text[to]),
    clusters: galley.text.subarray(from, to + 1).map(offset => offset - textFrom)
  }
}
