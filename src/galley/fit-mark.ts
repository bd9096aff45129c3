import type { Len } from '../base/length.ts'
import type { Face } from '../fonts/face.ts'
import { Class, classSet } from './char-class.ts'

/** A mark in its place: what it takes, where its glyph stands in that, and the blank a neighbour or a line edge may take. */
export interface Fit {
  readonly advance: Len
  readonly shift: Len
  readonly blank: Len
}

/** Ink in one half of the em, so that half an em is blank: CLREQ 3.1.6.1. */
const HALF_INK = classSet(
  Class.Open,
  Class.Close,
  Class.Pause,
  Class.Colon,
  Class.Stop,
  Class.Shout,
  Class.ShoutHead,
  Class.ShoutTail
)
/** An em wide with ink in the middle. */
const FULL = classSet(Class.DoubleShout, Class.Connector)
/** Half an em wide with ink in the middle: GB/T 15834 5.1.6, 5.1.8, 5.1.9; CLREQ 3.1.6.1. */
const HALF = classSet(Class.HalfConnector, Class.Interpunct, Class.Solidus)

const MARKS = HALF_INK.map((one, cls) => one | FULL[cls]! | HALF[cls]!)

/** Whether a class has a width of its own, whatever the face says. */
export const isMark = (cls: Class): boolean => MARKS[cls] === 1

/** Fits a glyph into the width of its mark. No blank is promised that the glyph's ink does not leave. */
export function fitMark(face: Face, glyph: number, cls: Class, size: Len): Fit {
  const own = Math.round((face.advance(glyph) * size) / face.upem)
  const box = face.box(glyph)
  const left = box === null ? 0 : Math.round((box.xMin * size) / face.upem)
  const right = box === null ? own : Math.round((box.xMax * size) / face.upem)
  if (HALF[cls]) return centred(own, Math.max(Math.round(size / 2), Math.min(own, right - left)))
  if (FULL[cls]) return centred(own, Math.max(size, own))
  const advance = Math.max(size, own)
  const shift = cls === Class.Open ? advance - own : 0
  const blank = cls === Class.Open ? shift + left : advance - right
  return { advance, shift, blank: box === null ? 0 : Math.max(0, Math.min(blank, Math.floor(size / 2))) }
}

const centred = (own: Len, advance: Len): Fit => ({ advance, shift: Math.round((advance - own) / 2), blank: 0 })

/** An apostrophe inside a Western word takes its ink and, on the right, what it has on the left. */
export function fitApostrophe(face: Face, glyph: number, size: Len): Len {
  const box = face.box(glyph)
  const own = face.advance(glyph)
  return Math.round((Math.min(own, box === null ? own : box.xMax + Math.max(0, box.xMin)) * size) / face.upem)
}
