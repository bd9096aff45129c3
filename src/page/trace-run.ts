import type { Em } from '../base/length.ts'
import type { Path } from '../base/path.ts'
import type { Face, Fonts, Outline } from '../fonts/face.ts'
import type { GlyphRun } from './page.ts'

/** From the origin of a glyph to the page: across its baseline and up from it, both in font units. */
type Place = (x: number, y: number) => readonly [number, number]

/** Runs as paths, in the place of their glyphs. Outlines are read once for each glyph: a page has ten characters of a kind. */
export function tracerOf({ faces }: Fonts): (run: GlyphRun) => Path {
  const known = faces.map(() => new Map<number, Outline>())
  return run => {
    const face = faces[run.face]!
    const outlines = known[run.face]!
    const steps: string[] = []
    const coords: number[] = []
    run.glyphs.forEach((glyph, i) => {
      const outline = outlines.get(glyph) ?? face.outline(glyph)
      outlines.set(glyph, outline)
      const place = placeOf(run, face, i)
      for (const [step, ...points] of outline) {
        steps.push(step)
        for (let at = 0; at < points.length; at += 2) coords.push(...place(points[at]!, points[at + 1]!))
      }
    })
    return { steps: steps.join(''), coords: Int32Array.from(coords) }
  }
}

/** From the head of a stacked glyph's em to its baseline, as a reader of the file has it: ISO 32000-1, table 117. */
const HEAD: Em = 0.88

function placeOf({ way, origin, size, condensed, glyphs, x: along }: GlyphRun, face: Face, i: number): Place {
  const unit = size / face.upem
  const across = unit * condensed
  const far = along[i]!
  switch (way) {
    case 'level':
      return (x, y) => [Math.round(origin.x + far + x * across), Math.round(origin.y - y * unit)]
    case 'turned':
      return (x, y) => [Math.round(origin.x + y * unit), Math.round(origin.y + far + x * across)]
    case 'stacked': {
      const middle = face.advance(glyphs[i]!) / 2
      const baseline = origin.y + far + HEAD * size
      return (x, y) => [Math.round(origin.x + (x - middle) * across), Math.round(baseline - y * unit)]
    }
  }
}
