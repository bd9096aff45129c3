import { describe, expect, test } from 'vitest'
import type { Zone } from '../../src/layout/layout.ts'
import { zoneOf } from '../../src/layout/zone-of.ts'

type Box = readonly [x: number, y: number, w: number, h: number]

const rects = (boxes: readonly Box[]) => boxes.map(([x, y, w, h]) => ({ x, y, w, h }))
const told = (zone: Zone): readonly string[] => zone.map(ring => ring.map(({ x, y }) => `${x},${y}`).join(' '))

/** With sides drawn out to each other over 3. */
const REACH = 3

const rows: readonly (readonly [
  what: string,
  own: readonly Box[],
  others: readonly Box[],
  rings: readonly string[]
])[] = [
  ['nothing', [], [[0, 0, 9, 9]], []],
  ['a place of which insets leave nothing', [[10, 10, -5, 30]], [], []],
  ['a rectangle, clockwise from its top left corner', [[10, 10, 20, 30]], [], ['10,10 30,10 30,40 10,40']],
  [
    'two columns and their gutter',
    [
      [0, 0, 20, 50],
      [24, 0, 20, 50]
    ],
    [],
    ['0,0 44,0 44,50 0,50']
  ],
  [
    'a head, white, and a long and a short column: an L of six corners',
    [
      [0, 0, 44, 10],
      [0, 15, 20, 80],
      [24, 15, 20, 40]
    ],
    [],
    ['0,0 44,0 44,55 20,55 20,95 0,95']
  ],
  [
    'a U round another story keeps off it',
    [
      [0, 0, 68, 10],
      [0, 15, 20, 80],
      [48, 15, 20, 80]
    ],
    [[24, 20, 20, 75]],
    ['0,0 68,0 68,95 48,95 48,20 20,20 20,95 0,95']
  ],
  [
    'a U round nothing is filled',
    [
      [0, 0, 68, 10],
      [0, 15, 20, 80],
      [48, 15, 20, 80]
    ],
    [],
    ['0,0 68,0 68,95 0,95']
  ],
  [
    'a ring: the hole runs the other way',
    [
      [0, 0, 60, 10],
      [0, 10, 10, 30],
      [50, 10, 10, 30],
      [0, 40, 60, 10]
    ],
    [[15, 15, 30, 20]],
    ['0,0 60,0 60,50 0,50', '15,15 15,35 45,35 45,15']
  ],
  [
    'two pieces that another story parts',
    [
      [0, 0, 10, 10],
      [40, 0, 10, 10]
    ],
    [[20, 0, 10, 10]],
    ['0,0 10,0 10,10 0,10', '40,0 50,0 50,10 40,10']
  ],
  [
    'pieces that meet at a corner stay two',
    [
      [0, 0, 10, 10],
      [10, 10, 10, 10]
    ],
    [
      [10, 0, 10, 10],
      [0, 10, 10, 10]
    ],
    ['0,0 10,0 10,10 0,10', '10,10 20,10 20,20 10,20']
  ],
  [
    'a head that is inset is drawn out to its columns',
    [
      [2, 0, 40, 10],
      [0, 10, 44, 50]
    ],
    [],
    ['0,0 44,0 44,60 0,60']
  ],
  [
    'but not over what stands there',
    [
      [2, 0, 40, 10],
      [0, 10, 44, 50]
    ],
    [[0, 0, 1, 10]],
    ['2,0 44,0 44,60 0,60 0,10 2,10']
  ],
  ['what others stand on is theirs', [[0, 0, 30, 30]], [[20, 20, 10, 10]], ['0,0 30,0 30,20 20,20 20,30 0,30']]
]

describe('the zone of', () => {
  test.each(rows)('%s', (_, own, others, rings) => {
    expect(told(zoneOf(rects(own), rects(others), REACH))).toEqual(rings)
  })
})

test('among a crowd that no page has, the largest are kept clear of', () => {
  const own = rects([
    [0, 0, 20, 100],
    [60, 0, 20, 100]
  ])
  const crowd = Array.from({ length: 500 }, (_, i): Box => [30, i / 5, 1, 0.1])
  expect(told(zoneOf(own, rects([...crowd, [25, 0, 10, 100]]), REACH))).toEqual([
    '0,0 20,0 20,100 0,100',
    '60,0 80,0 80,100 60,100'
  ])
})
