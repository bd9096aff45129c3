import type { PaintedPath } from '../pdf/painted.ts'
import { brushOf, coatIn, paintWith } from './brush.ts'
import type { Exposure } from './exposure.ts'
import { flatten } from './flatten.ts'
import { rectangleOf, withBody } from './polygons.ts'
import { narrow, sweepFill, sweepRegion } from './region.ts'
import { stroke } from './stroke.ts'

/** Fills an outline, or draws along it. */
export function paintPath(exposure: Exposure, { outline, paint, pen, rule, state }: PaintedPath): void {
  const { raster, toPlate } = exposure
  const coat = coatIn(exposure, state, paint)
  if (coat === null) return
  const brush = brushOf(exposure, state, paint)
  const take = paintWith(brush, coat)
  if (paint === 'stroke') {
    if (pen === null) return
    const polygons = stroke(outline, pen, toPlate)
    sweepFill(raster, brush.region, { polygons, rule: 'nonzero', dx: 0, dy: 0 }, take)
  } else {
    const polygons = withBody(flatten(outline, toPlate))
    if (rectangleOf(polygons) !== null) sweepRegion(raster, narrow(raster, brush.region, polygons, rule), take)
    else sweepFill(raster, brush.region, { polygons, rule, dx: 0, dy: 0 }, take)
  }
}
