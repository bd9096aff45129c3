import type { Outline } from './face.ts'
import {
  AFTER_BOX,
  ARGS_ARE_WORDS,
  ARGS_ARE_XY,
  componentsOf,
  type Glyf,
  isComposite,
  matrixAt,
  SCALE,
  TWO_BY_TWO,
  XY_SCALE
} from './glyf.ts'
import { i8, i16, u8, u16 } from './table.ts'

interface Point {
  readonly x: number
  readonly y: number
  readonly on: boolean
}
type Contour = readonly Point[]
type Step = Outline[number]

/** Flags of a point of a simple glyph. */
const ON_CURVE = 0x01
const X_BYTE = 0x02
const Y_BYTE = 0x04
const REPEAT = 0x08
const X_SAME_OR_POSITIVE = 0x10
const Y_SAME_OR_POSITIVE = 0x20

/** Composites of composites are rare; one that contains itself is a fault of the file. */
const MAX_DEPTH = 8
/** Parts of one glyph in all: far more than the strokes of any character. */
const MAX_PARTS = 256

/** The outline of a TrueType glyph, its quadratic curves raised to cubic ones. */
export function outlineOf(glyf: Glyf, glyph: number): Outline {
  return contoursOf(glyf, glyph, { depth: 0, parts: { left: MAX_PARTS } }).flatMap(trace)
}

interface Nesting {
  readonly depth: number
  readonly parts: { left: number }
}

function contoursOf(glyf: Glyf, glyph: number, { depth, parts }: Nesting): Contour[] {
  if (depth === MAX_DEPTH || --parts.left < 0) return []
  const record = glyf.record(glyph)
  if (!isComposite(record)) return simpleContours(record)
  return componentsOf(record).flatMap(at => {
    const move = placement(record, at)
    return contoursOf(glyf, u16(record, at + 2), { depth: depth + 1, parts }).map(contour => contour.map(move))
  })
}

/** How a component is placed. Parts that are placed by matching points, which no face of ours has, stay at the origin. */
function placement(record: DataView, at: number): (point: Point) => Point {
  const flags = u16(record, at)
  const words = (flags & ARGS_ARE_WORDS) !== 0
  const placed = (flags & ARGS_ARE_XY) !== 0
  const dx = placed ? (words ? i16(record, at + 4) : i8(record, at + 4)) : 0
  const dy = placed ? (words ? i16(record, at + 6) : i8(record, at + 5)) : 0
  const f2dot14 = (i: number): number => i16(record, at + matrixAt(flags) + 2 * i) / 0x4000
  const [a, b, c, d] =
    flags & TWO_BY_TWO
      ? [f2dot14(0), f2dot14(1), f2dot14(2), f2dot14(3)]
      : flags & XY_SCALE
        ? [f2dot14(0), 0, 0, f2dot14(1)]
        : flags & SCALE
          ? [f2dot14(0), 0, 0, f2dot14(0)]
          : [1, 0, 0, 1]
  return ({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })
}

function simpleContours(record: DataView): Contour[] {
  const count = i16(record, 0)
  if (count <= 0) return []
  const ends = Array.from({ length: count }, (_, i) => u16(record, AFTER_BOX + 2 * i))
  const points = ends[count - 1]! + 1
  const flags: number[] = []
  let at = AFTER_BOX + 2 * count
  at += 2 + u16(record, at)
  while (flags.length < points && at < record.byteLength) {
    const flag = u8(record, at++)
    for (let n = flag & REPEAT ? u8(record, at++) + 1 : 1; n > 0; n--) flags.push(flag)
  }
  const xs = coordinates(record, at, flags, X_BYTE, X_SAME_OR_POSITIVE)
  const ys = coordinates(record, xs.end, flags, Y_BYTE, Y_SAME_OR_POSITIVE)
  const point = (i: number): Point => ({ x: xs.at[i]!, y: ys.at[i]!, on: (flags[i]! & ON_CURVE) !== 0 })
  const known = Math.min(points, flags.length)
  let from = 0
  return ends.map(end => {
    const contour = Array.from({ length: Math.max(0, Math.min(end + 1, known) - from) }, (_, j) => point(from + j))
    from += contour.length
    return contour
  })
}

function coordinates(
  record: DataView,
  from: number,
  flags: readonly number[],
  byte: number,
  same: number
): { at: number[]; end: number } {
  const at: number[] = []
  let end = from
  let value = 0
  for (const flag of flags) {
    if (flag & byte) value += flag & same ? u8(record, end++) : -u8(record, end++)
    else if (!(flag & same)) {
      value += i16(record, end)
      end += 2
    }
    at.push(value)
  }
  return { at, end }
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })

/** Between two points off the curve lies one on it, half way. */
function trace(contour: Contour): Step[] {
  const first = contour[0]
  if (first === undefined) return []
  const last = contour[contour.length - 1]!
  const start = first.on ? first : last.on ? last : middle(first, last)
  const steps: Step[] = [['M', start.x, start.y]]
  let pen = start
  for (let i = first.on ? 1 : 0; i < contour.length; i++) {
    const point = contour[i]!
    if (point.on) {
      if (point !== start) steps.push(['L', point.x, point.y])
      pen = point
      continue
    }
    const next = contour[i + 1] ?? start
    const to = next.on ? next : middle(point, next)
    steps.push(raise(pen, point, to))
    pen = to
    if (next.on) i++
  }
  steps.push(['Z'])
  return steps
}

/** The cubic curve that is the quadratic one from `a` over `control` to `b`. */
function raise(a: Point, control: Point, b: Point): Step {
  const third = (end: number, off: number): number => end + ((off - end) * 2) / 3
  return ['C', third(a.x, control.x), third(a.y, control.y), third(b.x, control.x), third(b.y, control.y), b.x, b.y]
}
