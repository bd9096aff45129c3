import { describe, expect, test } from 'vitest'
import type { Area } from '../../src/edition/area.ts'
import { columnRect } from '../../src/plan/page-plan.ts'
import { areaRect, columnsOf, foldedRects, sidesUnder, verticalColumns } from '../../src/plan/place.ts'
import { toyArea as area, toyPlace as place } from '../support/toy-place.ts'

describe('an area of the grid', () => {
  test.each([
    ['one column, one row', area([1, 1], [1, 1]), { x: 10, y: 10, w: 22, h: 10 }],
    ['the whole page', area([1, 4], [1, 8]), { x: 10, y: 10, w: 100, h: 80 }],
    ['the second page of a spread', area([5, 6], [2, 3]), { x: 130, y: 20, w: 48, h: 20 }],
    ['insets', area([2, 2], [1, 2], { left: 1, right: 2, top: 3, bottom: 4 }), { x: 37, y: 13, w: 19, h: 13 }]
  ])('%s', (_, asked, rect) => {
    expect(areaRect(place, asked)).toEqual(rect)
  })

  test('over the fold it is two rectangles, each in its own type area', () => {
    expect(foldedRects(place, area([3, 6], [1, 1], { left: 1, right: 2 }))).toEqual([
      { x: 63, y: 10, w: 47, h: 10 },
      { x: 130, y: 10, w: 46, h: 10 }
    ])
  })
})

describe('columns of an area', () => {
  const told = (asked: Area, legs: number | null): string[] =>
    columnsOf(place, asked, legs).map(({ x, width, rows }) => `${x}+${width}×${rows}`)

  test.each([
    ['its base columns', area([2, 3], [1, 4]), null, ['36+22×4', '62+22×4']],
    ['three columns set as two legs', area([1, 3], [1, 4]), 2, ['10+35×4', '49+35×4']],
    ['over the fold', area([4, 5], [1, 2]), null, ['88+22×2', '130+22×2']],
    ['legs shared over the fold', area([3, 6], [1, 2]), 2, ['62+48×2', '130+48×2']]
  ])('%s', (_, asked, legs, expected) => {
    expect(told(asked, legs)).toEqual(expected)
  })

  test.each([
    ['none', {}, '10×4'],
    ['a part of a row above and below', { top: 1, bottom: 9 }, '20×2'],
    ['outwards', { top: -19 }, '0×5']
  ])('rows stay on the grid whatever the insets: %s', (_, insets, expected) => {
    const [column] = columnsOf(place, area([1, 1], [1, 4], insets), null)
    expect(`${column!.top}×${column!.rows}`).toBe(expected)
  })
})

describe('columns of a vertical body', () => {
  const told = (asked: Area, legs: number | null): unknown[] =>
    verticalColumns(place, asked, legs).map(column => ({ rows: column.rows, ...columnRect(column) }))

  test('one over the whole height, with a line for each step of its width', () =>
    expect(told(area([1, 2], [1, 8]), null)).toEqual([{ rows: 4, x: 18, y: 10, w: 40, h: 80 }]))
  test('legs stand under each other with a gap between them', () =>
    expect(told(area([1, 2], [1, 8]), 2)).toEqual([
      { rows: 4, x: 18, y: 10, w: 40, h: 38 },
      { rows: 4, x: 18, y: 52, w: 40, h: 38 }
    ]))
})

test.each<readonly [string, readonly [number, number], readonly number[]]>([
  ['left of the fold', [1, 4], [2]],
  ['right of it', [5, 5], [3]],
  ['over it', [4, 5], [2, 3]]
])('the numbers of the pages under an area %s', (_, columns, numbers) => {
  expect(sidesUnder(place, area(columns, [1, 1]), [2, 3])).toEqual(numbers)
})
