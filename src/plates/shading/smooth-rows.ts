import { invert } from '../../pdf/content/matrix.ts'
import type { Matrix } from '../../pdf/painted.ts'
import { rowsFor, type Scaled } from '../channels.ts'
import { COST } from '../effort.ts'
import type { Exposure } from '../exposure.ts'
import { type PixelBox, widthOf } from '../plates.ts'
import type { Smooth } from './smooth.ts'

/**
 * A smooth shading in pixels, each of the colour of its middle: a row for each plate, and one for where it has colour.
 * @returns null where its space has no area on the plates
 */
export function smoothRows(
  { raster }: Exposure,
  { ramp, numberAt }: Smooth,
  toPlate: Matrix,
  box: PixelBox
): Scaled | null {
  const back = invert(toPlate)
  if (back === null) return null
  const [a, b, c, d, e, f] = back
  const plates = ramp.levels.length / ramp.size
  const rows = rowsFor(plates + 1, widthOf(box))
  const seen = rows[plates]!
  const moveTo = (y: number): void => {
    raster.effort.spend(COST.shaded * seen.length)
    for (let i = 0; i < seen.length; i++) {
      const [px, py] = [box.left + i + 0.5, y + 0.5]
      const number = numberAt(a * px + c * py + e, b * px + d * py + f)
      seen[i] = number < 0 ? 0 : 255
      if (number < 0) continue
      const at = ramp.at(number)
      for (let plate = 0; plate < plates; plate++) rows[plate]![i] = ramp.levels[at + plate]!
    }
  }
  return { rows, moveTo }
}
