import type { Galley, SetLine, TypeRun } from '../galley/galley.ts'
import type { PlacedLine } from '../makeup/makeup.ts'
import type { Mark } from './page.ts'

/** A line's glyphs, run by run. */
export function paintLine({ lines: { galley }, set, x, baseline }: PlacedLine): readonly Mark[] {
  return galley.runs
    .filter(run => run.to > set.from && run.from < set.to)
    .map(run => ({ kind: 'glyphs', run: glyphRun(galley, set, run, { x, y: baseline }) }))
}

function glyphRun(galley: Galley, set: SetLine, run: TypeRun, left: { x: number; y: number }): GlyphRunMark['run'] {
  const from = Math.max(run.from, set.from)
  const to = Math.min(run.to, set.to)
  const first = set.x[from - set.from]!
  const textFrom = galley.text[from]!
  return {
    face: run.face,
    size: run.size,
    ink: run.ink,
    origin: { x: left.x + first, y: left.y },
    glyphs: galley.glyph.subarray(from, to),
    x: set.x.subarray(from - set.from, to - set.from).map(x => x - first),
    text: galley.copy.text.slice(textFrom, galley.text[to]),
    clusters: galley.text.subarray(from, to + 1).map(offset => offset - textFrom)
  }
}

type GlyphRunMark = Extract<Mark, { kind: 'glyphs' }>
