import { multiply } from '../pdf/content/matrix.ts'
import type { Matrix, Outline, PaintedGlyphs } from '../pdf/painted.ts'
import { brushOf, coatIn, paintWith, type Use } from './brush.ts'
import type { Exposure } from './exposure.ts'
import { glyphsAt } from './glyph-cache.ts'
import { isEmpty } from './plates.ts'
import type { Polygons } from './polygons.ts'
import { sweepFill } from './region.ts'
import { stroke } from './stroke.ts'

/** What each text rendering mode does to outlines (ISO 32000-1, 9.3.6); those from 4 on clip besides. */
const USES: readonly (readonly Use[])[] = [['fill'], ['stroke'], ['fill', 'stroke'], []]

/** What is done to the outlines of type. What draws that of a Type 3 font follows as objects of its own. */
export const usesOf = ({ font, mode }: PaintedGlyphs): readonly Use[] =>
  font.kind === 'type3' ? [] : (USES[mode % 4] ?? [])

export function paintGlyphs(exposure: Exposure, shown: PaintedGlyphs): void {
  for (const use of usesOf(shown)) {
    if (use === 'fill') fillGlyphs(exposure, shown)
    else strokeGlyphs(exposure, shown)
  }
}

function fillGlyphs(exposure: Exposure, shown: PaintedGlyphs): void {
  const [a, b, c, d] = multiply(shown.matrix, exposure.toPlate)
  placeGlyphs(exposure, shown, 'fill', glyphsAt(exposure.glyphs, [a, b, c, d, 0, 0]))
}

function strokeGlyphs(exposure: Exposure, shown: PaintedGlyphs): void {
  const { pen, matrix } = shown
  if (pen === null) return
  const [a, b, c, d] = exposure.toPlate
  const drawn = new Map<Outline, Polygons>()
  placeGlyphs(exposure, shown, 'stroke', outline => {
    const polygons = drawn.get(outline) ?? stroke(moved(outline, matrix), pen, [a, b, c, d, 0, 0])
    drawn.set(outline, polygons)
    return polygons
  })
}

function placeGlyphs(
  exposure: Exposure,
  { font, glyphs, places, state }: PaintedGlyphs,
  use: Use,
  polygonsOf: (outline: Outline) => Polygons
): void {
  const { raster, faults, toPlate } = exposure
  const coat = coatIn(exposure, state, use)
  if (coat === null) return
  const brush = brushOf(exposure, state, use)
  if (isEmpty(brush.region.box)) return
  const take = paintWith(brush, coat)
  const [a, b, c, d, e, f] = toPlate
  for (const [i, glyph] of glyphs.entries()) {
    const outline = font.outline(glyph)
    if (outline === null) {
      faults.leftOut(`type in ${font.name}: ${font.fault ?? 'its glyphs have no outlines'}`)
      continue
    }
    const x = places[2 * i]!
    const y = places[2 * i + 1]!
    const polygons = polygonsOf(outline)
    sweepFill(raster, brush.region, { polygons, rule: 'nonzero', dx: a * x + c * y + e, dy: b * x + d * y + f }, take)
  }
}

function moved({ steps, coords }: Outline, [a, b, c, d, e, f]: Matrix): Outline {
  const out = new Float64Array(coords.length)
  for (let i = 0; i < coords.length; i += 2) {
    const x = coords[i]!
    const y = coords[i + 1] ?? 0
    out[i] = a * x + c * y + e
    out[i + 1] = b * x + d * y + f
  }
  return { steps, coords: out }
}
