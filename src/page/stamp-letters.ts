import type { Point } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import { type Letters, shapeOf } from './letters.ts'
import type { Mark } from './page.ts'

/** Letters of so large an em on a baseline from a point on, as stamps: to be seen, and no text of the page. */
export const stampLetters = ({ letters }: Letters, { x, y }: Point, size: Len, ink: Ink): Mark => ({
  kind: 'stamps',
  stamps: letters.map(letter => ({ shape: shapeOf(letter), at: { x: x + Math.round(letter.x * size), y } })),
  size,
  ink
})
