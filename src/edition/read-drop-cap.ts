import type { Sink } from '../base/diagnostic.ts'
import type { DropCapFile } from './files.ts'
import { readCount } from './read-count.ts'
import { type Inks, readInk } from './read-ink.ts'
import type { DropCap } from './style.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** What a drop cap has from its style where nothing else is said. */
interface Context {
  readonly inks: Inks
  readonly sink: Sink
}

/** A drop cap of one line is none; beyond five lines it is an initial of books. By taste. */
const LEAST_LINES = 2
const MOST_LINES = 5

/** `drop-cap: 2`, or a mapping of lines, face and ink. */
export function readDropCap(
  from: Cursor<number | DropCapFile>,
  { face, ink }: Pick<DropCap, 'face' | 'ink'>,
  { inks, sink }: Context
): DropCap {
  if (typeof from.value === 'number') return { lines: readLines(from as Cursor<number>, sink), face, ink }
  const written = from as Cursor<DropCapFile>
  const own = optional(written, 'ink')
  return {
    lines: readLines(down(written, 'lines'), sink),
    face: written.value.face ?? face,
    ink: own === null ? ink : readInk(own, inks, sink)
  }
}

function readLines(from: Cursor<number>, sink: Sink): number {
  const lines = readCount(from, sink)
  if (lines >= LEAST_LINES && lines <= MOST_LINES) return lines
  const message = `a drop cap is ${LEAST_LINES} to ${MOST_LINES} lines high, not ${lines}`
  sink.report('bad-value', placeOf(from), message, 'write drop-cap: 2, or leave it out')
  return Math.min(Math.max(lines, LEAST_LINES), MOST_LINES)
}
