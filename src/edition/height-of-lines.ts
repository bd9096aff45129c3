import { ems, type Len } from '../base/length.ts'
import type { TextStyle } from './style.ts'

/** How high so many lines of type stand, from the head of the first em box to the foot of the last. */
export const heightOfLines = ({ size, leading }: Pick<TextStyle, 'size' | 'leading'>, lines: number): Len =>
  size + (lines - 1) * ems(leading, size)
