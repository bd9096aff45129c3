import { BLANK } from './char-class.ts'
import { LINE_EDGES } from './line-edges.ts'
import type { HouseStyle } from './mark-breaks.ts'
import type { Rows } from './rows.ts'

/** Two ellipses in a row stand for lines or paragraphs that are left out: GB/T 15834 4.11.3, 5.1.5. */
const OMISSION = /…{4,}|⋯{4,}/g
const NONE: ReadonlySet<number> = new Set()

/**
 * The rows that must begin a line: the dots of an omission have a line to themselves (GB/T 15834 5.1.5), also where
 * dots begin no line else; but no bracket or stop is left at an edge of a line for that.
 * @param mayBegin 1 at each row that may begin a line (`mark-breaks.ts`); those that must are added
 */
export function forceBreaks(
  text: string,
  rows: Rows,
  mayBegin: Uint8Array,
  { kinsoku }: HouseStyle
): ReadonlySet<number> {
  const { partsOmissions, noEnd } = LINE_EDGES[kinsoku]
  if (!partsOmissions || text.search(OMISSION) < 0) return NONE
  const forced = new Set<number>()
  let row = 0
  for (const { index, 0: dots } of text.matchAll(OMISSION)) {
    while (rows.text[row]! < index) row++
    if (endsLine(rows, row, noEnd)) forced.add(row)
    while (rows.text[row]! < index + dots.length) row++
    if (mayBegin[row]) forced.add(row)
  }
  for (const row of forced) mayBegin[row] = 1
  return forced
}

/** Whether a line may end with what stands before a row. */
function endsLine({ classes }: Rows, row: number, noEnd: Uint8Array): boolean {
  let last = row - 1
  while (last >= 0 && BLANK[classes[last]!]) last--
  return last >= 0 && !noEnd[classes[last]!]
}
