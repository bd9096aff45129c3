import { fromMm, fromPt } from '../../../src/base/length.ts'
import type { PageCheck, RuleWish } from '../../../src/edition/page-check.ts'
import type { Ad, Part } from '../../../src/layout/layout.ts'
import { toyStyle } from '../toy-type.ts'
import { ad, art, type Cells, head, leg, story, type ToyPage, type } from './toy-page.ts'

/** Pages that break one rule, and the same mended. */
export interface PageCase {
  readonly rule: string
  readonly bad: readonly ToyPage[]
  readonly good: readonly ToyPage[]
  readonly check: PageCheck
}

const ASKED: RuleWish = {
  on: true,
  class: null,
  weight: null,
  min: null,
  max: null,
  at: { file: 'paper.yaml', from: 0, to: 1 }
}

/** How high a page of so many columns is in rows, to look like one: by taste. */
const rowsOf = (columns: number): number => 14 * columns
/** An advertisement of less is not worth its place. */
const LEAST_AD = 8

/** Pages with a nameplate or a folio line, and where they are low for their width with an advertisement at the foot. */
const dressed = (pages: readonly ToyPage[]): readonly ToyPage[] =>
  pages.map((page, i) => {
    const { columns, rows, stories = [], rules = [], ads = [] } = page
    const numbers = page.numbers ?? [pages.length === 1 ? 3 : i + 1]
    const left = rowsOf(columns) - rows - 1
    const hasRoom = left >= LEAST_AD && ads.length === 0 && numbers.length === 1 && numbers[0] !== 1
    return {
      ...page,
      numbers,
      furniture: page.furniture ?? (numbers[0] === 1 ? nameplate(columns) : folio(numbers.length * columns)),
      rules: page.furniture === undefined ? [...rules, [0, -0.6, numbers.length * columns, 0] as const] : rules,
      ...(hasRoom && stories.length > 0 ? { rows: rowsOf(columns), ads: [ad([0, rows + 1, columns, left])] } : {})
    }
  })

const nameplate = (columns: number): readonly Part[] => [
  art('lettering', [0, -3.6, 1, 2.4]),
  ...(columns > 1 ? [type('date', [columns - 0.6, -1.7, 0.6, 0.5], 8)] : [])
]
const folio = (columns: number): readonly Part[] => [
  type('folio', [0, -1.7, 0.3, 0.8], 12),
  type('date', [columns - 0.6, -1.5, 0.6, 0.5], 8)
]

const modular = (rule: string, bad: readonly ToyPage[], good: readonly ToyPage[]): PageCase => ({
  rule,
  bad: dressed(bad),
  good: dressed(good),
  check: { style: 'modular', rules: new Map() }
})

const interlocked = (rule: string, bad: readonly ToyPage[], good: readonly ToyPage[]): PageCase => ({
  ...modular(rule, bad, good),
  check: { style: 'interlocked', rules: new Map() }
})

/** Of a rule that is off unless a paper asks for it. */
const asked = (rule: string, bad: readonly ToyPage[], good: readonly ToyPage[]): PageCase => ({
  ...modular(rule, bad, good),
  check: { style: 'modular', rules: new Map([[rule, ASKED]]) }
})

/** A story of a head of 36 points over legs of so many rows, in a page of its own. */
const alone = (columns: number, rows: number, ...more: Parameters<typeof story>[1][]): ToyPage => ({
  columns,
  rows: rows + 4,
  stories: [story('a', head([0, 0, columns, 3], 36), ...legs(0, columns, 4, rows), ...more)]
})

/** Legs side by side. */
const legs = (from: number, count: number, row: number, rows: number): ReturnType<typeof leg>[] =>
  Array.from({ length: count }, (_, i) => leg([from + i, row, 1, rows]))

/** A story over columns [from, from + count), its head three rows high and a row of white under it. */
const block = (id: string, [from, row, count, rows]: Cells, pt: number) =>
  story(id, head([from, row, count, 3], pt), ...legs(from, count, row + 4, rows - 4))

/** The same under a picture of eight rows. */
const sunk = (id: string, [from, row, count, rows]: Cells, pt: number) =>
  story(
    id,
    head([from, row + 9, count, 3], pt),
    ...legs(from, count, row + 13, rows - 13),
    art('picture', [from, row, count, 8])
  )

const LATIN = { text: 'plain words', style: toyStyle({ size: fromPt(7) }) }
const two = (...stories: ReturnType<typeof story>[]): ToyPage => ({ columns: 4, rows: 24, stories })
const ring = (hole: Parameters<typeof story>[1][]): ToyPage => ({
  columns: 4,
  rows: 44,
  stories: [
    story(
      'a',
      head([0, 0, 4, 3], 36),
      leg([0, 4, 1, 40]),
      leg([1, 18, 1, 26], { change: (_, i) => ({ isSubhead: i === 0 }) }),
      leg([2, 18, 1, 26]),
      leg([3, 4, 1, 40], { change: (_, i) => ({ isSubhead: i === 0 }) }),
      ...hole
    )
  ]
})
const withAd = (cells: Cells, foot: Cells): ToyPage => ({
  columns: 4,
  rows: 36,
  stories: [block('a', [0, 0, 4, 19], 36), block('b', foot, 24)],
  ads: [ad(cells)]
})
/** A page of a story with advertisements under it. */
const overAds = (number: number, ...ads: readonly Ad[]): ToyPage => ({
  columns: 4,
  rows: 36,
  numbers: [number],
  stories: [block(`over-${number}`, [0, 0, 4, 19], 36)],
  ads
})
/** A front page whose second story takes so many rows, and an advertisement the rest. */
const advertised = (rows: number): ToyPage => ({
  columns: 4,
  rows: 56,
  numbers: [1],
  stories: [block('a', [0, 0, 4, 22], 36), block('b', [0, 23, 4, rows], 24)],
  ads: [ad([0, 24 + rows, 4, 32 - rows])]
})
/** Legs of so many rows that end over advertisements. */
const stepped = (depths: readonly number[], ...ads: readonly Ad[]): ToyPage => ({
  columns: 4,
  rows: 36,
  numbers: [3],
  stories: [
    story(
      'a',
      head([0, 0, 4, 3], 36),
      ...depths.map((rows, i) => leg([i, 4, 1, rows], { change: (_, row) => ({ isSubhead: i === 1 && row === 6 }) }))
    )
  ],
  ads
})
const trades = (one: string, other: string): ToyPage =>
  overAds(3, ad([2, 20, 2, 16], { category: one }), ad([0, 20, 2, 16], { category: other }))
/** A coupon in the outer corner of a front, and two places on the back, one of them with a coupon. */
const leaf = (outer: boolean): readonly ToyPage[] => [
  overAds(3, ad([2, 20, 2, 16], { coupon: true }), ad([0, 20, 2, 16])),
  overAds(4, ad([0, 20, 2, 16], { coupon: outer }), ad([2, 20, 2, 16], { coupon: !outer }))
]
const facing = (right: ReturnType<typeof story>): ToyPage => ({
  columns: 2,
  rows: 24,
  numbers: [2, 3],
  stories: [block('a', [0, 0, 2, 24], 36), right]
})
const hooked = (...stories: ReturnType<typeof story>[]): ToyPage => ({
  columns: 3,
  rows: 32,
  stories: [story('a', head([0, 0, 3, 3], 36), leg([0, 4, 1, 12]), leg([1, 4, 1, 12]), leg([2, 4, 1, 28])), ...stories]
})
const jump = (first: number, second: number, ...words: readonly (readonly [string, number])[]): readonly ToyPage[] => {
  const says = (at: number, row: number) =>
    words
      .filter(([, page]) => page === at)
      .map(([text]) => {
        const line = type('jump', [0, row, 1, 1], 9)
        return { ...line, lines: line.lines.map(each => ({ ...each, text })) }
      })
  return [
    {
      columns: 1,
      rows: first + 5,
      stories: [story('a', head([0, 0, 1, 3], 24), leg([0, 4, 1, first]), ...says(1, first + 4))]
    },
    { columns: 1, rows: second + 1, stories: [story('a', leg([0, 1, 1, second]), ...says(2, 0))] }
  ]
}
const JUMP_WORDS = [
  ['下转第2版', 1],
  ['上接第1版', 2]
] as const
const parted = (rules: readonly Cells[]): ToyPage => ({
  columns: 4,
  rows: 24,
  stories: [
    story('a', head([0, 0, 2, 3], 36), leg([3, 0, 1, 24])),
    story(
      'b',
      head([2, 3, 1, 21], 30, { style: toyStyle({ direction: 'vertical' }) }),
      leg([0, 4, 1, 20]),
      leg([1, 4, 1, 20])
    )
  ],
  rules
})
const pair = (one: number, other: number): ToyPage => ({
  columns: 2,
  rows: 20,
  stories: [
    story('a', head([0, 0, 1, 3], one, { style: toyStyle() }), leg([0, 4, 1, 16])),
    story('b', head([1, 0, 1, 3], other, { style: toyStyle() }), leg([1, 4, 1, 16]))
  ],
  rules: [[0.95, 0, 0.1, 20]]
})
/** Stories called equal, the second of three columns. */
const uneven = (first: Cells): ToyPage => ({
  columns: first[2] + 3,
  rows: 20,
  stories: [block('c', first, 30), block('d', [first[2], 0, 3, 20], 30)],
  rules: [[first[2] - 0.05, 0, 0.1, 20]],
  equals: [['c', 'd']]
})
const lines = (...widths: readonly number[]) => {
  const place = head([0, 0, 2, 3], 18)
  const [{ ink }] = place.lines as [(typeof place.lines)[number]]
  const row = Math.round(ink.h / widths.length)
  return {
    ...place,
    lines: widths.map((w, i) => ({ text: '标题', ink: { ...ink, y: ink.y + i * row, h: row, w: fromMm(w) } }))
  }
}

/** A story of two columns under a head. */
const columned = (rows: number, ...parts: Parameters<typeof story>[1][]): ToyPage => ({
  columns: 2,
  rows,
  stories: [story('a', head([0, 0, 2, 3], 36), ...parts)]
})
/** A paragraph that ends so many lines below the top of the second leg. */
const widow = (count: number): ToyPage =>
  columned(
    20,
    leg([0, 4, 1, 16], { ends: false }),
    leg([1, 4, 1, 16], {
      change: (_, i) => ({
        paragraph: i < count ? 4 : 5,
        begins: i === count,
        ends: i === count - 1 || i === 15
      })
    })
  )
const pictures = (one: Cells, other: Cells): ToyPage => ({
  columns: 4,
  rows: 27,
  stories: [story('a', head([0, 0, 4, 3], 36), art('picture', one), art('picture', other), ...legs(0, 4, 15, 12))]
})
const captioned = (width: number): ToyPage =>
  columned(28, art('picture', [0, 4, width, 10]), type('caption', [0, 14, 2, 1], 9), ...legs(0, 2, 16, 12))
const boxed = ([column, row, count, rows]: Cells): ReturnType<typeof story> =>
  story(
    'a',
    head([column, row + 1, count, 3], 36),
    ...legs(column, count, row + 5, rows - 6),
    art('box', [column, row, count, rows])
  )
/** Two heads in one band; that of the right one is so many millimetres shorter on either side. */
const banded = (inset: number): ToyPage =>
  two(
    story('a', head([0, 0, 2, 3], 36, { inset }), ...legs(0, 2, 4, 20)),
    story('b', head([2, 0, 2, 3], 34, { inset }), ...legs(2, 2, 4, 20))
  )
const three = (one: number, strongest: number): ToyPage => ({
  columns: 4,
  rows: 33,
  stories: [block('a', [0, 0, 2, 16], one), block('b', [0, 17, 2, 16], 20), sunk('c', [2, 0, 2, 33], strongest)]
})
const front: ToyPage = { ...alone(2, 20), furniture: nameplate(2) }
const inside: ToyPage = { columns: 2, rows: 24, stories: [block('b', [0, 0, 2, 24], 36)], furniture: [] }
const spread = (...heads: readonly ReturnType<typeof head>[]): ToyPage => ({
  columns: 2,
  rows: 24,
  numbers: [2, 3],
  stories: [story('a', ...heads, ...legs(0, 4, 4, 20))]
})
const lastLine = (text: string): ToyPage =>
  columned(20, leg([0, 4, 1, 16], { change: (_, i, count) => (i === count - 1 ? { text } : {}) }), leg([1, 4, 1, 16]))
const firstWords = (text: string): ToyPage =>
  columned(20, leg([0, 4, 1, 16], { change: (_, i) => (i === 5 ? { text } : {}) }), leg([1, 4, 1, 16]))
const kicked = (pt: number): ToyPage => ({
  columns: 2,
  rows: 23,
  stories: [story('a', type('kicker', [0, 0, 2, 2], pt), head([0, 3, 2, 3], 36), ...legs(0, 2, 7, 16))]
})
/** Lines of the second leg so many millimetres too low. */
const lowered = (off: number): ToyPage =>
  columned(
    20,
    leg([0, 4, 1, 16]),
    leg([1, 4, 1, 16], { change: ({ row }) => ({ row: { ...row, y: row.y + fromMm(off) } }) })
  )

/** A subhead in each of two legs, in these rows. */
const subheads = (one: number, other: number): ToyPage =>
  columned(
    20,
    ...[one, other].map((row, column) =>
      leg([column, 4, 1, 16], {
        change: (_, i) => ({ isSubhead: i === row, paragraph: Math.sign(i - row) + 3 * column })
      })
    )
  )
const says = (role: string, row: number, text: string) => {
  const line = type(role, [0, row, 1, 1], 9)
  return { ...line, lines: line.lines.map(each => ({ ...each, text })) }
}
/** A page of two stories that go on, the first on page 2. */
const jumping = (to: string): ToyPage => ({
  columns: 2,
  rows: 35,
  stories: [
    story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 12]), leg([1, 4, 1, 12]), says('jump-to', 16, '2')),
    story('b', head([0, 18, 2, 3], 24), leg([0, 22, 1, 12]), leg([1, 22, 1, 12]), says('jump-to', 34, to))
  ]
})
/** Where they go on, one under the other. */
const jumped = (number: number, ...ids: readonly string[]): ToyPage => ({
  columns: 2,
  rows: 19 * ids.length - 1,
  numbers: [number],
  stories: ids.map((id, i) => story(id, says('jump-from', 19 * i, '1'), ...legs(0, 2, 19 * i + 1, 17)))
})
/** A page with a place at its foot, and what stands in it. */
const gapped = (...more: ReturnType<typeof story>[]): ToyPage => ({
  columns: 3,
  rows: 30,
  stories: [block('a', [0, 0, 3, 15], 36), block('b', [0, 16, 2, 14], 24), ...more],
  rules: [[1.95, 16, 0.1, 14]]
})

/** Every rule with a page that breaks it and nothing else, and a page that breaks nothing. */
export const PAGE_SET: readonly PageCase[] = [
  modular(
    'W01',
    [
      {
        columns: 3,
        rows: 24,
        stories: [
          story('a', head([0, 0, 2, 3], 36), ...legs(0, 2, 4, 20), art('picture', [2, 0, 1, 8])),
          block('b', [2, 9, 1, 15], 24)
        ]
      }
    ],
    [{ columns: 3, rows: 24, stories: [block('a', [0, 0, 2, 24], 36), sunk('b', [2, 0, 1, 24], 24)] }]
  ),
  modular(
    'W02',
    [two(block('a', [0, 0, 2, 24], 36), block('b', [2, 0, 2, 24], 34))],
    [two(block('a', [0, 0, 2, 24], 36), sunk('b', [2, 0, 2, 24], 34))]
  ),
  modular(
    'W03',
    [
      {
        columns: 2,
        rows: 32,
        stories: [block('a', [0, 0, 2, 16], 36), story('b', head([0, 16.5, 2, 2.5], 24), ...legs(0, 2, 20, 12))]
      }
    ],
    [
      {
        columns: 2,
        rows: 32,
        stories: [block('a', [0, 0, 2, 16], 36), story('b', head([0, 17, 2, 2], 24), ...legs(0, 2, 20, 12))]
      }
    ]
  ),
  modular(
    'W04',
    [{ columns: 2, rows: 33, stories: [block('a', [0, 0, 2, 16], 24), block('b', [0, 17, 2, 16], 36)] }],
    [{ columns: 2, rows: 33, stories: [block('a', [0, 0, 2, 16], 36), block('b', [0, 17, 2, 16], 24)] }]
  ),
  modular('W05', [{ columns: 2, rows: 20, stories: [story('a', ...legs(0, 2, 0, 20))] }], [alone(2, 20)]),
  modular('W06', [alone(2, 8)], [alone(2, 12)]),
  modular(
    'W07',
    [
      {
        columns: 3,
        rows: 24,
        stories: [
          story(
            'a',
            head([0, 0, 3, 3], 36),
            leg([0, 4, 1, 20]),
            leg([1, 4, 1, 4]),
            leg([1, 12, 1, 12], { sameColumn: 1 }),
            { ...leg([2, 4, 1, 20]), column: 2 },
            type('quote', [1, 9, 1, 2], 14)
          )
        ]
      }
    ],
    [
      {
        columns: 3,
        rows: 24,
        stories: [
          story(
            'a',
            head([0, 0, 3, 3], 36),
            leg([0, 4, 1, 20]),
            leg([1, 4, 1, 8]),
            leg([1, 16, 1, 8], { sameColumn: 1 }),
            { ...leg([2, 4, 1, 20]), column: 2 },
            type('quote', [1, 13, 1, 2], 14)
          )
        ]
      }
    ]
  ),
  asked(
    'W08',
    [alone(2, 16)],
    [
      {
        columns: 2,
        rows: 20,
        stories: [
          story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 16], { ends: false }), leg([1, 4, 1, 16], { begins: false }))
        ]
      }
    ]
  ),
  modular('W09', [widow(1)], [widow(2)]),
  modular('W10', jump(12, 40, ...JUMP_WORDS), jump(24, 40, ...JUMP_WORDS)),
  modular('W11', [pictures([0, 4, 2, 10], [2, 4, 2, 10])], [pictures([0, 4, 3, 10], [3, 4, 1, 10])]),
  asked(
    'W12',
    [alone(2, 20)],
    [
      {
        columns: 2,
        rows: 37,
        stories: [story('a', head([0, 0, 2, 3], 36), ...legs(0, 2, 25, 12), art('picture', [0, 4, 2, 20]))]
      }
    ]
  ),
  modular(
    'W13',
    [
      {
        columns: 2,
        rows: 24,
        stories: [
          story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 4, 1, 12]), art('picture', [1, 17, 1, 7]))
        ]
      }
    ],
    [
      {
        columns: 2,
        rows: 24,
        stories: [
          story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 12, 1, 12]), art('picture', [1, 4, 1, 7]))
        ]
      }
    ]
  ),
  modular('W14', [captioned(1.6)], [captioned(2)]),
  modular(
    'W15',
    [two(boxed([0, 0, 2, 24]), block('b', [2, 1, 2, 23], 34))],
    [two(boxed([0, 0, 2, 24]), sunk('b', [2, 0, 2, 24], 34))]
  ),
  modular(
    'W16',
    [
      {
        columns: 1,
        rows: 20,
        stories: [story('a', head([0, 0, 1, 3], 24), leg([0, 4, 1, 16], { change: () => LATIN }))]
      }
    ],
    [alone(1, 16)]
  ),
  modular(
    'W17',
    [alone(2, 45)],
    [
      {
        columns: 2,
        rows: 49,
        stories: [
          story(
            'a',
            head([0, 0, 2, 3], 36),
            leg([0, 4, 1, 45], { change: (_, i) => ({ isSubhead: i === 22 }) }),
            leg([1, 4, 1, 45])
          )
        ]
      }
    ]
  ),
  asked(
    'W18',
    [alone(3, 16)],
    [
      {
        columns: 3,
        rows: 20,
        stories: [
          story(
            'a',
            head([0, 0, 3, 3], 36),
            leg([0, 4, 1, 16]),
            leg([1, 4, 1, 16], { change: (_, i) => ({ isSubhead: i === 8 }) }),
            leg([2, 4, 1, 16])
          )
        ]
      }
    ]
  ),
  interlocked(
    'W19',
    [{ columns: 3, rows: 23, stories: [story('a', head([0, 0, 2, 2], 30), ...legs(0, 3, 3, 20))] }],
    [alone(3, 20)]
  ),
  modular(
    'W20',
    [{ columns: 2, rows: 42, stories: [story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 38]), leg([1, 4, 1, 36]))] }],
    [alone(2, 38)]
  ),
  modular('W21', [ring([])], [ring([art('picture', [1, 4, 2, 13])])]),
  modular('W22', [withAd([0, 20, 2, 16], [2, 20, 2, 16])], [withAd([2, 20, 2, 16], [0, 20, 2, 16])]),
  modular('W23', [trades('banks', 'banks')], [trades('banks', 'cars')]),
  modular('W24', [advertised(15)], [advertised(21)]),
  modular(
    'W25',
    [facing(story('b', head([2, 0, 2, 5], 24), ...legs(2, 2, 6, 18)))],
    [facing(block('b', [2, 0, 2, 24], 24))]
  ),
  interlocked(
    'W26',
    [stepped([32, 15, 21, 21], ad([2, 26, 2, 10]), ad([1, 20, 1, 16]))],
    [stepped([21, 21, 15, 15], ad([2, 20, 2, 16]), ad([0, 26, 2, 10]))]
  ),
  modular('W27', leaf(true), leaf(false)),
  modular('W28', [subheads(8, 8)], [subheads(6, 10)]),
  modular('W29', [jumping('3'), jumped(2, 'a'), jumped(3, 'b')], [jumping('2'), jumped(2, 'a', 'b')]),
  interlocked(
    'C01',
    [
      {
        columns: 2,
        rows: 32,
        stories: [
          story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 28]), leg([1, 4, 1, 24])),
          story('b', head([1, 29, 1, 3], 24))
        ]
      },
      { columns: 1, rows: 20, stories: [story('b', leg([0, 0, 1, 20]))] }
    ],
    [
      {
        columns: 2,
        rows: 32,
        stories: [
          story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 28]), leg([1, 4, 1, 12])),
          story('b', head([1, 17, 1, 3], 24), leg([1, 21, 1, 11]))
        ]
      }
    ]
  ),
  modular('C02', [banded(1.5)], [banded(3)]),
  interlocked(
    'C03',
    [
      {
        columns: 3,
        rows: 24,
        stories: [
          story('a', head([0, 0, 2, 3], 36), leg([2, 0, 1, 24])),
          story('b', head([0, 4, 2, 3], 24), ...legs(0, 2, 8, 16))
        ]
      }
    ],
    [hooked(block('b', [0, 17, 2, 15], 24))]
  ),
  modular('C04', [facing(block('b', [2, 0, 2, 24], 34))], [facing(block('b', [2, 0, 2, 24], 24))]),
  interlocked(
    'C05',
    [{ columns: 2, rows: 33, stories: [block('a', [0, 0, 2, 16], 36), block('b', [0, 17, 2, 16], 24)] }],
    [hooked(block('b', [0, 17, 2, 15], 24))]
  ),
  interlocked('C06', [parted([])], [parted([[0, 3.5, 2, 0]])]),
  interlocked(
    'C07',
    [{ columns: 1, rows: 24, stories: [story('a', head([0, 0, 1, 3], 24), leg([0, 4, 0.8, 20]))] }],
    [alone(1, 20)]
  ),
  modular('C08', [three(24, 48)], [three(48, 24)]),
  modular(
    'C09',
    [two(story('a', head([0, 0, 2, 5], 30), ...legs(0, 2, 6, 18)), sunk('b', [2, 0, 2, 24], 36))],
    [two(story('a', head([0, 0, 2, 3], 30), ...legs(0, 2, 4, 20)), sunk('b', [2, 0, 2, 24], 36))]
  ),
  modular('C10', [pair(36, 30), uneven([0, 0, 1, 20])], [pair(30, 30), uneven([0, 0, 2, 20])]),
  modular('C11', [front, inside], [front, { ...inside, furniture: folio(2) }]),
  modular('C12', [spread(head([0, 0, 4, 3], 48))], [spread(head([0, 0, 2, 3], 48), head([2, 0, 2, 3], 48))]),
  modular('C13', [lastLine('字')], [lastLine('字。')]),
  modular('C14', [firstWords('，字字字')], [firstWords('字字，字')]),
  modular(
    'C15',
    [{ columns: 2, rows: 24, stories: [story('a', head([0, 0, 2, 3], 36), ...legs(0, 2, 4.5, 19))] }],
    [alone(2, 20)]
  ),
  modular('C16', [kicked(36)], [kicked(18)]),
  modular('C17', [{ ...alone(2, 16), rows: 32 }], [alone(2, 16)]),
  modular(
    'C18',
    [
      {
        columns: 2,
        rows: 24,
        stories: [story('a', head([0, 0, 2, 3], 36), leg([0, 4, 1, 20]), leg([1, 4, 1, 20], { lines: 16 }))]
      }
    ],
    [alone(2, 20)]
  ),
  modular('C19', [gapped()], [gapped(block('c', [2, 16, 1, 14], 18))]),
  modular('Q02', [lowered(1)], [lowered(0)]),
  modular(
    'Q04',
    [{ columns: 2, rows: 20, stories: [story('a', lines(100, 50), ...legs(0, 2, 4, 16))] }],
    [{ columns: 2, rows: 20, stories: [story('a', lines(100, 90), ...legs(0, 2, 4, 16))] }]
  ),
  modular('Q05', jump(24, 40), jump(24, 40, ...JUMP_WORDS))
]
