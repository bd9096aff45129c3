import type { Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import { heightOfLines } from '../edition/height-of-lines.ts'
import type { TextStyle } from '../edition/style.ts'
import { countLines } from './count-lines.ts'
import type { Room } from './room.ts'

/** A measure, and the step of the grid. */
export interface Frame {
  readonly width: Len
  readonly step: Len
}

/** Grid rows that so many lines of display type take. */
export const rowsFor = (style: TextStyle, lines: number, step: Len): number =>
  Math.max(style.rows, Math.ceil(heightOfLines(style, lines) / step))

/** Grid rows that words take in a style, in no more lines than it allows; none where there are no words. */
export function rowsOfWords(
  { fonts, cache, sink }: Room,
  words: Copy,
  style: TextStyle,
  { width, step }: Frame
): number {
  if (words.text === '') return 0
  const lines = countLines(cache.galley(fonts, words, style, sink), width)
  return rowsFor(style, Math.min(style.maxLines, lines), step)
}
