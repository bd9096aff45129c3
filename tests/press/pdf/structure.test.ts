import { describe, expect, test } from 'vitest'
import { fromPt } from '../../../src/base/length.ts'
import type { PdfProfile } from '../../../src/base/pdf-profile.ts'
import type { Mark } from '../../../src/page/page.ts'
import { encodePdf } from '../../../src/press/pdf/encode-pdf.ts'
import { preparePages } from '../../../src/press/pdf/prepare-pages.ts'
import {
  linesOf,
  outlineOf,
  type ReadElement,
  type ReadStructure,
  readStructure
} from '../../support/read-structure.ts'
import { toyEngraving, toyFonts, toyPage, toyRun } from '../../support/toy-page.ts'

const engravings = new Map([toyEngraving('a.jpg', [1, 1], 'grey', new Uint8Array(1))])
const date = { year: 2019, month: 6, day: 13 }

/** Pages of one file. */
function structureOf(pages: readonly (readonly Mark[])[], profile: PdfProfile = 'x4'): ReadStructure {
  const prepared = preparePages(
    pages.map(marks => toyPage(marks)),
    { fonts: toyFonts, engravings, artworks: new Map() },
    profile
  )
  return readStructure(
    encodePdf({ pages: prepared, fonts: toyFonts, title: '', profile, intent: null, date, language: 'zh-CN' })
  )
}

const type = (text: string): Mark => toyRun(text, { x: 10, y: 20 })
const within = (role: string, id: string, ...marks: readonly Mark[]): readonly Mark[] => [
  { kind: 'open', role, id },
  ...marks,
  { kind: 'close' }
]
const story = (id: string, ...parts: readonly (readonly Mark[])[]): readonly Mark[] =>
  within('story', id, ...parts.flat())
const box = { x: fromPt(10), y: fromPt(20), w: fromPt(30), h: fromPt(40) }
const rule: Mark = {
  kind: 'rule',
  from: { x: 0, y: 0 },
  to: { x: fromPt(9), y: 0 },
  weight: 1,
  ink: { c: 0, m: 0, y: 0, k: 100 }
}
const tint: Mark = { kind: 'fill', rect: box, ink: { c: 0, m: 0, y: 0, k: 10 } }
const image: Mark = { kind: 'image', file: 'a.jpg', rect: box, crop: box }

/** A cell of a table, over so many columns and rows. */
const cell = (role: 'header' | 'cell', column: number, text: string, [across, down] = [1, 1]): readonly Mark[] => [
  { kind: 'open', role, id: text, cell: { column, across, down } },
  type(text),
  { kind: 'close' }
]

describe('what brackets become', () => {
  const rows: readonly (readonly [
    name: string,
    pages: readonly (readonly Mark[])[],
    outline: string,
    lines: string
  ])[] = [
    [
      'a story',
      [
        story(
          'a',
          within('kicker', 'A', type('A')),
          within('head', 'Á', type('Á')),
          within('paragraph', '0', type('丨'))
        )
      ],
      'Document(Art(P H1 P))',
      'A|Á|丨'
    ],
    [
      'subheads under a head',
      [story('a', within('head', 'A', type('A')), within('subhead', '0', type('Á')))],
      'Document(Art(H1 H2))',
      'A|Á'
    ],
    ['subheads under none', [story('a', within('subhead', '0', type('A')))], 'Document(Art(H1))', 'A'],
    [
      'furniture',
      [
        [
          ...within('furniture', '', ...within('words', 'A', type('A'))),
          ...story('a', within('paragraph', '0', type('Á')))
        ]
      ],
      'Document(Art(P))',
      'Á'
    ],
    ['type in two pieces', [story('a', within('paragraph', '0', type('A'), type('Á')))], 'Document(Art(P))', 'AÁ'],
    [
      'a paragraph over two columns',
      [
        story(
          'a',
          within('paragraph', '0', type('A')),
          within('head', 'B', type('丨')),
          within('paragraph', '0', type('Á'))
        )
      ],
      'Document(Art(P H1))',
      'AÁ|丨'
    ],
    [
      'a paragraph over two pages',
      [
        story('a', within('paragraph', '6', type('A'))),
        story('a', within('paragraph', '6', type('Á')), within('paragraph', '7', type('丨')))
      ],
      'Document(Art(P P))',
      'AÁ|丨'
    ],
    [
      'two stories with a paragraph of one number',
      [[...story('a', within('paragraph', '0', type('A'))), ...story('b', within('paragraph', '0', type('Á')))]],
      'Document(Art(P) Art(P))',
      'A|Á'
    ],
    [
      'labels that say the same',
      [story('a', within('label', 'A', type('A')), within('label', 'A', type('A')))],
      'Document(Art(P P))',
      'A|A'
    ],
    [
      'ruby',
      [story('a', within('paragraph', '0', type('A'), ...within('ruby', '', type('Á'))))],
      'Document(Art(P(Note)))',
      'A|Á'
    ],
    [
      'a vertical line',
      [story('a', within('paragraph', '0', ...within('line', '年', type('A'), type('Á'))))],
      'Document(Art(P))',
      '年'
    ],
    [
      'a line drawn under words',
      [story('a', within('paragraph', '0', type('A'), rule, type('Á')))],
      'Document(Art(P))',
      'AÁ'
    ],
    [
      'rules and tints about',
      [[tint, ...story('a', within('paragraph', '0', type('A'))), rule]],
      'Document(Art(P))',
      'A'
    ],
    [
      'the story that is read first, though the picture of the other is painted before it',
      [
        [
          ...story('b', within('picture', '', image)),
          ...story('a', within('head', 'A', type('A'))),
          ...story('b', within('head', 'Á', type('Á')))
        ]
      ],
      'Document(Art(H1) Art(H1 Figure))',
      'A|Á'
    ]
  ]
  for (const [name, pages, outline, lines] of rows) {
    test(name, () => {
      const { root, faults } = structureOf(pages)
      expect(faults).toEqual([])
      expect(outlineOf(root!)).toBe(outline)
      expect(linesOf(root!).join('|')).toBe(lines)
    })
  }
})

describe('tables', () => {
  const table = (...rows: readonly (readonly (readonly Mark[])[])[]): readonly Mark[] =>
    within('table', 't', ...rows.flatMap((cells, row) => within('row', String(row), ...cells.flat())))
  const cellsIn = (element: ReadElement): readonly ReadElement[] =>
    element.kids.flatMap(kid =>
      typeof kid === 'string' ? [] : kid.type === 'TH' || kid.type === 'TD' ? [kid] : cellsIn(kid)
    )

  test.each<[name: string, marks: readonly Mark[], outline: string, lines: string]>([
    [
      'rows of cells',
      table([cell('header', 0, 'A'), cell('header', 1, 'Á')], [cell('cell', 0, '丨'), cell('cell', 1, 'A')]),
      'Table(TR(TH TH) TR(TD TD))',
      'A|Á|丨|A'
    ],
    [
      'cells without words are there',
      table([cell('header', 1, 'A')], [cell('cell', 0, 'Á')]),
      'Table(TR(TD TH) TR(TD TD))',
      'A|Á'
    ],
    [
      'but not under and beside what goes over several',
      table([cell('cell', 0, 'A', [1, 2]), cell('cell', 1, 'Á', [2, 1])], [cell('cell', 2, '丨')]),
      'Table(TR(TD TD) TR(TD TD))',
      'A|Á|丨'
    ],
    [
      'a head that stands again is read once',
      within(
        'table',
        't',
        ...within('row', '0', ...cell('header', 0, 'A')),
        ...within('row', '1', ...cell('cell', 0, 'Á')),
        ...within('furniture', '', ...cell('header', 0, 'A')),
        ...within('row', '2', ...cell('cell', 0, '丨'))
      ),
      'Table(TR(TH) TR(TD) TR(TD))',
      'A|Á|丨'
    ]
  ])('%s', (_, marks, outline, lines) => {
    const { root, faults } = structureOf([story('a', marks)])
    expect(faults).toEqual([])
    expect(outlineOf(root!)).toBe(`Document(Art(${outline}))`)
    expect(linesOf(root!).join('|')).toBe(lines)
  })

  test('cells say over how many columns and rows they go, heads that they are of columns', () => {
    const marks = table([cell('header', 0, 'A', [2, 1])], [cell('cell', 0, 'Á', [1, 2]), cell('cell', 1, '丨')])
    const cells = cellsIn(structureOf([story('a', marks)]).root!)
    expect(cells.map(({ span, scope }) => [...span, scope])).toEqual([
      [2, 1, 'Column'],
      [1, 2, null],
      [1, 1, null]
    ])
  })

  test('one over a fold is one in the book, and each of its pages has its rows', () => {
    const halves = [
      table([cell('header', 0, 'A')]),
      within('table', 't', ...within('row', '1', ...cell('cell', 0, 'Á')))
    ]
    const { root, faults } = structureOf(halves.map(marks => story('a', marks)))
    expect(faults).toEqual([])
    expect(outlineOf(root!)).toBe('Document(Art(Table(TR(TH) TR(TD))))')
  })
})

describe('figures', () => {
  test('a picture with its caption, behind the type of its story', () => {
    const { root, faults } = structureOf([
      [
        ...story('a', within('picture', 'A丨', image)),
        ...story(
          'a',
          within('head', 'A', type('A')),
          within('caption', 'A丨', type('A丨')),
          within('paragraph', '0', type('Á'))
        )
      ]
    ])
    expect(faults).toEqual([])
    expect(outlineOf(root!)).toBe('Document(Art(H1 P Figure(Caption)))')
    const figure = outlineFigure(root)
    expect(figure).toMatchObject({ alt: 'A丨', box: [10, 40, 40, 80] })
  })

  test('a picture without one', () => {
    const { root } = structureOf([story('a', within('picture', '', image))])
    expect(outlineFigure(root)).toMatchObject({ alt: '图片' })
  })

  test('a code, called by what it says', () => {
    const coords = Int32Array.of(fromPt(1), fromPt(2), fromPt(5), fromPt(2), fromPt(5), fromPt(9))
    const code: Mark = { kind: 'path', path: { steps: 'MLLZ', coords }, ink: { c: 0, m: 0, y: 0, k: 100 } }
    const { root } = structureOf([story('a', within('code', 'https://example.invalid/', code))])
    expect(outlineFigure(root)).toMatchObject({ alt: 'https://example.invalid/', box: [1, 91, 5, 98] })
  })

  const outlineFigure = (root: ReadStructure['root']): unknown => {
    const [art] = root!.kids
    return typeof art === 'object' ? art.kids.find(kid => typeof kid === 'object' && kid.type === 'Figure') : null
  }
})

test.each<PdfProfile>(['x4', 'proof'])('%s has structure', profile => {
  expect(structureOf([story('a', within('head', 'A', type('A')))], profile).root).not.toBeNull()
})

test('X-1a has none, and nothing is marked for it', () => {
  const marks = story('a', within('head', 'A', type('A')), within('paragraph', '0', ...within('line', '年', type('A'))))
  expect(structureOf([marks, [rule]], 'x1a')).toEqual({ root: null, faults: [] })
})

test('pages of furniture alone have none', () => {
  expect(structureOf([within('furniture', '', ...within('words', 'A', type('A')))])).toEqual({ root: null, faults: [] })
})
