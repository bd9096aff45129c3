import { expect, test } from 'vitest'
import { dropLoners } from '../../src/makeup/drop-loners.ts'
import { slotsOf } from '../../src/makeup/slots.ts'
import type { Column, Hole } from '../../src/plan/page-plan.ts'
import { STEP, toyColumn, toyFrame, toyRect } from '../support/toy-plan.ts'

/** Over all of a column of ten ems: rows of two ems each. */
const over = (row: number, rows: number): Hole => toyRect(0, row * 2, 10, rows * 2)

/** In the middle of a column, with text on both sides, so many ems high. */
const both = (height: number): Hole => ({ ...toyRect(4, 0, 1, height), around: 'both' })

const cases: readonly (readonly [what: string, column: Column, foot: number, rows: readonly number[]])[] = [
  ['rows in company stay', toyColumn(10, 5), 5, [0, 1, 2, 3, 4]],
  ['one between two holes goes', toyColumn(10, 5, 0, [over(0, 1), over(2, 1)]), 5, [3, 4]],
  ['one over a hole goes', toyColumn(10, 5, 0, [over(1, 1)]), 5, [2, 3, 4]],
  ['one over a level foot goes', toyColumn(10, 5), 1, []],
  ['a column of one row keeps it', toyColumn(10, 1), 1, [0]],
  ['two sides of one row are one line', toyColumn(10, 4, 0, [both(2), over(1, 1)]), 4, [2, 3]],
  ['two sides of two rows are in company', toyColumn(10, 4, 0, [both(4), over(2, 2)]), 4, [0, 0, 1, 1]]
]
test.each(cases)('%s', (_, column, foot, rows) => {
  const frames = [toyFrame([], [column])]
  expect(dropLoners(frames, slotsOf(frames, [foot * STEP])).map(({ row }) => row)).toEqual(rows)
})
