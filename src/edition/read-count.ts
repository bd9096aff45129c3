import type { Sink } from '../base/diagnostic.ts'
import { type Cursor, placeOf } from './yaml-file.ts'

/** A count of things of which there is one at least; 1 where it is left out. */
export function readCount(from: Cursor<number> | null, sink: Sink): number {
  if (from === null) return 1
  if (from.value < 1) sink.report('bad-value', placeOf(from), 'this must be 1 or more')
  return Math.max(1, from.value)
}

/** Counted from 1 in the file, from 0 in the engine. */
export const readIndex = (from: Cursor<number> | null, sink: Sink): number => readCount(from, sink) - 1
