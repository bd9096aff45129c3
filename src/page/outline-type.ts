import type { Em } from '../base/length.ts'
import type { Face, Fonts, Outline } from '../fonts/face.ts'
import type { GlyphRun, Mark, Page, Path } from './page.ts'

/**
 * Type of the styles named, or all of it, turned into paths (转曲), for shops that take no fonts. Each run is one path, in
 * the place of its glyphs; the text stays beneath, unseen, for those who search.
 */
export function outlineType(page: Page, fonts: Fonts, styles: ReadonlySet<string> | 'all'): Page {
  if (styles !== 'all' && styles.size === 0) return page
  const trace = tracerOf(fonts)
  const marks = page.marks.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== 'glyphs' || (styles !== 'all' && !styles.has(mark.run.style))) return [mark]
    const path: Mark = { kind: 'path', path: trace(mark.run), ink: mark.run.ink }
    return [path, { kind: 'glyphs', run: { ...mark.run, hidden: true } }]
  })
  return { ...page, marks }
}

/** From the origin of a glyph to the page: across its baseline and up from it, both in font units. */
type Place = (x: number, y: number) => readonly [number, number]

/** Outlines are read once for each glyph: a page has ten characters of a kind. */
function tracerOf({ faces }: Fonts): (run: GlyphRun) => Path {
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
