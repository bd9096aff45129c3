import type { Ink } from '../base/ink.ts'
import { fromPt, type Len } from '../base/length.ts'
import type { Face } from '../fonts/face.ts'
import { type Band, FREE, REGISTRATION } from './band.ts'
import { lettersOf } from './letters.ts'
import type { Mark } from './page.ts'
import { stampLetters } from './stamp-letters.ts'

export interface SlugWords {
  /** Paper and date. */
  readonly issue: string
  /** What tells one version of the page from another. */
  readonly build: string
  /** Each character is drawn from the first that has it. */
  readonly faces: readonly Face[]
}

const SIZE: Len = fromPt(7)
/** Half of the height of a capital, so that the line stands in the middle of the band. */
const HALF_CAPITAL = 0.36

/** Each plate shows its own name alone: what is on another is not there to be read. */
const PLATES: readonly (readonly [name: string, ink: Ink])[] = [
  ['Cyan', { c: 100, m: 0, y: 0, k: 0 }],
  ['Magenta', { c: 0, m: 100, y: 0, k: 0 }],
  ['Yellow', { c: 0, m: 0, y: 100, k: 0 }],
  ['Black', { c: 0, m: 0, y: 0, k: 100 }]
]

/**
 * Paper, date and page on every plate, then the plates' names, then the build, above the left half of the trim. Stamped,
 * not set: it is no text of the page, and nobody who copies or searches the page should find it.
 */
export function slugLine({ trim, from, to }: Band, page: string, { issue, build, faces }: SlugWords): readonly Mark[] {
  const words = [[`${issue} 第${page}版`, REGISTRATION] as const, ...PLATES, [build, REGISTRATION] as const]
  const lines = words.map(([text, ink]) => ({ ...lettersOf(text, faces), ink })).filter(({ width }) => width > 0)
  const ems = lines.reduce((sum, { width }) => sum + width + 1, -1)
  const size = Math.min(SIZE, Math.floor((trim.w / 2 - 2 * FREE) / ems))
  if (size <= 0) return []
  const baseline = trim.y - Math.round((from + to) / 2 - HALF_CAPITAL * size)
  let x = trim.x + FREE
  return lines.map(({ ink, ...letters }) => {
    const start = x
    x += Math.round((letters.width + 1) * size)
    return stampLetters(letters, { x: start, y: baseline }, size, ink)
  })
}
