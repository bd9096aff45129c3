import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Column } from '../../src/plan/page-plan.ts'
import { STEP, toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { toyFonts } from '../support/toy-type.ts'

/** A column that begins some rows further down. */
const lower = (column: Column, rows: number): Column => ({ ...column, top: rows * STEP })

/** The last row of each column that a balanced text of so many characters fills, counted from the top of the page; 0 for none. */
function feet(characters: number, columns: readonly Column[]): readonly number[] {
  const frame = toyFrame(['一'.repeat(characters)], columns, { balance: true })
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [
    toyPlan({ frames: [frame] })
  ])
  const { lines } = makeups[0]!.columns[0]!
  return columns.map(({ x, top, rows, step }) => {
    const own = lines.filter(line => line.x === x && line.baseline > top && line.baseline < top + rows * step)
    return Math.max(0, ...own.map(({ baseline }) => Math.ceil(baseline / STEP)))
  })
}

const [ten, five] = [toyColumn(10, 12), toyColumn(5, 12, 12)]

test.each<readonly [what: string, characters: number, columns: readonly Column[], feet: readonly number[]]>([
  ['legs of one width', 80, [ten, toyColumn(10, 12, 12)], [4, 4]],
  ['legs of unequal width', 90, [ten, five], [6, 6]],
  ['a leg that begins lower', 65, [ten, lower(five, 2)], [5, 5]],
  ['under a head over the first leg alone', 75, [lower(ten, 3), five], [7, 7]],
  ['a leg that ends higher ends where it ends', 105, [toyColumn(10, 3), five, toyColumn(10, 12, 18)], [3, 5, 5]],
  ['the last leg may be a line short', 75, [ten, toyColumn(10, 12, 12)], [4, 4]],
  ['no leg has one line: it stays white', 50, [ten, lower(five, 4)], [5, 0]],
  [
    'a leg under the level foot stays white',
    40,
    [ten, toyColumn(10, 12, 12), lower(toyColumn(10, 4, 24), 6)],
    [2, 2, 0]
  ]
])('balanced feet: %s', (_, characters, columns, expected) => {
  expect(feet(characters, columns)).toEqual(expected)
})

/** Where the lines of a text of so many characters end that runs through frames of one leg each: width, rows and page. */
function feetOfFrames(
  characters: number,
  legs: readonly (readonly [width: number, rows: number, page: number])[]
): readonly number[] {
  const columns = legs.map(([width, rows], i) => toyColumn(width, rows, 40 * i))
  const { paragraphs } = toyFrame(['一'.repeat(characters)], [])
  const frames = columns.map((column, i) => toyFrame([], [column], { paragraphs, balance: true, page: legs[i]![2] }))
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [toyPlan({ frames })])
  return makeups[0]!.columns.map(({ lines }) => lines.length)
}

test.each<readonly [what: string, legs: Parameters<typeof feetOfFrames>[1], feet: readonly number[]]>([
  [
    'beside each other end level, however wide they are',
    [
      [20, 12, 1],
      [30, 12, 1],
      [10, 12, 1]
    ],
    [4, 4, 4]
  ],
  [
    'as far as they reach',
    [
      [20, 12, 1],
      [30, 3, 1],
      [10, 12, 1]
    ],
    [5, 3, 5]
  ],
  [
    'that stand on another page are full',
    [
      [20, 6, 1],
      [30, 12, 3],
      [10, 12, 3]
    ],
    [6, 3, 3]
  ]
])('balanced frames %s', (_, legs, feet) => {
  expect(feetOfFrames(240, legs)).toEqual(feet)
})

test('columns of notices share out what is left', () => {
  const columns = [0, 12, 24].map(x => toyColumn(10, 12, x))
  const notices = [4, 4, 3, 5, 2].map(lines => '一'.repeat(10 * lines))
  const frame = toyFrame(notices, columns, { balance: true, notices: { unit: 1, between: null } })
  const room = { fonts: toyFonts(), cache: new Cache(), sink: new Notes() }
  const { lines } = makeUp(room, [toyPlan({ frames: [frame] })]).makeups[0]!.columns[0]!
  expect(columns.map(({ x }) => lines.filter(line => line.x === x).length)).toEqual([4, 7, 7])
})
