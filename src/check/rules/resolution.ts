import { PT } from '../../base/length.ts'
import type { Picture } from '../../images/picture.ts'
import { resolutionOf } from '../../images/plan-cut.ts'
import type { SheetRule } from '../rule.ts'

/** Pixels to the inch below which a picture looks coarse, and is no longer taken. */
interface Limits {
  readonly good: number
  readonly least: number
}

/** GWG 2022, newspapers: R0031, and R0032 for line art, whose edges no screen softens. */
const CONTINUOUS: Limits = { good: 150, least: 100 }
const LINE_ART: Limits = { good: 800, least: 550 }

const limitsOf = ({ depth }: Picture): Limits => (depth === 1 ? LINE_ART : CONTINUOUS)

const INCH_MM = 25.4

/** Pictures with too few pixels for their size on the page. */
export const resolution: SheetRule = ({ pages, pictures }, sink) => {
  for (const { name, marks } of pages) {
    for (const mark of marks) {
      const picture = mark.kind === 'image' ? pictures.get(mark.file) : undefined
      if (mark.kind !== 'image' || picture === undefined) continue
      const { good, least } = limitsOf(picture)
      const found = resolutionOf(picture, mark)
      if (found >= good) continue
      const size = (length: number): number => Math.floor(((length / (72 * PT)) * INCH_MM * found) / good)
      const what = picture.depth === 1 ? 'line art' : 'newsprint'
      sink.report(
        found < least ? 'too-low-resolution' : 'low-resolution',
        picture.at,
        `${mark.file} has ${Math.floor(found)} pixels to the inch on page ${name}, and ${what} wants ${good}`,
        `it would do up to ${size(mark.crop.w)} × ${size(mark.crop.h)} mm; find a larger file, or a smaller place`
      )
    }
  }
}
