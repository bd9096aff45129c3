import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect, type Rect } from '../../src/base/geometry.ts'
import type { Makeup } from '../../src/makeup/makeup.ts'
import { columnRect } from '../../src/plan/page-plan.ts'
import { type ArticlePage, type ArticleSpec, articlePage } from '../support/article-desk.ts'

/** Columns and rows of a block of the page, both ends included. */
interface Block {
  readonly columns: readonly [number, number]
  readonly rows: readonly [number, number]
}

const PAGE: Block = { columns: [1, 6], rows: [1, 40] }
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

const article = (block: Block): fc.Arbitrary<ArticleSpec> =>
  fc
    .record({
      style: fc.constantFrom('plain', 'lead', 'eager', 'box', 'tall'),
      head: words(24).map(text => `头${text.replace(/["“”]/g, '')}`),
      deck: fc.boolean(),
      paragraphs: fc.array(words(120), { minLength: 1, maxLength: 8 }),
      subheads: fc.boolean(),
      picture: fc.constantFrom(null, 'top', 'bottom'),
      quote: fc.constantFrom(null, 'always', 'may-go', 'if-room')
    })
    .map(({ style, head, deck, paragraphs, subheads, picture, quote }) => {
      const [columns, rows] = [block.columns.join('-'), block.rows.join('-')]
      const pictures = picture === null ? '' : `, pictures: [{columns: ${columns}, at: ${picture}}]`
      const quotes = quote === null ? '' : `, quotes: [{columns: ${columns}, at: bottom, rows: 3, when: ${quote}}]`
      const front = [`head: ${head}`, ...(deck ? ['deck: 副题'] : []), 'quotes: [引语]', 'pictures: [{file: a.jpg}]']
      const text = paragraphs
        .map((each, i) => (subheads && i > 0 ? `## 小标题\n\n天${each}` : `天${each}`))
        .join('\n\n')
      return {
        story: `---\n${front.join('\n')}\n---\n${text}\n`,
        article: `style: ${style}, columns: ${columns}, rows: ${rows}${pictures}${quotes}`
      }
    })

/** Pages that are full of stories, side by side and one over the other. */
const pages: fc.Arbitrary<readonly ArticleSpec[]> = fc
  .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 9 })
  .chain(cuts => fc.tuple(...cutUp(cuts).map(article)))

const blanks = /[\s\u3000]/g

function everyCharacterCounted({ makeup, copyfit }: ArticlePage): void {
  for (const { frame, lines } of makeup.columns) {
    const text = frame.paragraphs.map(({ copy }) => copy.text).join('')
    const set = lines.map(({ lines: { galley, from, to }, line }) =>
      galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
    )
    const fit = copyfit.find(({ story }) => story === frame.story)!
    expect(text.replace(blanks, '').startsWith(set.join('').replace(blanks, ''))).toBe(true)
    expect(fit.characters + (fit.overset?.characters ?? 0)).toBe([...text.replace(blanks, '')].length)
  }
}

function everyLineInItsPlace({ columns }: Makeup): void {
  for (const { frame, lines } of columns) {
    for (const { x, baseline, width } of lines) {
      const within = frame.columns.some(column => {
        const rect = columnRect(column)
        const row = Math.floor((baseline - column.top) / column.step)
        const band = { x, y: column.top + row * column.step, w: width, h: column.step }
        const inside = x >= rect.x && x + width <= rect.x + rect.w && row >= 0 && row < column.rows
        return inside && column.holes.every(hole => intersect(hole, band) === null)
      })
      expect(within).toBe(true)
    }
  }
}

/** Lines of body type, heads and quotes as they stand, pictures: no two on one place. */
function nothingOnAnother({ columns, displays, art }: Makeup): void {
  const lines = columns.flatMap(({ frame, lines }) =>
    lines.map(({ x, baseline, width }): Rect => ({ x, y: baseline - 88_000, w: width, h: frame.columns[0]!.step / 3 }))
  )
  const boxes = displays.flatMap(({ display }) => display.boxes)
  const pictures = art.flatMap(each => (each.kind === 'picture' ? each.rect : []))
  for (const big of [...boxes, ...pictures]) for (const line of lines) expect(intersect(big, line)).toBe(null)
}

const RUNS = 1000

test(`${RUNS} pages of articles: nothing lost, nothing off its place, nothing on another`, { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(pages, specs => {
      const page = articlePage(specs)
      everyCharacterCounted(page)
      everyLineInItsPlace(page.makeup)
      nothingOnAnother(page.makeup)
    }),
    { numRuns: RUNS }
  )
})
