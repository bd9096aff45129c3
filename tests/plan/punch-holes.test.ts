import { describe, expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import type { Around } from '../../src/edition/item.ts'
import type { Hole, Rule } from '../../src/plan/page-plan.ts'
import { punchHoles, punchRule } from '../../src/plan/punch-holes.ts'
import { STEP, toyColumn, toyFrame, toyRect } from '../support/toy-plan.ts'
import { EM } from '../support/toy-type.ts'

describe('a box cuts the columns that it reaches into', () => {
  /** Column 0 is 10 ems wide from 0, column 1 from 12; both 5 rows (10 ems) high. */
  const holesBy = (box: ReturnType<typeof toyRect>): number[] => {
    const frame = toyFrame([], [toyColumn(10, 5), toyColumn(10, 5, 12)])
    return punchHoles(frame, [{ ...box, isBox: true }]).columns.map(column => column.holes.length)
  }
  test.each([
    ['in one column', toyRect(2, 2, 4, 4), [1, 0]],
    ['over both', toyRect(8, 2, 8, 4), [1, 1]],
    ['beside them', toyRect(22, 0, 5, 5), [0, 0]],
    ['that touches one', toyRect(10, 0, 2, 5), [0, 0]],
    ['round a column is that column’s own', toyRect(-1, -1, 12, 12), [0, 0]]
  ])('%s', (_, box, expected) => {
    expect(holesBy(box)).toEqual(expected)
  })
})

describe('what is no box and fills a column cuts it, unless all of the frame stands on it', () => {
  const frame = toyFrame([], [toyColumn(10, 5), toyColumn(10, 5, 12)])
  test.each([
    ['one column', toyRect(-1, -1, 12, 12), [1, 0]],
    ['both columns', toyRect(-1, -1, 30, 12), [0, 0]],
    ['but a row of one', toyRect(-1, -1, 30, 10), [1, 1]]
  ])('%s', (_, picture, expected) => {
    expect(punchHoles(frame, [picture]).columns.map(column => column.holes.length)).toEqual(expected)
  })
})

describe('a rule between columns stops at boxes', () => {
  const rule = (from: number, to: number): Rule => ({
    kind: 'rule',
    story: null,
    from: [5 * EM, from * EM],
    to: [5 * EM, to * EM],
    stroke: { weight: STEP, ink: BLACK }
  })
  test.each([
    ['none in its way', [toyRect(6, 2, 4, 4)], [rule(0, 10)]],
    ['one in its way', [toyRect(4, 2, 4, 4)], [rule(0, 2), rule(6, 10)]],
    ['one at its head', [toyRect(4, 0, 4, 4)], [rule(4, 10)]],
    ['one over its foot', [toyRect(4, 8, 4, 4)], [rule(0, 8)]],
    ['two that overlap', [toyRect(4, 4, 4, 4), toyRect(4, 2, 4, 4)], [rule(0, 2), rule(8, 10)]],
    ['one over all of it', [toyRect(4, -1, 4, 14)], []],
    ['two with a crumb between them', [toyRect(4, 2, 4, 2), toyRect(4, 4.1, 4, 2)], [rule(0, 2), rule(6.1, 10)]]
  ])('%s', (_, boxes, expected) => {
    expect(punchRule(rule(0, 10), boxes)).toEqual(expected)
  })

  test('a level one as well', () => {
    const level = (from: number, to: number): Rule => ({
      ...rule(0, 0),
      from: [from * EM, 5 * EM],
      to: [to * EM, 5 * EM]
    })
    expect(punchRule(level(0, 10), [toyRect(2, 4, 3, 3), toyRect(7, 6, 2, 2)])).toEqual([level(5, 10), level(0, 2)])
  })
})

test('a box that cuts a vertical column is seen as the column is', () => {
  const vertical = { ...toyColumn(10, 5), direction: 'vertical' as const, top: -10 * EM }
  expect(punchHoles(toyFrame([], [vertical]), [toyRect(2, 7, 4, 4)]).columns[0]!.holes).toEqual([toyRect(7, -6, 4, 4)])
  expect(punchHoles(toyFrame([], [vertical]), [toyRect(12, 7, 4, 4)]).columns[0]!.holes).toEqual([])
})

test.each(['left', 'right'] as const)(
  'a picture with text on its %s is nothing to columns that it does not reach',
  around => {
    const frame = toyFrame([], [toyColumn(6, 5), toyColumn(6, 5, 8), toyColumn(6, 5, 16)])
    const { columns } = punchHoles(frame, [{ ...toyRect(9, 0, 4, 6), around }])
    expect(columns.map(({ holes }) => holes.length)).toEqual([0, 1, 0])
  }
)

describe('a shape cuts a column row by row', () => {
  // Column of 20 ems and 5 rows of 2; the shape is a square of 4 ems from (8, 2) to (12, 6).
  const ring = [
    [8, 2],
    [12, 2],
    [12, 6],
    [8, 6]
  ].map(([x, y]) => ({ x: x! * EM, y: y! * EM }))
  const shaped = (around: Around, clear = 0): readonly Hole[] =>
    punchHoles(toyFrame([], [toyColumn(20, 5)]), [
      { ...toyRect(0, 0, 20, 10), around, shape: { rings: [ring], clear: clear * EM } }
    ]).columns[0]!.holes
  const told = (holes: readonly Hole[]): string[] =>
    holes.map(({ x, y, w, around }) => `${y / EM}:${x / EM}+${w / EM}${around === undefined ? '' : ` ${around}`}`)

  test.each<readonly [Around, readonly string[]]>([
    ['widest', ['2:8+4', '4:8+4']],
    ['both', ['2:8+4 both', '4:8+4 both']],
    ['left', ['2:8+12', '4:8+12']],
    ['right', ['2:0+12', '4:0+12']]
  ])('text on the side: %s', (around, expected) => expect(told(shaped(around))).toEqual(expected))
  test('and keeps away', () => expect(told(shaped('widest', 1))).toEqual(['0:7+6', '2:7+6', '4:7+6', '6:7+6']))
  test('a vertical column line by line', () => {
    const vertical = { ...toyColumn(10, 5), direction: 'vertical' as const, top: -20 * EM }
    const { holes } = punchHoles(toyFrame([], [vertical]), [
      { ...toyRect(0, 0, 20, 10), shape: { rings: [ring], clear: 0 } }
    ]).columns[0]!
    expect(told(holes)).toEqual(['-12:2+4'])
  })
  test('a rule stops at the shape, not at the rectangle round it', () => {
    const rule: Rule = {
      kind: 'rule',
      story: 'a',
      from: [10 * EM, 0],
      to: [10 * EM, 10 * EM],
      stroke: { weight: 1, ink: BLACK }
    }
    const pieces = punchRule(rule, [{ ...toyRect(0, 0, 20, 10), shape: { rings: [ring], clear: 0 } }])
    expect(pieces.map(({ from, to }) => [Math.floor(from[1] / EM), Math.ceil(to[1] / EM)])).toEqual([
      [0, 2],
      [6, 10]
    ])
  })
})
