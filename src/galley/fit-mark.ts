import type { Len } from '../base/length.ts'
import type { Face } from '../fonts/face.ts'
import { Class, classSet, FULL_MARKS, POINTS } from './char-class.ts'
import { EM_MIDDLE } from './galley.ts'
import type { Convention } from './punctuation.ts'

/** A mark in its place: what it takes, where its glyph stands in that, and the blank that may go on either side. */
export interface Fit {
  readonly advance: Len
  readonly shift: Len
  readonly left: Len
  readonly right: Len
}

/** What marks are fitted for. */
export interface MarkCase {
  readonly size: Len
  readonly convention: Convention
  /** Each mark keeps its em. */
  readonly plain: boolean
}

/** Marks have a width of their own, whatever the face says. */
const MARKS = classSet(
  ...FULL_MARKS,
  Class.TwoEmHead,
  Class.TwoEmTail,
  Class.Connector,
  Class.HalfConnector,
  Class.Interpunct,
  Class.Solidus
)
/** Marks whose place in the em is that of their class; any other glyph is centred where it is narrower than the em. */
const AT_LEFT = classSet(Class.Close, ...POINTS, Class.TwoEmTail)
const AT_RIGHT = classSet(Class.Open, Class.TwoEmHead)
/** The two halves of one stroke: CLREQ 3.1.5.1, GB/T 15834 5.1.4. */
const STROKE = classSet(Class.TwoEmHead, Class.TwoEmTail)

/** Two of ？！ share an em: GB/T 15834 5.1.2. */
const SHARED_EM = classSet(Class.ShoutHead, Class.ShoutTail)

/** A mark is centred if each side has at least this share of its blank: by taste; marks in a corner have up to 1/4. */
const CENTRED = 1 / 3

/** Ink that is so much of an em off the middle of it, or less, was meant to stand there: by taste. */
const NEARLY = 1 / 8

/** A glyph along its line: what it takes by itself, and where its ink begins and ends. */
export interface Extent {
  readonly own: Len
  readonly ink: readonly [Len, Len] | null
  /** What its face has it give up before its ink and behind it to be half as wide, if it says. */
  readonly halved: readonly [Len, Len] | null
}

export const isMark = (cls: Class): boolean => MARKS[cls] === 1

/** A glyph on a level line, or on one that is turned with it. */
export function levelExtent(face: Face, glyph: number, size: Len): Extent {
  const scaled = (units: number): Len => Math.round((units * size) / face.upem)
  const box = face.box(glyph)
  const ink = box === null ? null : ([scaled(box.xMin), scaled(box.xMax)] as const)
  return { own: scaled(face.advance(glyph)), ink, halved: halvedExtent(face, glyph, 'level', size) }
}

export function halvedExtent(
  face: Face,
  glyph: number,
  way: 'level' | 'upright',
  size: Len
): readonly [Len, Len] | null {
  const halved = face.halved(glyph, way)
  const scaled = (units: number): Len => Math.round((units * size) / face.upem)
  return halved === null ? null : [scaled(halved.before), scaled(halved.behind)]
}

/** How far a glyph is to be moved, right and up, for its ink to stand in the middle of the em box. */
export function toCentre(face: Face, glyph: number, size: Len): { readonly right: Len; readonly up: Len } {
  const box = face.box(glyph)
  if (box === null) return { right: 0, up: 0 }
  const right = (face.advance(glyph) - box.xMin - box.xMax) / 2 / face.upem
  const up = EM_MIDDLE - (box.yMin + box.yMax) / 2 / face.upem
  const isOff = Math.abs(right) > NEARLY || Math.abs(up) > NEARLY
  return isOff ? { right: Math.round(right * size), up: Math.round(up * size) } : { right: 0, up: 0 }
}

/** Fits a glyph into the width of its mark. No blank is promised that the glyph's ink does not leave. */
export function fitMark({ own, ink, halved }: Extent, cls: Class, { size, convention, plain }: MarkCase): Fit {
  const [inkLeft, inkRight] = ink ?? [0, own]
  const advance = convention.half[cls]
    ? Math.max(Math.round(size / 2), Math.min(own, inkRight - inkLeft))
    : Math.max(size, own)
  if (STROKE[cls] && own < advance) return solid(advance, AT_RIGHT[cls] ? advance - inkRight : -inkLeft)
  const free = advance - own
  const shift = AT_RIGHT[cls] ? free : AT_LEFT[cls] && !convention.centred[cls] ? 0 : Math.round(free / 2)
  if (plain || ink === null || !convention.yielding[cls]) return solid(advance, shift)
  const blank = [shift + inkLeft, advance - shift - inkRight] as const
  const { left, right } = halved === null ? blanks(cls, blank, size) : blanksOf(blank, halved)
  return SHARED_EM[cls] ? solid(advance - left - right, shift - left) : { advance, shift, left, right }
}

/** The same for a glyph that is moved along its line before it is fitted. */
export function fitMoved(extent: Extent, move: Len, cls: Class, type: MarkCase): Fit {
  const { own, ink } = extent
  if (move === 0 || ink === null) return fitMark(extent, cls, type)
  const fit = fitMark({ own, ink: [ink[0] + move, ink[1] + move], halved: null }, cls, type)
  return { ...fit, shift: fit.shift + move }
}

const solid = (advance: Len, shift: Len): Fit => ({ advance, shift, left: 0, right: 0 })

/** What the face gives, where its ink leaves as much. */
const blanksOf = (blank: readonly [Len, Len], halved: readonly [Len, Len]): Pick<Fit, 'left' | 'right'> => ({
  left: clamp(blank[0], halved[0]),
  right: clamp(blank[1], halved[1])
})

/** Half an em may go: beside the ink, or of a centred mark as much on both sides (CLREQ 3.1.6.1). */
function blanks(cls: Class, [left, right]: readonly [Len, Len], size: Len): Pick<Fit, 'left' | 'right'> {
  const half = Math.floor(size / 2)
  if (cls === Class.Open) return { left: clamp(left, half), right: 0 }
  const side = clamp(Math.min(left, right), Math.floor(size / 4))
  if (cls === Class.Close || Math.min(left, right) < CENTRED * (left + right))
    return { left: 0, right: clamp(right, half) }
  return { left: side, right: side }
}

const clamp = (blank: Len, most: Len): Len => Math.max(0, Math.min(blank, most))

/** An apostrophe inside a Western word takes its ink and, on the right, what it has on the left. In font units. */
export function apostropheWidth(face: Face, glyph: number): number {
  const box = face.box(glyph)
  const own = face.advance(glyph)
  return Math.min(own, box === null ? own : box.xMax + Math.max(0, box.xMin))
}
