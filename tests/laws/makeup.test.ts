import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect } from '../../src/base/geometry.ts'
import { Notes } from '../../src/base/notes.ts'
import { type Copy, plainCopy } from '../../src/edition/copy.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Dummy } from '../../src/plan/dummy.ts'
import type { Column, Frame } from '../../src/plan/page-plan.ts'
import { EM, toyFonts, toyStyle } from '../support/toy-type.ts'

const AT = { file: 'f', from: 0, to: 0 }
const STEP = 2 * EM

const copies: fc.Arbitrary<readonly Copy[]> = fc.array(
  fc
    .string({ unit: fc.constantFrom(...'一二三四五六七八九十，。“”12a '), minLength: 1, maxLength: 60 })
    .map(text => plainCopy(text, AT)),
  { minLength: 1, maxLength: 6 }
)

const columns: fc.Arbitrary<readonly Column[]> = fc.array(
  fc
    .record({
      rows: fc.integer({ min: 1, max: 9 }),
      width: fc.integer({ min: 4, max: 9 }),
      hole: fc.option(
        fc.record({
          y: fc.integer({ min: 0, max: 8 }),
          h: fc.integer({ min: 1, max: 4 }),
          w: fc.integer({ min: 1, max: 9 })
        })
      )
    })
    .map(({ rows, width, hole }) => ({
      direction: 'horizontal' as const,
      x: 0,
      top: 0,
      width: width * EM,
      rows,
      step: STEP,
      holes: hole === null ? [] : [{ x: 0, y: hole.y * EM, w: hole.w * EM, h: hole.h * EM }]
    })),
  { minLength: 1, maxLength: 4 }
)

function madeUp(paragraphs: readonly Copy[], frameColumns: readonly Column[], balance: boolean) {
  const style = toyStyle()
  const frame: Frame = {
    story: 'a',
    page: 1,
    paragraphs: paragraphs.map(copy => ({ copy, style, keepWithNext: false })),
    columns: frameColumns.map((column, i) => ({
      ...column,
      x: i * 20 * EM,
      holes: column.holes.map(hole => ({ ...hole, x: i * 20 * EM }))
    })),
    balance,
    at: AT
  }
  const plan: Dummy = {
    name: '01',
    numbers: [1],
    sheet: { x: 0, y: 0, w: 100 * EM, h: 100 * EM },
    bleed: 0,
    folds: [],
    frames: [frame],
    displays: [],
    art: [],
    articles: [],
    tables: [],
    charts: []
  }
  const { makeups, copyfit } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [
    { ...plan, articles: [] }
  ])
  return { frame, lines: makeups[0]!.columns[0]!.lines, fit: copyfit[0]! }
}

test('what is placed and what is overset are all characters, each once', () => {
  fc.assert(
    fc.property(copies, columns, fc.boolean(), (paragraphs, frameColumns, balance) => {
      const { lines, fit } = madeUp(paragraphs, frameColumns, balance)
      const all = paragraphs
        .map(copy => copy.text)
        .join('')
        .replace(/\s/g, '').length
      const placed = lines
        .map(({ lines: { galley, from, to }, line }) =>
          galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
        )
        .join('')
      const text = paragraphs.map(copy => copy.text).join('')
      expect(text.replace(/\s/g, '').startsWith(placed.replace(/\s/g, ''))).toBe(true)
      expect(fit.characters + (fit.overset?.characters ?? 0)).toBe(all)
      expect(fit.lines).toBe(lines.length)
    })
  )
})

test('every line is in a column, on a row of its own, clear of holes', () => {
  fc.assert(
    fc.property(copies, columns, (paragraphs, frameColumns) => {
      const { frame, lines } = madeUp(paragraphs, frameColumns, false)
      const places = lines.map(({ x, baseline }) => `${x} ${Math.floor(baseline / STEP)}`)
      expect(new Set(places).size).toBe(lines.length)
      for (const { x, baseline, width } of lines) {
        const row = Math.floor(baseline / STEP)
        const band = { x, y: row * STEP, w: width, h: STEP }
        const column = frame.columns.find(each => each.x <= x && x + width <= each.x + each.width)
        expect(column).toBeDefined()
        expect(row).toBeLessThan(column!.rows)
        expect(column!.holes.every(hole => intersect(hole, band) === null)).toBe(true)
      }
    })
  )
})

test('the legs of a balanced frame that is not full end level, but for what the last lacks', () => {
  const even = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 4, max: 9 }))
  fc.assert(
    fc.property(copies, even, (paragraphs, [count, width]) => {
      const column: Column = {
        direction: 'horizontal',
        x: 0,
        top: 0,
        width: width * EM,
        rows: 90,
        step: STEP,
        holes: []
      }
      const { frame, lines } = madeUp(paragraphs, Array<Column>(count).fill(column), true)
      const feet = frame.columns.map(each => lines.filter(line => line.x === each.x).length)
      const filled = feet.filter(foot => foot > 0)
      expect(filled.slice(0, -1).every(foot => foot === filled[0])).toBe(true)
      expect(filled.at(-1)).toBeLessThanOrEqual(filled[0]!)
    })
  )
})
