import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, intersect, type Rect, turn } from '../../src/base/geometry.ts'
import type { Copyfit, Makeup, PlacedLine } from '../../src/makeup/makeup.ts'
import { rowOf } from '../../src/makeup/slots.ts'
import { type Column, rowsRect } from '../../src/plan/page-plan.ts'
import { type ArticleSpec, articlePages } from '../support/article-desk.ts'

/** Columns and rows of a block of the page, both ends included. */
interface Block {
  readonly columns: readonly [number, number]
  readonly rows: readonly [number, number]
}

/** The page over its notices. */
const PAGE: Block = { columns: [1, 6], rows: [1, 33] }
/** A page has no more stories than this, and so many columns. */
const [MOST_STORIES, COLUMNS] = [10, 6]
const LEAST_ROWS = 6

/** The page cut by level and upright cuts, as the numbers have it, until they are used up or nothing can be cut. */
function cutUp(cuts: readonly number[]): readonly Block[] {
  const blocks: Block[] = [PAGE]
  for (const cut of cuts) {
    const at = cut % blocks.length
    blocks.splice(at, 1, ...cutBlock(blocks[at]!, cut))
  }
  return blocks
}

function cutBlock(block: Block, cut: number): readonly Block[] {
  const { columns, rows } = block
  const [wide, high] = [columns[1] - columns[0] + 1, rows[1] - rows[0] + 1]
  if (cut % 2 === 0 && wide > 1) {
    const left = columns[0] + ((cut >> 1) % (wide - 1))
    return [
      { columns: [columns[0], left], rows },
      { columns: [left + 1, columns[1]], rows }
    ]
  }
  if (high < 2 * LEAST_ROWS) return [block]
  const foot = rows[0] + LEAST_ROWS - 1 + ((cut >> 1) % (high - 2 * LEAST_ROWS + 1))
  return [
    { columns, rows: [rows[0], foot] },
    { columns, rows: [foot + 1, rows[1]] }
  ]
}

const words = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'一二三四五六七八九十天地人，。“”12a'), minLength: 1, maxLength: most })

const placed = ({ columns, rows }: Block): string => `columns: ${columns.join('-')}, rows: ${rows.join('-')}`

/** Things in the middle of a story, of the pictures, quotes and matter that each has. */
const PICTURES = {
  none: '',
  top: ', pictures: [{COLUMNS, at: top}]',
  bottom: ', pictures: [{COLUMNS, at: bottom}]',
  beside: ', pictures: [{COLUMNS, at: MIDDLE, rows: 3, around: both, clear: 3pt}]',
  group: ', pictures: [{pictures: 1-2, across: 2, gap: 2pt, COLUMNS, at: top, rows: 4}]'
} as const
const MATTER = {
  none: '',
  table: ', items: [{table: {COLUMNS, FOOT, style: small}}]',
  chart: ', items: [{chart: {COLUMNS, FOOT, title: sub, label: small}}]',
  picture: ', items: [{picture: {COLUMNS, FOOT, caption: sub, around: left}}]'
} as const
/** Rows at the foot of a block that matter takes. */
const MATTER_ROWS = 5
const STOCK = [
  'byline: 记者 某某',
  'portrait: a.jpg',
  'quotes: [引语]',
  'pictures: [{file: a.jpg, caption: 图说}, {file: b.jpg}]',
  'tables: [{rows: [[甲, 乙], [丙, 丁], [戊, 12.5]]}]',
  'charts: [{kind: column, rows: [[年, 数], [甲, 3], [乙, 5]]}]'
]
const STYLES = [
  'plain',
  'lead',
  'eager',
  'box',
  'tall',
  'capped',
  'antique',
  'portrayed',
  'quoted',
  'reversed'
] as const

/** A story in a block, and in a second one that touches it or stands apart. */
const article = ([block, second]: readonly Block[]): fc.Arbitrary<ArticleSpec & { readonly goesOver: boolean }> =>
  fc
    .record({
      style: fc.constantFrom(...STYLES),
      head: words(24).map(text => `头${text.replace(/["“”]/g, '')}`),
      deck: fc.boolean(),
      paragraphs: fc.array(words(120), { minLength: 1, maxLength: 8 }),
      between: fc.constantFrom('', '## 小标题\n\n', '- ', '1. '),
      picture: fc.constantFrom<keyof typeof PICTURES>('none', 'top', 'bottom', 'beside', 'group'),
      matter: fc.constantFrom<keyof typeof MATTER>('none', 'none', 'table', 'chart', 'picture'),
      more: fc.constantFrom('', '', ', legs: 1', ', legs: 2', ', left: 1em, right: 1em'),
      narrow: fc.boolean(),
      goesOver: fc.boolean(),
      quote: fc.constantFrom(null, 'always', 'may-go', 'if-room')
    })
    .map(({ style, head, deck, paragraphs, between, picture, matter, more, narrow, goesOver, quote }) => {
      const [first, last] = block!.rows
      const columns = narrow ? String(block!.columns[1]) : block!.columns.join('-')
      const filled = (text: string): string =>
        text
          .replace('COLUMNS', `columns: ${columns}`)
          .replace('MIDDLE', String((first + last) >> 1))
          .replace('FOOT', `rows: ${Math.max(first, last - MATTER_ROWS + 1)}-${last}`)
      const quotes = quote === null ? '' : `, quotes: [{COLUMNS, at: bottom, rows: 3, when: ${quote}}]`
      const area = second === undefined ? placed(block!) + more : `areas: [{${placed(block!)}}, {${placed(second)}}]`
      const front = [`head: ${head}`, ...(deck ? ['deck: 副题'] : []), ...STOCK]
      const text = paragraphs.map((each, i) => `${i % 3 === 1 ? between : ''}天${each}`).join('\n\n')
      return {
        story: `---\n${front.join('\n')}\n---\n${text}\n`,
        article: `style: ${style}, ${area}${[PICTURES[picture], quotes, MATTER[matter]].map(filled).join('')}`,
        goesOver
      }
    })

/** Some blocks by themselves, others two and two. */
function pairUp(blocks: readonly Block[], cuts: readonly number[]): readonly (readonly Block[])[] {
  const pairs: (readonly Block[])[] = []
  for (let at = 0; at < blocks.length; at += pairs.at(-1)!.length) {
    const isPair = cuts[at % cuts.length]! % 3 === 0
    pairs.push(blocks.slice(at, at + (isPair ? 2 : 1)))
  }
  return pairs
}

/** Pages that are full of stories, side by side and one over the other; of some the rest stands on the next page. */
const stories: fc.Arbitrary<readonly ArticleSpec[]> = fc
  .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: MOST_STORIES - 1 })
  .chain(cuts => fc.tuple(...pairUp(cutUp(cuts), cuts).map(article)))
  .map(specs =>
    specs.map(({ goesOver, ...spec }, i) =>
      goesOver && i < COLUMNS ? { ...spec, later: `style: plain, columns: ${i + 1}, rows: 1-33` } : spec
    )
  )

/** Notices under headings. */
const notices: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.boolean(), words(50)), { minLength: 1, maxLength: 12 })
  .map(all => `${all.map(([headed, text]) => `${headed ? '## 招租\n\n' : ''}天${text}`).join('\n\n')}\n`)

const blanks = /[\s\u3000]/g

const wordsOf = ({ lines: { galley, from, to }, line }: PlacedLine): string =>
  galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])

/** Of each story the lines on all its pages, with the drop cap before them, are its beginning; the rest is told. */
function everyCharacterCounted(makeups: readonly Makeup[], copyfit: readonly Copyfit[]): void {
  const columns = makeups.flatMap(makeup => makeup.columns)
  for (const fit of copyfit) {
    const own = columns.filter(({ frame }) => frame.story === fit.story)
    const text = own[0]!.frame.paragraphs.map(({ copy }) => copy.text).join('')
    const placed = own
      .flatMap(({ lines }) => lines)
      .flatMap((line, i) => (i === 0 && line.before ? [line.before, line] : [line]))
    const set = placed.map(wordsOf).join('')
    expect(text.replace(blanks, '').startsWith(set.replace(blanks, ''))).toBe(true)
    expect(fit.characters + (fit.overset?.characters ?? 0)).toBe([...text.replace(blanks, '')].length)
    expect([...set.replace(blanks, '')].length).toBe(fit.characters)
  }
}

/** The row that a line stands in, as its own type sees it: vertical type is laid out as if it were level. */
const rowSeen = (column: Column, line: PlacedLine): Rect =>
  column.direction === 'vertical' ? turn(rowOf(line, column)) : rowOf(line, column)

/** In a row of one of its columns, clear of what reaches into that, and on the grid with all others of its step. */
function everyLineInItsPlace({ columns }: Makeup): void {
  const places = columns.flatMap(({ frame, lines }) =>
    lines.map(line => {
      const column = frame.columns.find(each => {
        const row = rowSeen(each, line)
        return contains(rowsRect(each), row) && each.holes.every(hole => intersect(hole, row) === null)
      })
      expect(column).toBeDefined()
      const { top, step } = column!
      return { row: rowOf(line, column!), step, onGrid: (rowSeen(column!, line).y - top) % step }
    })
  )
  const steps = new Set(places.map(({ step }) => step))
  expect(new Set(places.map(({ step, onGrid }) => `${step} ${onGrid}`)).size).toBe(steps.size)
  const met = places.filter(({ row }, i) => places.slice(i + 1).some(other => intersect(row, other.row) !== null))
  expect(met).toEqual([])
}

/** The middle of a row, level or upright: the white round it may be that of others as well. */
const coreOf = ({ x, y, w, h }: Rect): Rect =>
  w > h ? { x, y: y + h / 3, w, h: h / 3 } : { x: x + w / 3, y, w: w / 3, h }

/** Lines of body type, heads, quotes and jumps as they stand, pictures: no two on one place. */
function nothingOnAnother({ columns, displays, art }: Makeup): void {
  const lines = columns.flatMap(({ frame, lines }) => lines.map(line => coreOf(rowOf(line, frame.columns[0]!))))
  const boxes = displays.flatMap(({ display }) => display.boxes)
  const pictures = art.flatMap(each => (each.kind === 'picture' ? each.rect : []))
  const met = [...boxes, ...pictures].filter(big => lines.some(line => intersect(big, line) !== null))
  expect(met).toEqual([])
}

const RUNS = 1000

test(`${RUNS} pages of articles: nothing lost, nothing off its place, nothing on another`, { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(stories, notices, (specs, small) => {
      const { makeups, copyfit } = articlePages(specs, small)
      everyCharacterCounted(makeups, copyfit)
      for (const makeup of makeups) {
        everyLineInItsPlace(makeup)
        nothingOnAnother(makeup)
      }
    }),
    { numRuns: RUNS }
  )
})

test('among those pages are drop caps, jumps, notices, tables, charts, vertical type and text on both sides of pictures', () => {
  const made = fc.sample(fc.tuple(stories, notices), { numRuns: 30, seed: 1 })
  const makeups = made.flatMap(([specs, small]) => articlePages(specs, small).makeups)
  const lines = makeups.flatMap(makeup => makeup.columns.flatMap(each => each.lines))
  const roles = new Set(makeups.flatMap(({ displays }) => displays.map(({ display }) => display.role)))
  const frames = makeups.flatMap(({ plan }) => plan.frames)
  expect(lines.some(({ before }) => before !== undefined)).toBe(true)
  for (const role of ['deck', 'head', 'byline', 'jump-from', 'jump-to', 'quote', 'cell', 'category'])
    expect(roles).toContain(role)
  expect(frames.some(({ columns }) => columns[0]!.direction === 'vertical')).toBe(true)
  expect(frames.some(({ notices }) => notices !== undefined)).toBe(true)
  expect(frames.some(({ columns }) => columns.some(({ holes }) => holes.some(({ around }) => around === 'both')))).toBe(
    true
  )
})
