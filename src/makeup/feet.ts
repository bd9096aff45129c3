import { bottom } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'

/** The foot of the lowest column. */
export const footOf = (frame: Frame): Len =>
  Math.max(...frame.columns.map(({ x, width, top, rows, step }) => bottom({ x, y: top, w: width, h: rows * step })))

/** The head of the highest column. */
export const headOf = (frame: Frame): Len => Math.min(...frame.columns.map(({ top }) => top))

/** Every foot that a frame may end at, from the highest. */
export function rowFeet(frame: Frame): readonly Len[] {
  const feet = frame.columns.flatMap(({ top, rows, step }) =>
    Array.from({ length: rows }, (_, i) => top + (i + 1) * step)
  )
  return [...new Set(feet)].sort((a, b) => a - b)
}

/** The index of the first of some feet that serves, where all behind it do; that of the last where none does. */
export function firstFoot(feet: readonly Len[], serves: (foot: Len) => boolean): number {
  let low = 0
  let high = feet.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (serves(feet[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
