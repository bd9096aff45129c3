import { expect, test } from 'vitest'
import type { Area, Legs } from '../../src/edition/area.ts'
import { cutLegs } from '../../src/plan/cut-legs.ts'
import { columnRect } from '../../src/plan/page-plan.ts'
import { toyArea as area, toyPlace } from '../support/toy-place.ts'

/** Legs in reading order as `column:first-last row`, or, where they are not base columns, as `x+width:rows`. */
const told = (areas: readonly Area[], legs: Legs = null): string =>
  cutLegs(toyPlace, areas, legs)
    .map(({ x, width, top, rows }) => {
      const where = width === 22 && x < 120 ? `${(x - 10) / 26 + 1}` : `${x}+${width}`
      return `${where}:${top / 10}-${top / 10 + rows - 1}`
    })
    .join(' ')

const rows: readonly (readonly [what: string, areas: readonly Area[], legs: string])[] = [
  ['one area: its base columns', [area([2, 3], [1, 4])], '2:1-4 3:1-4'],
  ['an L: legs go on where areas meet', [area([1, 3], [1, 4]), area([1, 1], [5, 8])], '1:1-8 2:1-4 3:1-4'],
  ['an L written foot first', [area([1, 1], [5, 8]), area([1, 3], [1, 4])], '1:1-8 2:1-4 3:1-4'],
  ['a U', [area([1, 1], [1, 8]), area([3, 3], [1, 8]), area([1, 3], [6, 8])], '1:1-8 2:6-8 3:1-8'],
  [
    'round a hole: the leg above it, then the one below',
    [area([1, 3], [1, 2]), area([1, 1], [3, 6]), area([3, 3], [3, 6]), area([1, 3], [7, 8])],
    '1:1-8 2:1-2 2:7-8 3:1-8'
  ],
  ['steps', [area([1, 1], [1, 3]), area([2, 2], [2, 6]), area([3, 3], [4, 8])], '1:1-3 2:2-6 3:4-8'],
  ['areas that overlap share their rows', [area([1, 2], [1, 5]), area([2, 3], [4, 8])], '1:1-5 2:1-8 3:4-8'],
  ['one area within another', [area([1, 2], [1, 8]), area([2, 2], [3, 4])], '1:1-8 2:1-8'],
  [
    'areas that stand apart are filled one after the other',
    [area([1, 2], [1, 3]), area([1, 2], [5, 8])],
    '1:1-3 2:1-3 1:5-8 2:5-8'
  ],
  ['in the order of the list', [area([3, 4], [1, 3]), area([1, 1], [1, 8])], '3:1-3 4:1-3 1:1-8'],
  ['corners that meet do not join', [area([2, 2], [5, 8]), area([1, 1], [1, 4])], '2:5-8 1:1-4'],
  [
    'two shapes that a third joins become one',
    [area([4, 4], [1, 8]), area([1, 1], [1, 8]), area([1, 4], [8, 8])],
    '1:1-8 2:8-8 3:8-8 4:1-8'
  ],
  [
    'legs that insets have moved do not line up',
    [area([1, 2], [1, 4]), area([1, 1], [5, 8], { right: 2 })],
    '1:1-4 2:1-4 10+20:5-8'
  ],
  ['over the fold', [area([4, 5], [1, 4]), area([5, 5], [5, 6])], '4:1-4 130+22:1-6']
]
test.each(rows)('%s', (_, areas, legs) => expect(told(areas)).toBe(legs))

test.each<readonly [what: string, areas: readonly Area[], legs: Legs, expected: string]>([
  ['so many in each area', [area([1, 2], [1, 4]), area([1, 2], [5, 8])], 1, '10+48:1-8'],
  [
    'apart where they do not line up',
    [area([1, 4], [1, 4]), area([1, 2], [5, 8])],
    2,
    '10+48:1-4 62+48:1-4 1:5-8 2:5-8'
  ],
  [
    'by a measure',
    [area([1, 4], [1, 4]), area([3, 4], [5, 8])],
    [2, 3],
    '10+13:1-4 27+13:1-4 44+14:1-4 62+13:1-8 79+13:1-8 96+14:1-8'
  ],
  ['by a measure, on both sides of the fold', [area([2, 7], [1, 4])], [3, 1], '36+74:1-4 130+74:1-4']
])('legs of 破栏 %s', (_, areas, legs, expected) => expect(told(areas, legs)).toBe(expected))

test.each<readonly [what: string, areas: readonly Area[], legs: Legs, expected: string]>([
  ['go on where areas meet side by side', [area([1, 2], [1, 8]), area([3, 4], [1, 8])], null, '20-110:10-90'],
  ['so many of them', [area([1, 2], [1, 8]), area([3, 4], [1, 8])], 2, '20-110:10-48 20-110:52-90'],
  ['keep a gap where they meet', [area([1, 2], [5, 8]), area([1, 4], [1, 4])], null, '10-110:10-50 18-58:54-90'],
  ['or are none, without room for a character', [area([1, 4], [1, 7]), area([1, 2], [8, 8])], null, '10-110:10-80'],
  [
    'follow the list where they do not line up',
    [area([3, 3], [1, 8]), area([1, 2], [1, 4])],
    1,
    '64-84:10-90 18-58:10-50'
  ],
  ['are read from the right page', [area([4, 5], [1, 8])], 2, '132-152:10-48 132-152:52-90 90-110:10-48 90-110:52-90']
])('bands of vertical type %s', (_, areas, legs, expected) => {
  const rects = cutLegs(toyPlace, areas, legs, 'vertical').map(columnRect)
  expect(rects.map(({ x, y, w, h }) => `${x}-${x + w}:${y}-${y + h}`).join(' ')).toBe(expected)
})
