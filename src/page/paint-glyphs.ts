import type { Point } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Galley, SetLine, TypeRun } from '../galley/galley.ts'
import { type GlyphRun, type Mark, SOFT_HYPHEN } from './page.ts'

/** Rows [from, to) of a galley and their places along a line. */
export type Places = Pick<SetLine, 'from' | 'to' | 'x'>

/** The glyphs of a line that begins at `start`, run by run. */
export const paintGlyphs = (galley: Galley, places: Places, start: Point): readonly Mark[] =>
  galley.runs
    .filter(run => run.to > places.from && run.from < places.to)
    .map(run => ({ kind: 'glyphs', run: glyphRun(galley, places, run, start) }))

function glyphRun(galley: Galley, places: Places, run: TypeRun, start: Point): GlyphRun {
  const from = Math.max(run.from, places.from)
  const to = Math.min(run.to, places.to)
  const type: Type = {
    glyphs: galley.glyph.slice(from, to),
    x: fromFirst(places.x, from - places.from, to - from),
    text: galley.copy.text.slice(galley.text[from]!, galley.text[to]),
    clusters: clustersOf(galley.text, from, to - from + 1)
  }
  return placed(galley.style.name, run, along(run, start, places.x[from - places.from]!), type)
}

/**
 * So many rows of a table from one on, counted from that row's own value. They are copied, for the tables of a galley are
 * lent. A loop, not `map`, which takes twice as long.
 */
function fromFirst<T extends Int32Array | Uint32Array>(table: T, from: number, length: number): T {
  const first = table[from]!
  const own = table.slice(from, from + length) as T
  if (first === 0) return own
  for (let i = 0; i < length; i++) own[i]! -= first
  return own
}

/** Offsets of glyphs that stand for one character each, as nearly all do: one table serves all lines up to its length. */
const ONE_EACH: Uint32Array = Uint32Array.from({ length: 512 }, (_, i) => i)

/** Text offsets of rows from one on, counted from that row's own. */
function clustersOf(text: Uint32Array, from: number, length: number): Uint32Array {
  const first = text[from]!
  let alike = 0
  while (alike < length && text[from + alike]! - first === ONE_EACH[alike]) alike++
  return alike === length ? ONE_EACH.subarray(0, length) : fromFirst(text, from, length)
}

/** A hyphen that the copy does not have: it stands for a soft one, so that the word is found whole. */
export function paintHyphen(galley: Galley, { to, hyphen }: SetLine, start: Point): readonly Mark[] {
  if (hyphen === null) return []
  const last = galley.runs.find(run => run.to >= to)!
  const type: Type = {
    glyphs: Uint16Array.of(hyphen.glyph),
    x: Int32Array.of(0),
    text: SOFT_HYPHEN,
    clusters: Uint32Array.of(0, 1)
  }
  return [{ kind: 'glyphs', run: placed(galley.style.name, last, along(last, start, hyphen.x), type) }]
}

/** The origin of type so far along a line. */
const along = ({ stance: { way, off } }: TypeRun, { x, y }: Point, far: Len): Point =>
  way === 'level' ? { x: x + far, y: y + off } : { x: x + off, y: y + far }

type Type = Pick<GlyphRun, 'glyphs' | 'x' | 'text' | 'clusters'>

/** Field by field: of objects that are spread into others no two are alike to the engine, and there are very many of these. */
const placed = (style: string, { face, size, ink, stance }: TypeRun, origin: Point, type: Type): GlyphRun => ({
  face,
  size,
  ink,
  style,
  hidden: false,
  way: stance.way,
  condensed: stance.condensed,
  origin,
  glyphs: type.glyphs,
  x: type.x,
  text: type.text,
  clusters: type.clusters
})
