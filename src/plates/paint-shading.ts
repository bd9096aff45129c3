import { numbersAt } from '../pdf/content/lookup.ts'
import { multiply } from '../pdf/content/matrix.ts'
import { numberAt } from '../pdf/entries.ts'
import type { Matrix, Outline, PaintedShading } from '../pdf/painted.ts'
import { type Brush, brushOf, paintWith } from './brush.ts'
import type { Scaled } from './channels.ts'
import { coatOf } from './coat-of.ts'
import type { Exposure } from './exposure.ts'
import { flatten } from './flatten.ts'
import { isEmpty, type PixelBox } from './plates.ts'
import { narrow, type Region, sweepRegion } from './region.ts'
import { computed } from './shading/colour-ramp.ts'
import { meshRows } from './shading/mesh-rows.ts'
import { readAxial, readField, readRadial } from './shading/smooth.ts'
import { smoothRows } from './shading/smooth-rows.ts'
import { share } from './share.ts'

/** Fills the clip with a shading (ISO 32000-1, 8.7.4.5). */
export function paintShading(exposure: Exposure, shading: PaintedShading): void {
  const { raster, plates, faults } = exposure
  const brush = brushOf(exposure, shading.state, 'fill')
  const toPlate = multiply(shading.matrix, exposure.toPlate)
  const region = withinBox(exposure, shading, brush.region, toPlate)
  if (shading.by === 'pattern') paintBackground(exposure, shading, brush)
  if (isEmpty(region.box)) return
  const rows = rowsOf(exposure, shading, toPlate, region.box)
  const ground = coatOf(
    plates,
    { space: shading.space, values: new Array(shading.space.parts).fill(0) },
    computed(shading),
    faults
  )
  if (rows === null || ground === null) {
    faults.leftOut('a shading that lacks what it needs')
    return
  }
  const seen = rows.rows.at(-1)!
  const take = paintWith(brush, { ...ground, rows: rows.rows })
  sweepRegion(raster, region, (y, from, cover) => {
    rows.moveTo(y)
    for (let i = 0; i < cover.length; i++) cover[i] = share(cover[i]!, seen[i]!)
    take(y, from, cover)
  })
}

/** A row for each plate, and one for where there is colour; null where the shading lacks what it needs. */
function rowsOf(exposure: Exposure, shading: PaintedShading, toPlate: Matrix, box: PixelBox): Scaled | null {
  const read = [readField, readAxial, readRadial][(numberAt(exposure.pdf, shading.dict, 'ShadingType') ?? 0) - 1]
  if (read === undefined) return meshRows(exposure, shading, toPlate, box)
  const smooth = read(exposure, shading)
  return smooth && smoothRows(exposure, smooth, toPlate, box)
}

/** What is left of a region within the BBox of a shading, which stands in the shading's own space. */
function withinBox(exposure: Exposure, { dict }: PaintedShading, region: Region, toPlate: Matrix): Region {
  const box = numbersAt(exposure.pdf, dict, 'BBox')
  if (box?.length !== 4) return region
  const [x0, y0, x1, y1] = box as [number, number, number, number]
  const outline: Outline = { steps: 'MLLLZ', coords: Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1) }
  return narrow(exposure.raster, region, flatten(outline, toPlate), 'nonzero')
}

/** The colour round a shading that is used as a pattern (table 78). */
function paintBackground(exposure: Exposure, shading: PaintedShading, brush: Brush): void {
  const { pdf, plates, faults, raster } = exposure
  const values = numbersAt(pdf, shading.dict, 'Background')
  const coat = values && coatOf(plates, { space: shading.space, values }, computed(shading), faults)
  if (coat) sweepRegion(raster, brush.region, paintWith(brush, coat))
}
