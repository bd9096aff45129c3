import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { tellFinding } from '../../src/check/finding.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import { ad, art, type Cells, head, layouts, leg, story, type ToyPage, type } from '../support/page-set/toy-page.ts'

/** A band of stories side by side: how many rows it has, and how many columns each story. */
interface Band {
  readonly rows: number
  readonly widths: readonly number[]
}

const LEAST_ROWS = 16
const MOST_COLUMNS = 6

const anyBand = (columns: number): fc.Arbitrary<Band> =>
  fc
    .record({ rows: fc.integer({ min: LEAST_ROWS, max: 40 }), cuts: fc.array(fc.integer({ min: 1, max: columns })) })
    .map(({ rows, cuts }) => {
      const edges = [...new Set([0, ...cuts, columns])].sort((a, b) => a - b)
      return { rows, widths: edges.slice(1).map((edge, i) => edge - edges[i]!) }
    })

/** A modular page as an editor would draw it, with one picture at most, and an advertisement over its foot or none. */
const anyPage: fc.Arbitrary<ToyPage> = fc
  .integer({ min: 2, max: MOST_COLUMNS })
  .chain(columns =>
    fc.record({
      columns: fc.constant(columns),
      bands: fc.array(anyBand(columns), { minLength: 1, maxLength: 3 }),
      shown: fc.boolean(),
      adRows: fc.constantFrom(0, 8, 14)
    })
  )
  .map(drawPage)

function drawPage(drawn: {
  readonly columns: number
  readonly bands: readonly Band[]
  readonly shown: boolean
  readonly adRows: number
}): ToyPage {
  const { columns, bands, shown, adRows } = drawn
  const tops = bands.map((_, i) => bands.slice(0, i).reduce((sum, { rows }) => sum + rows + 1, 0))
  const foot = tops.at(-1)! + bands.at(-1)!.rows
  const blocks = bands.flatMap(({ rows, widths }, band) =>
    widths.map((width, i): Cells => [widths.slice(0, i).reduce((sum, each) => sum + each, 0), tops[band]!, width, rows])
  )
  return {
    columns,
    rows: adRows === 0 ? foot : foot + 1 + adRows,
    numbers: [3],
    stories: blocks.map((cells, i) => drawStory(`s${i}`, cells, { pt: ptOf(cells, tops, i), shown: shown && i === 0 })),
    rules: blocks.filter(([column]) => column > 0).map(([column, top, , rows]): Cells => [column - 0.05, top, 0, rows]),
    furniture: [type('folio', [0, -2, columns, 1], 9)],
    ads: adRows === 0 ? [] : [ad([0, foot + 1, columns, adRows])]
  }
}

/** The lead is the largest; the others are smaller from band to band. */
const ptOf = ([, top]: Cells, tops: readonly number[], i: number): number =>
  i === 0 ? 60 : 48 - 10 * tops.indexOf(top)

function drawStory(id: string, [column, top, width, rows]: Cells, { pt, shown }: { pt: number; shown: boolean }) {
  const isShown = shown && rows > LEAST_ROWS + 9
  const first = top + (isShown ? 13 : 4)
  const depth = top + rows - first
  return story(
    id,
    head([column, top, width, 3], pt),
    ...(isShown ? [art('picture', [column, top + 4, width, 8])] : []),
    ...Array.from({ length: width }, (_, i) =>
      leg([column + i, first, 1, depth], { change: (_, line) => ({ isSubhead: line === 3 + 2 * (i % 3) }) })
    )
  )
}

test('pages that are drawn tidily are told nothing', () => {
  const paper = { check: { style: 'modular', rules: new Map() }, measures: null, jump: null } as const
  fc.assert(
    fc.property(anyPage, page => {
      expect(judgePages(paper, layouts([page]), new Notes()).map(tellFinding)).toEqual([])
    }),
    { numRuns: 300 }
  )
})
