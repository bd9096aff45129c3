import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { paint } from '../../src/page/paint.ts'
import type { Column, Frame, Jump } from '../../src/plan/page-plan.ts'
import { STEP, toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { EM, toyFonts, toyStyle } from '../support/toy-type.ts'

const at = { file: 'paper.yaml', from: 0, to: 0 }
const words = (text: string) => plainCopy(text, at)
const style = toyStyle({ align: 'end' })
const NOTHING = { style, before: 0, after: 0 }
const TO: Jump = { from: null, to: words('下转'), ...NOTHING }
const FROM: Jump = { from: words('上接'), to: null, ...NOTHING }

/** A story of so many full lines in columns of ten ems on two pages: how many lines and what jumps stand on each. */
function madeUp(
  lines: number,
  rows: readonly [number, number],
  change: Partial<Frame> = {},
  column = toyColumn,
  asked: Partial<Jump> = {},
  first: Partial<Frame> = {}
) {
  const text = ['一二三四五六七八九十'.repeat(lines)]
  const plans = rows.map((count, i) => {
    const frame = toyFrame(text, [column(10, count)], {
      jump: { ...(i === 0 ? TO : FROM), ...asked },
      ...[first, change][i]
    })
    return toyPlan({ name: `0${i + 1}`, numbers: [i + 1], frames: [frame] })
  })
  const { makeups, copyfit } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, plans)
  return { makeups, fit: copyfit[0]! }
}

const rowsOf = ({ makeups }: ReturnType<typeof madeUp>) =>
  makeups.map(({ columns, displays }) => [
    columns[0]!.lines.map(({ baseline }) => Math.floor(baseline / STEP)),
    displays.map(({ display, lines }) => [display.role, Math.floor(lines[0]!.baseline / STEP)])
  ])

test('the last row before a jump and the first behind it are the jump’s', () => {
  expect(rowsOf(madeUp(6, [4, 4]))).toEqual([
    [[0, 1, 2], [['jump-to', 3]]],
    [[1, 2, 3], [['jump-from', 0]]]
  ])
})

test('a jump stands on the baseline of its row', () => {
  const { makeups } = madeUp(6, [4, 5])
  const baselines = makeups.flatMap(({ displays }) => displays.map(({ lines }) => lines[0]!.baseline % STEP))
  expect(new Set(baselines)).toEqual(new Set([makeups[0]!.columns[0]!.lines[0]!.baseline % STEP]))
  const { set, x } = makeups[0]!.displays[0]!.lines[0]!
  expect([x, set.width]).toEqual([0, 10 * EM])
})

test('a story that ends before its next page says nothing of it', () => {
  expect(rowsOf(madeUp(3, [4, 5])).map(([, jumps]) => jumps)).toEqual([[], []])
})

test('rows of jumps are no room for copy', () => {
  const { fit } = madeUp(9, [4, 5])
  expect(fit).toMatchObject({ lines: 7, overset: { lines: 2 } })
})

test('a frame of one row has no room for a jump', () => {
  expect(rowsOf(madeUp(3, [1, 3]))).toEqual([
    [[0], []],
    [[1, 2], [['jump-from', 0]]]
  ])
})

test('a balanced frame is levelled under its jump', () => {
  const columns = [toyColumn(10, 9), toyColumn(10, 9, 20)]
  expect(rowsOf(madeUp(6, [4, 9], { balance: true, columns }))[1]).toEqual([[1, 0, 1], [['jump-from', 0]]])
})

test('vertical jumps run down in the last line of their columns', () => {
  const vertical = (width: number, rows: number): Column => ({ ...toyColumn(width, rows), direction: 'vertical' })
  const { makeups } = madeUp(6, [4, 5], {}, vertical)
  const [page] = makeups
  expect(page!.columns[0]!.lines.map(({ x }) => x / STEP)).toEqual([-0.5, -1.5, -2.5])
  expect(page!.displays[0]!.lines.map(({ x }) => x / STEP)).toEqual([-3.5])
})

test('where a story goes on is read behind its text, where it comes from before it', () => {
  const roles = madeUp(6, [4, 4]).makeups.map(makeup =>
    paint(makeup, { fonts: toyFonts(), pictures: new Map(), artworks: new Map() }).marks.flatMap(mark =>
      mark.kind === 'open' ? [mark.role] : []
    )
  )
  expect(roles).toEqual([
    ['furniture', 'story', 'paragraph', 'jump-to'],
    ['furniture', 'story', 'jump-from', 'paragraph']
  ])
})

/** The rows of lines on each page, and the row of the jump on the first, where so many rows are asked for. */
function broken(lines: number, rows: readonly [number, number], asked: readonly [before: number, after: number]) {
  const [before, after] = [asked[0] * STEP, asked[1] * STEP]
  const made = madeUp(lines, rows, {}, toyColumn, { before, after })
  const [[here, jump], [there]] = rowsOf(made) as [[number[], [string, number][]], [number[]]]
  return [here.length, there.length, jump[0]?.[1]]
}

test.each<[string, number, [number, number], [number, number], (number | undefined)[]]>([
  ['enough on both pages', 14, [10, 30], [4, 5], [9, 5, 9]],
  ['too little behind: the story ends higher', 11, [10, 30], [4, 5], [6, 5, 6]],
  ['a story that ends before the later page', 9, [10, 30], [4, 5], [9, 0, undefined]],
  ['too little before, if it brought enough behind', 11, [10, 30], [7, 5], [9, 2, 9]],
  ['no place behind for more', 12, [10, 4], [4, 5], [9, 3, 9]]
])('a break: %s', (_, lines, rows, asked, expected) => expect(broken(lines, rows, asked)).toEqual(expected))

test('a story that ends higher for its jump ends level, and is short by the rows that stay white', () => {
  const columns = [toyColumn(10, 6), toyColumn(10, 6, 20)]
  const { makeups, fit } = madeUp(12, [6, 30], {}, toyColumn, { before: 4 * STEP, after: 5 * STEP }, { columns })
  expect(rowsOf({ makeups, fit })).toEqual([
    [[0, 1, 2, 3, 0, 1, 2], [['jump-to', 3]]],
    [[1, 2, 3, 4, 5], [['jump-from', 0]]]
  ])
  expect(fit).toMatchObject({ overset: null, underset: { lines: 28 } })
})
