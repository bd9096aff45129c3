import { describe, expect, test } from 'vitest'
import { fromMm, fromPt } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import { type Finding, inUnit } from '../../src/check/finding.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import type { PageStyle, RuleWish } from '../../src/edition/page-check.ts'
import type { LegPart, Part } from '../../src/layout/layout.ts'
import { ad, art, type Cells, head, layouts, leg, story, type ToyPage, type } from '../support/page-set/toy-page.ts'
import { toyStyle } from '../support/toy-type.ts'

/**
 * Pages on either side of a bound: `page` takes the figure, `within` is told by nothing, `past` by the rule alone, with
 * `measure`. What is also told within, as a page that is all but too empty has holes, is named.
 */
interface Border {
  readonly rule: string
  readonly style?: PageStyle
  readonly page: (figure: number) => readonly ToyPage[]
  readonly within: number
  readonly past: number
  readonly measure: number
  readonly also?: readonly string[]
}

const ON: RuleWish = { on: true, class: null, weight: null, min: null, max: null, at: { file: '', from: 0, to: 1 } }
/** Off unless a paper asks for them. */
const ASKED = ['W12', 'W18']

function judged({ rule, style = 'modular', page }: Border, figure: number): readonly Finding[] {
  const check = { style, rules: new Map(ASKED.includes(rule) ? [[rule, ON]] : []) }
  return judgePages({ check, measures: null, jump: null }, layouts(page(figure)), new Notes())
}

const legs = (from: number, count: number, row: number, rows: number): readonly LegPart[] =>
  Array.from({ length: count }, (_, i) => leg([from + i, row, 1, rows]))
const page = (columns: number, rows: number, ...stories: NonNullable<ToyPage['stories']>): readonly ToyPage[] => [
  { columns, rows, stories }
]
/** A story of two columns, its legs of so many rows each with a subhead in them. */
const twoLegs = (one: number, other: number): readonly ToyPage[] =>
  page(2, Math.max(one, other) + 4, story('a', head([0, 0, 2, 3], 36), ...[one, other].map(broken)))
const broken = (rows: number, column: number): LegPart =>
  leg([column, 4, 1, rows], { change: (_, i) => ({ isSubhead: i === 4 + 2 * column }) })
const block = (id: string, [column, row, columns, rows]: Cells, pt: number) =>
  story(id, head([column, row, columns, 3], pt), ...legs(column, columns, row + 4, rows - 4))
/** Two stories of two columns side by side. */
const beside = (one: Part, other: Part, from = 4): readonly ToyPage[] =>
  page(4, 24, story('a', one, ...legs(0, 2, 4, 20)), story('b', other, ...legs(2, 2, from, 24 - from)))
const words = (count: number) => {
  const place = head([0, 0, 2, 3], 36)
  return { ...place, lines: place.lines.map(line => ({ ...line, text: Array(count).fill('word').join(' ') })) }
}
const overAds = (number: number, rows: number, ...ads: NonNullable<ToyPage['ads']>): readonly ToyPage[] => [
  { columns: 4, rows, numbers: [number], stories: [block('a', [0, 0, 4, 19], 36)], ads }
]
const spread = (...parts: readonly Part[]): readonly ToyPage[] => [
  { columns: 2, rows: 24, numbers: [2, 3], stories: [story('a', ...parts, ...legs(0, 4, 4, 20))] }
]

const BORDERS: readonly Border[] = [
  {
    rule: 'W01',
    page: rows =>
      page(
        3,
        34,
        story(
          'a',
          head([0, 0, 2, 3], 36),
          ...[30, 30].map(broken),
          art('picture', [2, rows, 1, 10 - rows]),
          ...legs(2, 1, 11, 23)
        )
      ),
    within: 2,
    past: 3,
    measure: 97
  },
  {
    rule: 'W02',
    page: inset => beside(head([0, 0, 2, 3], 36, { inset }), head([2, 1.2, 2, 3], 24, { inset }), 5),
    within: 1.3,
    past: 1.2,
    measure: 1.48
  },
  {
    rule: 'W03',
    page: gap =>
      page(2, 32, block('a', [0, 0, 2, 16], 36), story('b', head([0, 16 + gap, 2, 2], 24), ...legs(0, 2, 20, 12))),
    within: 1,
    past: 0.99,
    measure: 0.99
  },
  {
    rule: 'W04',
    page: pt => page(2, 33, block('a', [0, 0, 2, 16], 30), block('b', [0, 17, 2, 16], pt)),
    within: 33,
    past: 33.1,
    measure: 1.1
  },
  {
    rule: 'W05',
    page: count => page(2, 24, story('a', words(count), ...legs(0, 2, 4, 20))),
    within: 5,
    past: 4,
    measure: 4
  },
  {
    rule: 'W05',
    page: count => page(2, 24, story('a', words(count), ...legs(0, 2, 4, 20))),
    within: 10,
    past: 11,
    measure: 11
  },
  { rule: 'W06', page: rows => twoLegs(rows, rows), within: 10, past: 9, measure: 45 },
  { rule: 'W06', page: rows => twoLegs(rows, rows), within: 51, past: 52, measure: 260 },
  {
    rule: 'W07',
    page: rows =>
      page(
        2,
        24,
        story(
          'a',
          head([0, 0, 2, 3], 36),
          leg([0, 4, 1, 20]),
          leg([1, 4, 1, rows]),
          leg([1, rows + 8, 1, 16 - rows], { sameColumn: 1 }),
          type('quote', [1, rows + 5, 1, 2], 14)
        )
      ),
    within: 6,
    past: 5,
    measure: 25
  },
  {
    rule: 'W11',
    page: rows =>
      page(
        3,
        34,
        story(
          'a',
          head([0, 0, 3, 3], 36),
          art('picture', [0, 4, 2, 14]),
          art('picture', [2, 4, 1, rows]),
          ...legs(0, 2, 19, 15),
          leg([2, rows + 5, 1, 29 - rows])
        )
      ),
    within: 11,
    past: 12,
    measure: 2.45
  },
  {
    rule: 'W12',
    page: rows =>
      page(
        2,
        36,
        story('a', head([0, 0, 2, 3], 36), art('picture', [0, 4, 2, rows]), ...legs(0, 2, rows + 5, 31 - rows))
      ),
    within: 9,
    past: 8,
    measure: 30.56
  },
  {
    rule: 'W14',
    page: columns =>
      page(
        2,
        30,
        story(
          'a',
          head([0, 0, 2, 3], 36),
          art('picture', [0, 4, 1, 10]),
          type('caption', [1, 4, columns, 10], 9),
          ...legs(0, 2, 15, 15)
        )
      ),
    within: 0.56,
    past: 0.55,
    measure: 25.25
  },
  {
    rule: 'W15',
    page: inset =>
      page(
        4,
        24,
        story('a', head([0, 1, 2, 3], 36), ...legs(0, 2, 5, 18), art('box', [0, 0, 2, 24])),
        story('b', head([2, 1, 2, 3], 34, { inset }), ...legs(2, 2, 5, 19))
      ),
    within: 2.5,
    past: 2.4,
    measure: 1.48
  },
  {
    rule: 'W16',
    page: pt => {
      const change = () => ({ text: 'plain words', style: toyStyle({ size: fromPt(pt) }) })
      return page(1, 20, story('a', head([0, 0, 1, 3], 24), leg([0, 4, 1, 16], { change })))
    },
    within: 8,
    past: 7.9,
    measure: 7.9
  },
  {
    rule: 'W17',
    page: lines => page(2, 45, story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 41]), leg([1, 4, 1, lines - 41]))),
    within: 80,
    past: 81,
    measure: 81,
    also: ['W20']
  },
  {
    rule: 'W19',
    page: columns => page(1, 24, story('a', head([0, 0, columns, 3], 24), ...legs(0, 1, 4, 20))),
    within: 0.91,
    past: 0.9,
    measure: 1.1
  },
  { rule: 'W20', page: rows => twoLegs(38, rows), within: 37, past: 36, measure: 2 },
  {
    rule: 'W21',
    page: row => {
      const sides = [0, 3].map(column => broken(40, column))
      const middle = [1, 2].map(column =>
        leg([column, row, 1, 44 - row], { change: (_, i) => ({ isSubhead: i === 9 * column }) })
      )
      return page(4, 44, story('a', head([0, 0, 4, 3], 36), sides[0]!, ...middle, sides[1]!))
    },
    within: 13,
    past: 14,
    measure: 11,
    also: ['C19']
  },
  {
    rule: 'W22',
    page: columns => overAds(3, 36, ad([2, 20, columns, 16])),
    within: 1.91,
    past: 1.9,
    measure: 5.5,
    also: ['C17', 'C19']
  },
  {
    rule: 'W24',
    page: rows => overAds(1, 35, ad([0, 35 - rows, 4, rows])),
    within: 8.75,
    past: 8.8,
    measure: 25.14,
    also: ['C19']
  },
  {
    rule: 'W25',
    page: rows => [
      {
        columns: 2,
        rows: 24,
        numbers: [2, 3],
        stories: [0, 2].map(column =>
          story(`s${column}`, head([column, 0, 2, rows], 36 - 6 * column), ...legs(column, 2, 4, 20))
        )
      }
    ],
    within: 3.15,
    past: 3.16,
    measure: 4.2
  },
  {
    rule: 'W26',
    style: 'interlocked',
    page: columns => [
      {
        columns: 4,
        rows: 36,
        numbers: [3],
        stories: [story('a', head([0, 0, 4, 3], 36), ...[21, 21, 15, 15].map((rows, i) => broken(rows, i)))],
        ads: [ad([2, 20, 2, 16]), ad([0, 26, columns, 10])]
      }
    ],
    within: 1.34,
    past: 1.32,
    measure: 84.75
  },
  {
    rule: 'W28',
    page: rows => {
      const subhead = (column: number, at: number) =>
        leg([column, 4, 1, 20], { change: (_, i) => ({ isSubhead: i === at }) })
      return page(2, 24, story('a', head([0, 0, 2, 3], 36), subhead(0, 8), subhead(1, 8 + rows)))
    },
    within: 1,
    past: 0,
    measure: 0
  },
  {
    rule: 'C01',
    style: 'interlocked',
    page: lines =>
      page(
        2,
        30,
        story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 26]), leg([1, 4, 1, 19])),
        story('b', head([1, 24, 1, 3], 24), leg([1, 28, 1, 2], { lines }))
      ),
    within: 2,
    past: 1,
    measure: 1
  },
  {
    rule: 'C02',
    page: inset => beside(head([0, 0, 2, 3], 36, { inset }), head([2, 0, 2, 3], 34, { inset })),
    within: 2.5,
    past: 2.4,
    measure: 1.96
  },
  {
    rule: 'C03',
    style: 'interlocked',
    page: row =>
      page(
        3,
        30,
        story('a', head([0, 0, 2, 3], 36), leg([2, 0, 1, 30])),
        story('b', head([0, row, 2, 3], 24), ...legs(0, 2, 10, 20))
      ),
    within: 6,
    past: 5.9,
    measure: 2.9
  },
  {
    rule: 'C04',
    page: pt => [
      { columns: 2, rows: 24, numbers: [2, 3], stories: [block('a', [0, 0, 2, 24], 36), block('b', [2, 0, 2, 24], pt)] }
    ],
    within: 31.2,
    past: 31.4,
    measure: 1.15
  },
  {
    rule: 'C09',
    page: rows =>
      page(
        4,
        24,
        story('a', head([0, 0, 2, rows], 30), ...legs(0, 2, 5, 19)),
        story('b', head([2, 9, 2, 3], 36), ...legs(2, 2, 13, 11), art('picture', [2, 0, 2, 8]))
      ),
    within: 3,
    past: 3.1,
    measure: 1.03
  },
  {
    rule: 'C12',
    page: inset => spread(head([0, 0, 2, 3], 36, { inset: -inset }), head([2, 0, 2, 3], 36)),
    within: 6,
    past: 6.1,
    measure: 3.9
  },
  {
    rule: 'C15',
    page: off => page(2, 25, story('a', head([0, 0, 2, 3], 36), ...legs(0, 2, 4 + off, 20))),
    within: 0.007,
    past: 0.008,
    measure: 0.11
  },
  {
    rule: 'C16',
    page: pt => page(2, 27, story('a', type('kicker', [0, 0, 2, 2], pt), head([0, 3, 2, 3], 36), ...legs(0, 2, 7, 20))),
    within: 34.2,
    past: 34.3,
    measure: 0.95
  },
  {
    rule: 'C17',
    page: rows => page(2, 32, block('a', [0, 0, 2, rows], 36)),
    within: 25,
    past: 24,
    measure: 71.88,
    also: ['C19']
  },
  {
    rule: 'C18',
    page: lines => page(2, 24, story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 4, 1, 20], { lines }))),
    within: 19,
    past: 18,
    measure: 2
  },
  {
    rule: 'C19',
    style: 'interlocked',
    page: rows => page(2, 24, story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 4, 1, 20 - rows]))),
    within: 3,
    past: 4,
    measure: 4
  },
  {
    rule: 'Q02',
    page: off => {
      const change: NonNullable<Parameters<typeof leg>[1]>['change'] = ({ row }) => ({
        row: { ...row, y: row.y + fromMm(off) }
      })
      return page(2, 24, story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 4, 1, 20], { change })))
    },
    within: 0.035,
    past: 0.036,
    measure: 0.1
  },
  {
    rule: 'Q04',
    page: width => {
      const place = head([0, 0, 2, 3], 18)
      const { ink } = place.lines[0]!
      const lines = [100, width].map((w, i) => ({
        text: '标题',
        ink: { ...ink, y: ink.y + i * fromMm(7), h: fromMm(7), w: fromMm(w) }
      }))
      return page(2, 24, story('a', { ...place, lines }, ...legs(0, 2, 4, 20)))
    },
    within: 80,
    past: 79,
    measure: 79
  }
]

describe.each(BORDERS.map(border => [`${border.rule} ${border.within} | ${border.past}`, border] as const))(
  '%s',
  (_, border) => {
    test('within the bound nothing is told', () => {
      const told = judged(border, border.within).map(({ rule }) => rule)
      expect(told.filter(rule => !border.also?.includes(rule))).toEqual([])
    })

    test('past it the rule alone is told, with its measure', () => {
      const found = judged(border, border.past).filter(({ rule }) => !border.also?.includes(rule))
      expect(found.map(({ rule }) => rule)).toEqual([border.rule])
      const { measure, unit } = found[0]!.measured!
      expect(inUnit(measure, unit)).toBeCloseTo(border.measure, 1)
    })
  }
)

/** A leg whose lines run down and follow each other leftwards. */
function upright(cells: Cells): LegPart {
  const level = leg(cells)
  const [rect] = level.rects
  const { step } = level
  const lines = Array.from({ length: Math.floor(rect!.w / step) }, (_, i) => {
    const row = { ...rect!, x: rect!.x + rect!.w - (i + 1) * step, w: step }
    return { ...level.lines[0]!, row, begins: i === 0, ends: (i + 1) * step + step > rect!.w }
  })
  return { ...level, direction: 'vertical', lines }
}

describe('a page that has little to judge is clean, whatever its style', () => {
  const down = { style: toyStyle({ direction: 'vertical' }) } as const
  const furniture = [art('lettering', [0, -3, 4, 2]), type('date', [0, -1, 4, 0.8], 9), type('ear', [3, 0, 1, 0], 9)]
  const rows: readonly (readonly [what: string, pages: readonly ToyPage[]])[] = [
    ['no page', []],
    ['nothing', page(4, 24)],
    ['furniture alone', [{ columns: 4, rows: 24, furniture }]],
    ['one story', page(4, 24, block('a', [0, 0, 4, 24], 36))],
    ['one picture', page(4, 24, story('a', art('picture', [0, 0, 4, 22]), type('caption', [0, 22, 4, 2], 9)))],
    ['an advertisement', [{ columns: 4, rows: 24, numbers: [3], ads: [ad([0, 0, 4, 24])] }]],
    ['a story over a spread', spread(head([0, 0, 2, 3], 48), head([2, 0, 2, 3], 48))],
    ['a vertical head beside level text', page(4, 24, story('a', head([3, 0, 1, 24], 36, down), ...legs(0, 3, 0, 24)))],
    [
      'text that a vertical head leaves part of its column',
      page(1, 24, story('a', head([0.7, 0, 0.3, 24], 36, down), leg([0, 0, 0.7, 24])))
    ],
    ['a vertical story', page(4, 24, story('a', head([3, 0, 1, 24], 36, down), upright([0, 0, 3, 24])))]
  ]
  const styles = ['modular', 'interlocked'] as const
  test.each(rows.flatMap(row => styles.map(style => [style, ...row] as const)))('%s: %s', (style, _, pages) => {
    const paper = { check: { style, rules: new Map() }, measures: null, jump: null }
    expect(judgePages(paper, layouts(pages), new Notes()).map(({ rule, what }) => `${rule} ${what}`)).toEqual([])
  })
})

test('what stands under a vertical head is not taken for its text, which stands beside it', () => {
  const down = { style: toyStyle({ direction: 'vertical' }) } as const
  const stories = [
    story('a', head([2.05, 0, 0.95, 19], 30, down), ...legs(0, 2, 0, 19)),
    story('b', head([0.4, 20, 0.5, 20], 24, down), ...legs(1, 2, 20, 20))
  ]
  const paper = { check: { style: 'modular', rules: new Map() }, measures: null, jump: null } as const
  expect(judgePages(paper, layouts(page(3, 40, ...stories)), new Notes()).map(({ rule }) => rule)).toEqual([])
})
