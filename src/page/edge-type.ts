import type { Stroke } from '../edition/style.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Mark, Pen } from './page.ts'
import { tracerOf } from './trace-run.ts'

/** Edges by the name of their style. */
export type Edges = ReadonlyMap<string, Stroke>

/**
 * Marks in which the type of some styles has an edge (勾边): a stroke along its outlines, twice as wide as the edge, that
 * is painted before it, so that only the half outside of the glyphs is left to be seen.
 */
export function edgeType(marks: readonly Mark[], edges: Edges, fonts: Fonts): readonly Mark[] {
  if (edges.size === 0) return marks
  const trace = tracerOf(fonts)
  return marks.flatMap((mark): readonly Mark[] => {
    const edge = mark.kind === 'glyphs' ? edges.get(mark.run.style) : undefined
    if (mark.kind !== 'glyphs' || edge === undefined) return [mark]
    return [{ kind: 'stroke', path: trace(mark.run), pen: penOf(edge), ink: edge.ink }, mark]
  })
}

/** Round joins: a mitre at the sharp ends of strokes would stand out like a thorn. */
const penOf = ({ weight }: Stroke): Pen => ({
  weight: 2 * weight,
  cap: 'round',
  join: 'round',
  miter: 1,
  dashes: [],
  phase: 0
})
