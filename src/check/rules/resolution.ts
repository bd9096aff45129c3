import { PT } from '../../base/length.ts'
import { resolutionOf } from '../../images/plan-cut.ts'
import type { Rule } from '../rule.ts'

/** Pixels to the inch below which a picture looks coarse, and is no longer taken: GWG 2022 R0031, newspapers. */
const GOOD = 150
const LEAST = 100

const INCH_MM = 25.4

/** Pictures with too few pixels for their size on the page. */
export const resolution: Rule = ({ pages, pictures }, sink) => {
  for (const { name, marks } of pages) {
    for (const mark of marks) {
      const picture = mark.kind === 'image' ? pictures.get(mark.file) : undefined
      if (mark.kind !== 'image' || picture === undefined) continue
      const found = resolutionOf(picture, mark)
      if (found >= GOOD) continue
      const size = (length: number): number => Math.floor(((length / (72 * PT)) * INCH_MM * found) / GOOD)
      sink.report(
        found < LEAST ? 'too-low-resolution' : 'low-resolution',
        picture.at,
        `${mark.file} has ${Math.floor(found)} pixels to the inch on page ${name}, and newsprint wants ${GOOD}`,
        `it would do up to ${size(mark.crop.w)} × ${size(mark.crop.h)} mm; find a larger file, or a smaller place`
      )
    }
  }
}
