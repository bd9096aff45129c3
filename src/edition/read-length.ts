import type { Sink } from '../base/diagnostic.ts'
import { type Em, ems, fromMm, fromPt, type Len } from '../base/length.ts'
import { type Cursor, placeOf } from './yaml-file.ts'

/** A length of the format that the schema has checked: a number and mm, pt or em, or 0. */
const LENGTH = /^(-?[\d.]+) ?(mm|pt|em)?$/

/** A length in EMU. `em` is the type size where an em is known, else null: an em is reported and counts as nothing. */
export function readLength(from: Cursor<string>, em: Len | null, sink: Sink): Len {
  const [, number, unit] = LENGTH.exec(from.value)!
  switch (unit) {
    case 'mm':
      return fromMm(Number(number))
    case 'pt':
      return fromPt(Number(number))
    case 'em':
      if (em !== null) return ems(Number(number), em)
      sink.report('bad-length', placeOf(from), `“${from.value}”: no type size is known here`, 'write mm or pt')
      return 0
    default:
      return 0
  }
}

/** A length that is not less than nothing: that is reported, and counts as nothing. */
export function readExtent(from: Cursor<string>, em: Len | null, sink: Sink): Len {
  const length = readLength(from, em, sink)
  if (length >= 0) return length
  sink.report('bad-length', placeOf(from), `“${from.value}” is less than nothing`, 'write it without the minus')
  return 0
}

/** A length in type sizes; millimetres and points are divided by the size. */
export function readEms(from: Cursor<string>, size: Len): Em {
  const [, number, unit] = LENGTH.exec(from.value)!
  if (unit === 'em') return Number(number)
  return (unit === 'mm' ? fromMm(Number(number)) : fromPt(Number(number ?? 0))) / size
}

/** Two lengths of a word like `270mm x 390mm` or `36pt..56pt`; one length twice where there is one. */
export function readLengths(from: Cursor<string>, sink: Sink): readonly [Len, Len] {
  const [first, second] = from.value.split(/ ?(?:x|×|\.\.) ?/).map(value => readLength({ ...from, value }, null, sink))
  return [first!, second ?? first!]
}
