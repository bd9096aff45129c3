import type { Sink } from '../base/diagnostic.ts'
import { BLACK } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { StrokeFile } from './files.ts'
import { type Inks, readInk } from './read-ink.ts'
import { readLength } from './read-length.ts'
import type { Stroke } from './style.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** A rule's thickness and ink. */
export function readStroke(from: Cursor<StrokeFile>, inks: Inks, sink: Sink): Stroke {
  const weight: Len = readLength(down(from, 'weight'), null, sink)
  if (weight <= 0)
    sink.report('bad-length', placeOf(down(from, 'weight')), 'a rule has a thickness', 'write one, like 0.4pt')
  const ink = optional(from, 'ink')
  return { weight, ink: ink === null ? BLACK : readInk(ink, inks, sink) }
}
