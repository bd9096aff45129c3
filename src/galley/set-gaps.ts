import { ems, type Len } from '../base/length.ts'
import type { TextStyle } from '../edition/edition.ts'
import { CLASSES, Class, classSet } from './char-class.ts'
import type { Gaps } from './galley.ts'
import { inUnit } from './line-edges.ts'

/**
 * What moves a gap when a line is adjusted, in the order in which gaps give way: CLREQ 3.5.3.
 * Step 1, the mark at the line's end, is always done; step 3 has nothing to do where interpuncts are half an em.
 */
export const Kind = { Plain: 0, WordSpace: 1, Bracket: 2, Pause: 3, Autospace: 4, Stop: 5 } as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/** CLREQ 3.5.3 step 2 and 3.5.4 step 1. */
const WORD_SPACE_MIN = 1 / 4
const WORD_SPACE_MAX = 1 / 2
/** CLREQ 3.5.3 step 6 and 3.5.4 step 2. */
const AUTOSPACE_MIN = 1 / 8
const AUTOSPACE_MAX = 1 / 2
/** How far any other gap opens before the line is loose: JLREQ's first bound, where CLREQ 3.5.4 step 3 has none. */
export const LOOSE = 0.25

/** CLREQ 3.2: ideographs on one side, Western letters and numbers with their signs on the other. */
const HAN = classSet(Class.Han, Class.Iteration)
const WESTERN = classSet(Class.Letter, Class.Digit, Class.Percent, Class.Sign, Class.UrlBreak)
const BRACKET = classSet(Class.Open, Class.Close)
/** Marks that bring their own blank, so that no other is put beside them. */
const FULL_MARK = classSet(
  Class.Open,
  Class.Close,
  Class.Pause,
  Class.Colon,
  Class.Stop,
  Class.Shout,
  Class.ShoutHead,
  Class.ShoutTail,
  Class.DoubleShout
)
/** CLREQ 3.5.4: gaps beside connectors and solidi are not opened. */
const UNOPENED = classSet(Class.Connector, Class.HalfConnector, Class.Solidus)
const BLANK = classSet(Class.Space, Class.WideSpace)

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

/** CLREQ 3.1.6.2: of two full-width marks in a row, one a bracket, the blank between gives up half an em. */
const isSqueezed = (before: number, after: number): boolean =>
  FULL_MARK[before] === 1 && FULL_MARK[after] === 1 && (BRACKET[before] === 1 || BRACKET[after] === 1)

/** The step of CLREQ 3.5.3 that takes the blank of a mark; none takes that of the colon. */
function kindOfBlank(before: number, after: number): Kind {
  if (BRACKET[before] || after === Class.Open) return Kind.Bracket
  if (before === Class.Pause) return Kind.Pause
  return before === Class.Colon ? Kind.Plain : Kind.Stop
}

type Marks = Pick<Gaps, 'classes' | 'shift' | 'blank'>

/** The gaps of a galley. A typed word space that the norm replaces loses its own width in `advance`. */
export function setGaps(style: TextStyle, size: Len, marks: Marks, advance: Int32Array): Gaps {
  const { classes } = marks
  const n = classes.length
  const gaps: Gaps = {
    ...marks,
    kind: new Uint8Array(n),
    natural: new Int32Array(n),
    shrink: new Int32Array(n),
    stretch: new Int32Array(n)
  }
  const tracking = ems(style.tracking, size)
  const autospace = ems(style.autospace, size)
  const loose = ems(LOOSE, size)
  // Behind blanks and combining marks, what counts is the character before them.
  for (let row = 0, before: number = Class.Space; row + 1 < n; row++) {
    const own = classes[row]!
    const after = classes[row + 1]!
    if (own !== Class.Space && own !== Class.Combining) before = own
    if (after === Class.Combining) continue
    if (!BLANK[after]) gaps.natural[row] = tracking
    if (own === Class.Space) {
      if (!isTypedGap(before, after)) {
        setWordSpace(gaps, row, advance[row]!, size)
        continue
      }
      advance[row] = 0
    }
    const pair = PAIRS[before * CLASSES + after]!
    if (pair === GAPPED && autospace > 0) setAutospace(gaps, row, autospace, size)
    else if (pair !== RIGID) gaps.stretch[row] = loose
    const spare = (own === Class.Open ? 0 : marks.blank[row]!) + (after === Class.Open ? marks.blank[row + 1]! : 0)
    if (spare > 0) setBlank(gaps, row, spare, size)
  }
  return gaps
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

function setBlank(gaps: Gaps, row: number, spare: Len, size: Len): void {
  const before = gaps.classes[row]!
  const after = gaps.classes[row + 1]!
  const squeezed = isSqueezed(before, after) ? Math.min(spare, Math.floor(size / 2)) : 0
  const kind = kindOfBlank(before, after)
  gaps.natural[row]! -= squeezed
  gaps.kind[row] = kind
  gaps.shrink[row] = kind === Kind.Plain ? 0 : spare - squeezed
}
