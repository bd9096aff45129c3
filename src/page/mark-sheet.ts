import { bottom, type Point, right } from '../base/geometry.ts'
import { fromMm, type Len } from '../base/length.ts'
import type { SheetMark } from '../edition/paper.ts'
import { type Band, HAIRLINE, MARK_SIZE, REGISTRATION } from './band.ts'
import { colourBar } from './colour-bar.ts'
import type { Mark, Page } from './page.ts'
import { registerMarks } from './register-marks.ts'
import { type SlugWords, slugLine } from './slug-line.ts'

/** What a sheet is to bear outside the bleed. */
export interface SheetOrder extends SlugWords {
  readonly marks: ReadonlySet<SheetMark>
  /** How far the sheet reaches past the trim, bleed included. */
  readonly slug: Len
  /** Highest sum of inks in percent: no patch of the colour bar has more. */
  readonly inkLimit: number
  /** Folds across, beside the page's own, which are upright. */
  readonly creases: readonly Len[]
}

/** Distance of a mark from the trim at least, so that a trimmer who is off leaves none on the page. */
const CLEARANCE: Len = fromMm(3)

/** A page with printer's marks round it, or as it is where none are asked for. */
export function markSheet(page: Page, order: SheetOrder): Page {
  if (order.marks.size === 0) return page
  const band: Band = { trim: page.trim, from: Math.max(page.bleed, CLEARANCE), to: order.slug }
  const kinds: Readonly<Record<SheetMark, () => readonly Mark[]>> = {
    crop: () => cropMarks(band),
    fold: () => [...page.folds.flatMap(x => foldMarks(band, x)), ...order.creases.flatMap(y => creaseMarks(band, y))],
    centre: () => centreMarks(band, [page.folds, order.creases]),
    registration: () => registerMarks(band),
    'colour-bar': () => colourBar(band, order.inkLimit),
    'slug-line': () => slugLine(band, page.name, order)
  }
  const marks = [...order.marks].flatMap(kind => kinds[kind]())
  return { ...page, slug: { depth: order.slug, marks } }
}

const line = (from: Point, to: Point): Mark => ({ kind: 'rule', from, to, weight: HAIRLINE, ink: REGISTRATION })

/** Two lines at each corner, which would meet in it. */
function cropMarks({ trim, from }: Band): readonly Mark[] {
  const far = from + MARK_SIZE
  const [left, top, end, foot] = [trim.x, trim.y, right(trim), bottom(trim)]
  return [top, foot].flatMap((y, i) => {
    const away = i === 0 ? -1 : 1
    return [
      line({ x: left - far, y }, { x: left - from, y }),
      line({ x: end + from, y }, { x: end + far, y }),
      ...[left, end].map(x => line({ x, y: y + away * from }, { x, y: y + away * far }))
    ]
  })
}

function foldMarks({ trim, from }: Band, x: Len): readonly Mark[] {
  const far = from + MARK_SIZE
  return [
    dashed({ x, y: trim.y - far }, { x, y: trim.y - from }),
    dashed({ x, y: bottom(trim) + from }, { x, y: bottom(trim) + far })
  ]
}

function creaseMarks({ trim, from }: Band, y: Len): readonly Mark[] {
  const far = from + MARK_SIZE
  return [
    dashed({ x: trim.x - far, y }, { x: trim.x - from, y }),
    dashed({ x: right(trim) + from, y }, { x: right(trim) + far, y })
  ]
}

const DASH: Len = fromMm(1)

/** Dashed, so that nobody cuts there. */
const dashed = (from: Point, to: Point): Mark => ({
  kind: 'stroke',
  path: { steps: 'ML', coords: Int32Array.of(from.x, from.y, to.x, to.y) },
  pen: { weight: HAIRLINE, cap: 'butt', join: 'miter', miter: 10, dashes: [DASH, DASH / 2], phase: 0 },
  ink: REGISTRATION
})

/** In the middle of each side, but where the sheet is folded. */
function centreMarks({ trim, from }: Band, [folds, creases]: readonly (readonly Len[])[]): readonly Mark[] {
  const far = from + MARK_SIZE
  const x = trim.x + Math.round(trim.w / 2)
  const y = trim.y + Math.round(trim.h / 2)
  const upright = [
    line({ x, y: trim.y - far }, { x, y: trim.y - from }),
    line({ x, y: bottom(trim) + from }, { x, y: bottom(trim) + far })
  ]
  const level = [
    line({ x: trim.x - far, y }, { x: trim.x - from, y }),
    line({ x: right(trim) + from, y }, { x: right(trim) + far, y })
  ]
  return [...(folds!.includes(x) ? [] : upright), ...(creases!.includes(y) ? [] : level)]
}
