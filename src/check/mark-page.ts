import { bottom, inset, intersect, type Rect, right } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import { fromMm, fromPt, type Len, MM } from '../base/length.ts'
import { RULE_CLASSES, type RuleClass } from '../edition/page-check.ts'
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

/** The height of the flag with a number, and its least width. */
const FLAG: Len = fromMm(5)
const SIZE: Len = fromPt(10)
/** Half of the height of a figure, so that it stands in the middle of its flag. */
const HALF_FIGURE = 0.36

/** How often a flag gives way to others: where hundreds meet, no one can tell them apart anyway. */
const MOST_STEPS = 99

/** A page with a frame and a number on each of its findings; what is graver lies over what is lighter. */
export function markPage(page: Page, found: readonly Numbered[], faces: readonly Face[]): Page {
  const rising = RULE_CLASSES.toReversed().flatMap(grade => found.filter(({ finding }) => finding.class === grade))
  return { ...page, marks: [...page.marks, ...frames(rising), ...flags(found, page.trim, faces)] }
}

/** Frames of one place are drawn round each other. */
function frames(found: readonly Numbered[]): readonly Mark[] {
  const drawn = new Map<string, number>()
  return found.map(({ finding: { rect, class: grade } }) => {
    const key = `${rect.x} ${rect.y} ${rect.w} ${rect.h}`
    const before = drawn.get(key) ?? 0
    drawn.set(key, before + 1)
    const out = -Math.round(PEN.weight * (0.5 + before))
    return frame(inset(rect, out, out), INKS[grade])
  })
}

function frame(rect: Rect, ink: Ink): Mark {
  const { x, y } = rect
  const coords = Int32Array.of(x, y, right(rect), y, right(rect), bottom(rect), x, bottom(rect))
  return { kind: 'stroke', path: { steps: 'MLLLZ', coords }, pen: PEN, ink }
}

/** Flags stand over the top left of their frames, and those that meet beside each other. */
function flags(found: readonly Numbered[], trim: Rect, faces: readonly Face[]): readonly Mark[] {
  const taken: Rect[] = []
  return found.flatMap(numbered => {
    const { rect } = numbered.finding
    const size = flagSize(numbered.number, faces)
    const corner = { x: Math.min(rect.x, right(trim) - size.w), y: Math.max(rect.y - size.h, trim.y) }
    const place = beside({ ...corner, ...size }, taken, trim)
    taken.push(place)
    return flagAt(numbered, place, faces)
  })
}

/** The first place at the right of a flag, or else under it, that no other takes. */
function beside(flag: Rect, taken: readonly Rect[], trim: Rect): Rect {
  let place = flag
  for (let step = 0; step < MOST_STEPS; step++) {
    const other = taken.find(each => intersect(each, place) !== null)
    if (other === undefined) return place
    const next = { ...place, x: right(other) }
    place = right(next) > right(trim) ? { ...flag, y: place.y + flag.h } : next
  }
  return place
}

const flagSize = (number: number, faces: readonly Face[]): Pick<Rect, 'w' | 'h'> => ({
  w: Math.max(FLAG, Math.round(lettersOf(String(number), faces).width * SIZE) + 2 * MM),
  h: FLAG
})

/** The number of a finding on its ink. */
export function flagAt(
  { number, finding }: Numbered,
  { x, y }: Pick<Rect, 'x' | 'y'>,
  faces: readonly Face[]
): readonly Mark[] {
  const letters = lettersOf(String(number), faces)
  const rect = { x, y, ...flagSize(number, faces) }
  const width = Math.round(letters.width * SIZE)
  const at = { x: x + Math.round((rect.w - width) / 2), y: y + Math.round(FLAG / 2 + HALF_FIGURE * SIZE) }
  return [{ kind: 'fill', rect, ink: INKS[finding.class] }, stampLetters(letters, at, SIZE, WHITE)]
}
