import { expect, test } from 'vitest'
import { slotsOf } from '../../src/makeup/slots.ts'
import type { Column, Frame } from '../../src/plan/page-plan.ts'
import { toyFrame } from '../support/toy-plan.ts'
import { toyStyle } from '../support/toy-type.ts'

const column = (more: Partial<Column> = {}): Column => ({
  direction: 'horizontal',
  x: 0,
  top: 0,
  width: 100,
  rows: 4,
  step: 10,
  holes: [],
  ...more
})

const frame = (...columns: Column[]): Frame => ({
  story: 'a',
  page: 1,
  paragraphs: [],
  columns,
  balance: false,
  at: { file: 'f', from: 0, to: 0 }
})

test('a slot beside something is known for it', () => {
  const slots = slotsOf([frame(column({ holes: [{ x: 60, y: 0, w: 50, h: 15 }] }))], [1000])
  expect(slots.map(({ isNarrow }) => isNarrow)).toEqual([true, true, undefined, undefined])
})

/** Slots as `x+width@leg`. */
const told = (frames: readonly Frame[], lowest: readonly number[]): string[] =>
  slotsOf(frames, lowest).map(({ x, width, leg }) => `${x}+${width}@${leg}`)

const rows: readonly (readonly [what: string, column: Column, expected: readonly string[]])[] = [
  ['a whole column', column(), ['0+100@1', '0+100@1', '0+100@1', '0+100@1']],
  [
    'a box over the whole width parts it into two legs',
    column({ holes: [{ x: -5, y: 10, w: 200, h: 10 }] }),
    ['0+100@1', '0+100@2', '0+100@2']
  ],
  [
    'a box at the right leaves the left',
    column({ holes: [{ x: 60, y: 0, w: 50, h: 15 }] }),
    ['0+60@1', '0+60@1', '0+100@1', '0+100@1']
  ],
  [
    'beside a box in the middle, the wider side',
    column({ holes: [{ x: 20, y: 0, w: 30, h: 10 }] }),
    ['50+50@1', '0+100@1', '0+100@1', '0+100@1']
  ],
  [
    'what text runs past on both sides leaves two lines in a row',
    column({ holes: [{ x: 45, y: 10, w: 10, h: 15, around: 'both' }] }),
    ['0+100@1', '0+45@1', '55+45@1', '0+45@1', '55+45@1', '0+100@1']
  ],
  [
    'of them, the one that is not too narrow',
    column({ rows: 2, holes: [{ x: 30, y: 0, w: 10, h: 10, around: 'both' }] }),
    ['40+60@1', '0+100@1']
  ],
  [
    'beside it, a box in the way still leaves one side alone',
    column({
      rows: 1,
      holes: [
        { x: 70, y: 0, w: 10, h: 10 },
        { x: 40, y: 0, w: 5, h: 10, around: 'both' }
      ]
    }),
    ['0+40@1']
  ],
  ['what is too narrow is given up', column({ holes: [{ x: 35, y: 0, w: 40, h: 40 }] }), []],
  ['a box that only touches takes nothing', column({ rows: 1, holes: [{ x: 0, y: 10, w: 100, h: 10 }] }), ['0+100@1']]
]
test.each(rows)('%s', (_, each, expected) => {
  expect(told([frame(each)], [40])).toEqual(expected)
})

test('rows end at the foot that a frame is given, and every column is a leg of its own', () => {
  expect(told([frame(column({ rows: 1 }), column({ x: 110 })), frame(column())], [20, 10])).toEqual([
    '0+100@1',
    '110+100@2',
    '110+100@2',
    '0+100@3'
  ])
})

test('baselines of columns with one step and top are on one grid, whatever stands in them', () => {
  const a = slotsOf([frame(column())], [40]).map(slot => slot.baseline)
  const b = slotsOf([frame(column({ holes: [{ x: 0, y: 0, w: 50, h: 20 }] }))], [40]).map(slot => slot.baseline)
  expect(a).toEqual(b)
  expect(new Set(a.slice(1).map((baseline, i) => baseline - a[i]!))).toEqual(new Set([10]))
})

test('lines of a vertical column stand on the middles of its rows, from the right, and stop at boxes', () => {
  // 40 wide from 60 on, 100 high; a box takes the foot of the second line from the right.
  const vertical = column({ direction: 'vertical', top: -100, holes: [{ x: 70, y: -90, w: 30, h: 10 }] })
  const places = slotsOf([frame(vertical)], [-60]).map(({ x, baseline, width }) => [x, baseline, width])
  expect(places).toEqual([
    [95, 0, 100],
    [85, 0, 70],
    [75, 0, 100],
    [65, 0, 100]
  ])
})

test('the shortest line is what the style says', () => {
  const beside = column({ rows: 1, holes: [{ x: 0, y: 0, w: 70, h: 10 }] })
  const styled = (leastLine: number | null): Frame => ({
    ...frame(beside),
    paragraphs: [{ ...toyFrame([''], []).paragraphs[0]!, style: toyStyle({ size: 10, leastLine }) }]
  })
  expect(told([styled(null)], [40])).toEqual([])
  expect(told([styled(3)], [40])).toEqual(['70+30@1'])
  expect(told([styled(3.5)], [40])).toEqual([])
})
