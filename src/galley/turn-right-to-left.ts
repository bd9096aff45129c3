import { Class, classSet } from './char-class.ts'
import type { Galley } from './galley.ts'

/** Blocks of scripts that run from right to left: UAX #9 (Unicode 17), 3.2.1, as they are by default. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const MARK = /^\p{M}/u

/** What does not decide which way it runs: UAX #9, rules N1 and W7. */
const NEUTRAL = classSet(
  Class.Space,
  Class.Glue,
  Class.Point,
  Class.Hyphen,
  Class.Quote,
  Class.WesternOpen,
  Class.WesternClose,
  Class.WesternShout,
  Class.Combining
)
/** What a number may hold. */
const NUMBER = classSet(Class.Digit, Class.Percent, Class.Sign)

/** The glyphs of a line: of row `from + i`, the place `x[i]`. */
interface Placed {
  readonly galley: Galley
  readonly from: number
  readonly x: Int32Array
}

/** Whether any letter of a text runs from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/**
 * Turns the parts of a line that run from right to left (UAX #9, rule L2, in a paragraph that runs from left to right):
 * each keeps its room, its first letter stands on the right, and its numbers run as numbers do. Rows stay in the order of
 * the words; their places change, in `x`. Brackets are not mirrored.
 */
export function turnRightToLeft(line: Placed): void {
  const { x } = line
  for (let i = 0; i < x.length; i++) {
    if (!isTurned(line, i)) continue
    const end = turnedEnd(line, i)
    mirror(line, i, end)
    for (let k = i; k < end; k++) {
      const last = numberEnd(line, k, end)
      if (last > k + 1) mirror(line, k, last)
      k = Math.max(k, last - 1)
    }
    i = end - 1
  }
}

const characters = ({ galley: { copy, text }, from }: Placed, i: number): string =>
  copy.text.slice(text[from + i], text[from + i + 1])

const isTurned = (line: Placed, i: number): boolean => RIGHT_TO_LEFT.test(characters(line, i))

/** Behind the last letter or number before anything that runs from left to right. */
function turnedEnd(line: Placed, start: number): number {
  const { classes } = line.galley.gaps
  let end = start
  for (let i = start; i < line.x.length; i++) {
    const cls = classes[line.from + i]!
    if (isTurned(line, i) || NUMBER[cls] || (end === i && cls === Class.Combining)) end = i + 1
    else if (!NEUTRAL[cls]) break
  }
  return end
}

function numberEnd({ galley: { gaps }, from }: Placed, start: number, limit: number): number {
  let end = start
  while (end < limit && NUMBER[gaps.classes[from + end]!]) end++
  return end
}

/** A mark stays where it is on its letter. */
function mirror(line: Placed, start: number, end: number): void {
  const { galley, from, x } = line
  const { advance, gaps } = galley
  const pen = (i: number): number => x[i]! - gaps.shift[from + i]!
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = start; i < end; i++) {
    left = Math.min(left, pen(i))
    right = Math.max(right, pen(i) + advance[from + i]!)
  }
  let letterEnd = 0
  for (let i = start; i < end; i++) {
    const isMark = i > start && MARK.test(characters(line, i))
    const at = isMark ? letterEnd : left + right - pen(i) - advance[from + i]!
    if (!isMark) letterEnd = at + advance[from + i]!
    x[i] = at + gaps.shift[from + i]!
  }
}
