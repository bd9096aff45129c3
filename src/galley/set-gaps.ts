import { ems, type Len } from '../base/length.ts'
import type { TextStyle } from '../edition/style.ts'
import { BLANK, CLASSES, Class, classSet, FULL_MARKS } from './char-class.ts'
import type { Gaps } from './galley.ts'
import { inUnit } from './line-edges.ts'
import { conventionOf, MARK_WIDTHS, NARROW_MARKS } from './punctuation.ts'
import type { Glyphs } from './set-glyphs.ts'
import type { Words } from './set-words.ts'
import type { Slab } from './slab.ts'

/**
 * What moves a gap when a line is adjusted, numbered in the order in which gaps give way: steps 2 to 7 of CLREQ 3.5.3.
 * Step 1, the mark at the line's end, is always done.
 */
export const Kind = { Plain: 0, WordSpace: 1, Interpunct: 2, Bracket: 3, Pause: 4, Autospace: 5, Stop: 6 } as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/** CLREQ 3.5.3 step 2 and 3.5.4 step 1. */
const WORD_SPACE_MIN = 1 / 4
const WORD_SPACE_MAX = 1 / 2
/** CLREQ 3.5.3 step 6 and 3.5.4 step 2. */
const AUTOSPACE_MIN = 1 / 8
const AUTOSPACE_MAX = 1 / 2
/** How far any other gap opens before the line is loose: JLREQ's first bound, where CLREQ 3.5.4 step 3 has none. */
export const LOOSE = 0.25

/**
 * CLREQ 3.2: ideographs on one side, Western letters and numbers with their signs on the other, with ! and ? as
 * Unicode TR #59 has it in Chinese. It counts points too; here the point of 1.国 stays close to what it numbers.
 */
const HAN = classSet(Class.Han, Class.Iteration)
const WESTERN = classSet(Class.Letter, Class.Digit, Class.Percent, Class.Sign, Class.WesternShout, Class.UrlBreak)
/** Marks that bring their own blank, so that no other is put beside them. */
const FULL_MARK = classSet(...FULL_MARKS)
/** CLREQ 3.5.4: gaps beside connectors and solidi are not opened. */
const UNOPENED = classSet(Class.Connector, Class.HalfConnector, Class.Solidus)

/** What two neighbours have between them: RIGID never opens, GAPPED has the gap of CLREQ 3.2, SOLID nothing. */
const SOLID = 0
const RIGID = 1
const GAPPED = 2

const PAIRS: Uint8Array = (() => {
  const pairs = new Uint8Array(CLASSES * CLASSES)
  for (let a = 0; a < CLASSES; a++) {
    for (let b = 0; b < CLASSES; b++) pairs[a * CLASSES + b] = relation(a as Class, b as Class)
  }
  return pairs
})()

function relation(a: Class, b: Class): number {
  if ((HAN[a] && WESTERN[b]) || (WESTERN[a] && HAN[b])) return GAPPED
  const stroke = a === Class.TwoEmTail && b === Class.TwoEmHead
  return inUnit(a, b) || stroke || UNOPENED[a] || UNOPENED[b] || BLANK[b] ? RIGID : SOLID
}

/** A blank was typed where the norm has its own: between Han and Western type, beside a full-width mark, twice. */
const isTypedGap = (before: number, after: number): boolean =>
  BLANK[after] === 1 || FULL_MARK[before] === 1 || FULL_MARK[after] === 1 || PAIRS[before * CLASSES + after] === GAPPED

/** The step of CLREQ 3.5.3 that takes the blank of a mark; none takes that of the colon. */
const KINDS: Uint8Array = (() => {
  const kinds = new Uint8Array(CLASSES)
  kinds[Class.Open] = kinds[Class.Close] = Kind.Bracket
  kinds[Class.Interpunct] = Kind.Interpunct
  kinds[Class.Pause] = Kind.Pause
  kinds[Class.Stop] = kinds[Class.Shout] = kinds[Class.ShoutHead] = kinds[Class.ShoutTail] = Kind.Stop
  return kinds
})()

/** Glyphs by themselves, each in its class. */
type Marks = Pick<Gaps, 'classes' | 'shift' | 'left' | 'right'> &
  Pick<Glyphs, 'advance' | 'between'> &
  Pick<Words, 'kern'>

/**
 * The gaps of a galley, which begin as what kerning adds: `kern` becomes `natural`. A typed word space that the norm
 * replaces loses its own width in `advance`.
 */
export function setGaps(slab: Slab, style: TextStyle, size: Len, marks: Marks): Gaps {
  const { classes, shift, left, right, advance, between, kern: natural } = marks
  const n = classes.length
  const stretch = slab.int32(n)
  const widths = MARK_WIDTHS[style.punctuation]
  const { pairs, hanging, centred } = conventionOf(style)
  const start = widths.start < 1 ? left : slab.int32(n)
  const kind = slab.uint8(n)
  const shrink = slab.int32(n)
  const end = centred.includes(1) ? slab.int32(n) : null
  const gaps: Gaps = { classes, shift, left, right, start, end, kind, natural, shrink, stretch, hang: null }
  const more = widths.least < 1
  const taking = { narrow: NARROW_MARKS[style.punctuation], pairs, pair: ems(2 - widths.pair, size), between, more }
  const tracking = ems(style.tracking, size)
  const autospace = ems(style.autospace, size)
  const loose = ems(LOOSE, size)
  // Behind blanks and combining marks, what counts is the character before them.
  for (let row = 0, before: number = Class.Space; row + 1 < n; row++) {
    const own = classes[row]!
    const after = classes[row + 1]!
    if (own !== Class.Space && own !== Class.Combining) before = own
    if (after === Class.Combining) continue
    if (tracking !== 0 && !BLANK[after]) natural[row]! += tracking
    if (own === Class.Space) {
      if (!isTypedGap(before, after)) {
        setWordSpace(gaps, row, advance[row]!, size)
        continue
      }
      advance[row] = 0
    }
    const pair = PAIRS[before * CLASSES + after]!
    if (pair === GAPPED && autospace > 0) setAutospace(gaps, row, autospace, size)
    else if (pair !== RIGID) stretch[row] = loose
    if (right[row]! + left[row + 1]! > 0) setBlank(gaps, row, taking)
  }
  // The last line of a paragraph is not adjusted: CLREQ 3.5.1.
  end?.fill(0, n - 1)
  if (style.hanging === 'none') return gaps
  return { ...gaps, hang: hangingWidths(hanging, gaps, advance) }
}

function setWordSpace(gaps: Gaps, row: number, width: Len, size: Len): void {
  gaps.kind[row] = Kind.WordSpace
  gaps.shrink[row] = Math.max(0, width - ems(WORD_SPACE_MIN, size))
  gaps.stretch[row] = Math.max(0, ems(WORD_SPACE_MAX, size) - width)
}

function setAutospace(gaps: Gaps, row: number, width: Len, size: Len): void {
  gaps.kind[row] = Kind.Autospace
  gaps.natural[row]! += width
  gaps.shrink[row] = Math.max(0, width - ems(AUTOSPACE_MIN, size))
  gaps.stretch[row] = Math.max(0, ems(AUTOSPACE_MAX, size) - width)
}

/** What a style takes from marks. */
interface Taking {
  /** 1 for the classes that give up all their blank. */
  readonly narrow: Uint8Array
  /** 1 for two classes that are a pair: `punctuation.ts`. */
  readonly pairs: Uint8Array
  /** What a pair gives up in all; where its face has a word on that, what it has each row and the one before give up. */
  readonly pair: Len
  readonly between: Int32Array
  /** Whether a line that is too long may take the rest. */
  readonly more: boolean
}

/** Between two marks, or a mark and its neighbour: what the style takes is gone, what is left may shrink. */
function setBlank(gaps: Gaps, row: number, { narrow, pairs, pair, between, more }: Taking): void {
  const { classes, left, right, end } = gaps
  const before = classes[row]!
  const after = classes[row + 1]!
  const blank = right[row]! + left[row + 1]!
  let taken = (narrow[before] ? right[row]! : 0) + (narrow[after] ? left[row + 1]! : 0)
  if (pairs[before * CLASSES + after]) {
    const gone =
      (narrow[before] ? left[row]! + right[row]! : 0) + (narrow[after] ? left[row + 1]! + right[row + 1]! : 0)
    const wanted = pair > 0 && between[row + 1]! > 0 ? between[row + 1]! : pair
    const due = Math.max(0, wanted - gone)
    const here = Math.min(due, blank - taken)
    taken += here
    if (!narrow[before] && left[row]! > 0) takeBefore(gaps, row, Math.min(left[row]!, due - here))
  }
  const kind = (after === Class.Open || right[row] === 0 ? KINDS[after]! : KINDS[before]!) as Kind
  gaps.natural[row]! -= taken
  gaps.kind[row] = kind
  if (more && kind !== Kind.Plain) gaps.shrink[row] = blank - taken
  if (end !== null && right[row + 1]! > 0) end[row + 1] = Math.min(left[row + 1]!, blank - taken)
}

/** What a centred mark before a bracket lacks on its right goes on its left: it is squeezed on both sides. */
function takeBefore(gaps: Gaps, row: number, taken: Len): void {
  if (row === 0) return
  gaps.natural[row - 1]! -= taken
  gaps.shrink[row - 1] = Math.max(0, gaps.shrink[row - 1]! - taken)
}

/**
 * What stands out of a line that ends with each row: one mark, alone, that is set solid (CLREQ 3.1.7). Zero where
 * the row does not hang.
 */
function hangingWidths(hanging: Uint8Array, gaps: Gaps, advance: Int32Array): Int32Array {
  const { classes, natural, right, end } = gaps
  const hang = new Int32Array(classes.length)
  for (let row = 1; row < hang.length; row++) {
    const before = classes[row - 1]!
    if (hanging[classes[row]!] && !FULL_MARK[before] && !BLANK[before])
      hang[row] = natural[row - 1]! + advance[row]! - right[row]! - (end?.[row] ?? 0)
  }
  return hang
}
