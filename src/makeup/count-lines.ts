import { ems, type Len } from '../base/length.ts'
import { breakLines } from '../galley/break-lines.ts'
import type { Galley } from '../galley/galley.ts'
import { naturalWidth } from '../galley/natural-width.ts'
import { breakHead, senseCostsOf } from './break-head.ts'

/** How many lines display type takes at a width; one more than its style allows where it does not fit in those. */
export function countLines(galley: Galley, width: Len): number {
  if (naturalWidth(galley) <= width) return 1
  const { maxLines, align } = galley.style
  if (align === 'justify') return Math.min(breakLines(galley, [width], 0)!.count, maxLines + 1)
  const senseCosts = senseCostsOf(galley.copy.text)
  for (let count = 2; count <= maxLines; count++) {
    if (breakHead(galley, Array<Len>(count).fill(width), senseCosts) !== null) return count
  }
  return maxLines + 1
}

/** Nobody reads a column of words narrower than this, by taste. */
const NARROWEST = 4
/** Widths are tried in steps of so many ems. */
const STEP = 1 / 4

/** The narrowest width at which type takes no more lines than its style allows. */
export function leastWidth(galley: Galley): Len {
  const natural = naturalWidth(galley)
  const { maxLines } = galley.style
  if (maxLines === 1) return natural
  const step = ems(STEP, galley.size)
  const from = Math.max(ems(NARROWEST, galley.size), Math.ceil(natural / maxLines))
  let [low, high] = [0, Math.max(0, Math.ceil((natural - from) / step))]
  while (low < high) {
    const middle = (low + high) >> 1
    if (countLines(galley, from + middle * step) <= maxLines) high = middle
    else low = middle + 1
  }
  return Math.min(natural, from + low * step)
}
