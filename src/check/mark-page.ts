import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import { fromMm, fromPt, type Len } from '../base/length.ts'
import type { RuleClass } from '../edition/page-check.ts'
import type { Face } from '../fonts/face.ts'
import { lettersOf } from '../page/letters.ts'
import type { Mark, Page, Pen } from '../page/page.ts'
import { stampLetters } from '../page/stamp-letters.ts'
import type { Finding } from './finding.ts'

/** A finding by the number that it has on a proof, from 1. */
export interface Numbered {
  readonly number: number
  readonly finding: Finding
}

const INKS: Readonly<Record<RuleClass, Ink>> = {
  hard: { c: 0, m: 100, y: 100, k: 0 },
  soft: { c: 0, m: 60, y: 100, k: 0 },
  note: { c: 100, m: 40, y: 0, k: 0 }
}
const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 }

const PEN: Pen = { weight: fromPt(2), cap: 'butt', join: 'miter', miter: 10, dashes: [], phase: 0 }

/** The flag with the number at the top left of a frame. */
const FLAG: Len = fromMm(5)
const SIZE: Len = fromPt(10)
/** Half of the height of a figure, so that it stands in the middle of its flag. */
const HALF_FIGURE = 0.36

/** A page with a frame and a number on each of its findings. */
export const markPage = (page: Page, found: readonly Numbered[], faces: readonly Face[]): Page => ({
  ...page,
  marks: [
    ...page.marks,
    ...found.map(({ finding }) => frame(finding)),
    ...found.flatMap(numbered => flagAt(numbered, numbered.finding.rect, faces))
  ]
})

function frame({ rect, class: grade }: Finding): Mark {
  const { x, y } = rect
  const coords = Int32Array.of(x, y, right(rect), y, right(rect), bottom(rect), x, bottom(rect))
  return { kind: 'stroke', path: { steps: 'MLLLZ', coords }, pen: PEN, ink: INKS[grade] }
}

/** The number of a finding on its ink. */
export function flagAt(
  { number, finding }: Numbered,
  { x, y }: Pick<Rect, 'x' | 'y'>,
  faces: readonly Face[]
): readonly Mark[] {
  const letters = lettersOf(String(number), faces)
  const width = Math.round(letters.width * SIZE)
  const rect = { x, y, w: Math.max(FLAG, width + fromMm(2)), h: FLAG }
  const at = { x: x + Math.round((rect.w - width) / 2), y: y + Math.round(FLAG / 2 + HALF_FIGURE * SIZE) }
  return [{ kind: 'fill', rect, ink: INKS[finding.class] }, stampLetters(letters, at, SIZE, WHITE)]
}
