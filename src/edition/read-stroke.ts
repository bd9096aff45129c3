import type { Sink } from '../base/diagnostic.ts'
import { BLACK } from '../base/ink.ts'
import { fromMm, type Len, toMm } from '../base/length.ts'
import type { StrokeFile } from './files.ts'
import { type Inks, readInk } from './read-ink.ts'
import { readLength } from './read-length.ts'
import type { Stroke } from './style.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** The heaviest bars of newspapers are half as thick; what is more is a slip of the unit. Ours. */
const HEAVIEST: Len = fromMm(10)

/** A rule's thickness and ink. */
export function readStroke(from: Cursor<StrokeFile>, inks: Inks, sink: Sink): Stroke {
  const at = placeOf(down(from, 'weight'))
  const weight: Len = readLength(down(from, 'weight'), null, sink)
  if (weight <= 0) sink.report('bad-length', at, 'a rule has a thickness', 'write one, like 0.4pt')
  if (weight > HEAVIEST) {
    sink.report('bad-length', at, `no rule is thicker than ${toMm(HEAVIEST)} mm`, 'write less, or a box with a tint')
  }
  const ink = optional(from, 'ink')
  return { weight: Math.min(weight, HEAVIEST), ink: ink === null ? BLACK : readInk(ink, inks, sink) }
}
