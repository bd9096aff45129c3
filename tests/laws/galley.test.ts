import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakGreedy, settingOf } from '../../src/galley/break-greedy.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { breakOptimal } from '../../src/galley/break-optimal.ts'
import { lineCost } from '../../src/galley/cost.ts'
import { inkEnd } from '../../src/galley/find-breaks.ts'
import { type Galley, type Lines, type Measure, measureOf } from '../../src/galley/galley.ts'
import { LINE_EDGES } from '../../src/galley/line-edges.ts'
import { naturalWidth } from '../../src/galley/natural-width.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { anyColumns, anyCopy, anyStyle, prose } from '../support/toy-copy.ts'
import { toyGalley, toyMeasure, wordsOf } from '../support/toy-type.ts'

const law = (name: string, holds: (galley: Galley, measure: Measure) => void, runs = 400): void =>
  test(name, () => {
    fc.assert(
      fc.property(anyCopy(), anyStyle, anyColumns, (text, style, columns) =>
        holds(toyGalley(text, style), toyMeasure(...columns))
      ),
      { numRuns: runs }
    )
  })

const linesOf = (galley: Galley, measure: Measure): Lines => breakLines(galley, measure, 0)!
const numbered = (lines: Lines): readonly number[] => Array.from({ length: lines.count }, (_, line) => line)

/** Breaks passed over by a line; a line of one unit has none. */
const unitsOf = ({ galley, from, to }: Lines, line: number): number =>
  galley.breaks.row.subarray(0, galley.breaks.count).filter(row => row > from[line]! && row <= to[line]!).length

describe('a galley and its lines', () => {
  law('hold every character once and in order', (galley, measure) => {
    expect(wordsOf(linesOf(galley, measure)).join('')).toBe(galley.copy.text)
    expect(galley.text[galley.length]).toBe(galley.copy.text.length)
    expect(galley.runs.at(-1)?.to ?? 0).toBe(galley.length)
  })

  law('keep their edges', (galley, measure) => {
    const lines = linesOf(galley, measure)
    const { noStart, noEnd } = LINE_EDGES[galley.style.kinsoku]
    const { classes } = galley.gaps
    for (const line of numbered(lines).slice(1)) {
      const end = inkEnd(galley.gaps, lines.from[line - 1]!, lines.to[line - 1]!) - 1
      expect(noStart[classes[lines.from[line]!]!]).toBe(0)
      if (end >= lines.from[line - 1]!) expect(noEnd[classes[end]!]).toBe(0)
    }
  })

  law('end where their sums say', (galley, measure) => {
    const whole = breakLines(galley, [naturalWidth(galley)], 0)!
    expect(whole.count).toBeLessThanOrEqual(1)
    if (whole.count === 1) expect(setLine(whole, 0).width).toBe(naturalWidth(galley))
    expect(linesOf(galley, measure).cost).toBeGreaterThanOrEqual(0)
  })

  law('end exactly on the measure, but the last, and units that have nothing to give', (galley, measure) => {
    const lines = linesOf(galley, measure)
    for (const line of numbered(lines)) {
      const { width } = setLine(lines, line)
      const column = measureOf(lines.measure, line)
      const from = lines.from[line]!
      const elastic = galley.gaps.stretch.subarray(from, Math.max(from, inkEnd(galley.gaps, from, lines.to[line]!) - 1))
      if (width > column) expect(unitsOf(lines, line)).toBe(1)
      else if (line < lines.count - 1 && elastic.some(stretch => stretch > 0)) expect(width).toBe(column)
    }
  })

  law('keep their glyphs in order', (galley, measure) => {
    const lines = linesOf(galley, measure)
    const {
      advance,
      gaps: { shift }
    } = galley
    for (const line of numbered(lines)) {
      const { x, from } = setLine(lines, line)
      const places = Array.from(x, (at, i) => at - shift[from + i]!).filter((_, i) => advance[from + i] !== 0)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })
})

describe('optimal breaking', () => {
  law('costs no more than first fit', (galley, measure) => {
    expect(breakOptimal(galley, measure).cost).toBeLessThanOrEqual(breakGreedy(galley, measure).cost * (1 + 1e-12))
  })

  law('costs what its lines cost', (galley, measure) => {
    const { ends, cost } = breakOptimal(galley, measure)
    expect(Math.abs(settingOf(galley, measure, ends).cost - cost)).toBeLessThanOrEqual(cost * 1e-12)
  })

  test('finds the cheapest of all settings', () => {
    fc.assert(
      fc.property(anyCopy(9), anyStyle, anyColumns, (text, style, columns) => {
        const galley = toyGalley(text, style)
        const measure = toyMeasure(...columns)
        const best = Math.min(...settings(galley, measure, 0, 0))
        expect(Math.abs(breakOptimal(galley, measure).cost - best)).toBeLessThanOrEqual(best * 1e-12)
      }),
      { numRuns: 300 }
    )
  })

  test('with a line more or less has a line more or less, and no loose one', () => {
    const found = { [-1]: 0, 1: 0 }
    fc.assert(
      fc.property(prose, anyColumns, fc.constantFrom(-1 as const, 1 as const), (text, columns, slack) => {
        const galley = toyGalley(text)
        const measure = toyMeasure(...columns)
        const lines = breakLines(galley, measure, slack)
        if (lines === null) return
        found[slack]++
        expect(lines.count).toBe(linesOf(galley, measure).count + slack)
        expect(wordsOf(lines).join('')).toBe(text)
        for (const line of numbered(lines)) expect(setLine(lines, line).opened).toBeLessThanOrEqual(0.25)
      }),
      { numRuns: 400, seed: 13 }
    )
    expect(Math.min(found[1], found[-1])).toBeGreaterThan(10)
  })
})

test('a paragraph of 200,000 characters is broken whole, at one measure and at many', () => {
  const galley = toyGalley('蓼河两岸，春风又绿；新城 2019 年再出发。“两谷一港”'.repeat(8000).slice(0, 200_000))
  for (const measure of [toyMeasure(20), toyMeasure(20, 17, 18.5, 20)]) {
    const lines = linesOf(galley, measure)
    expect(wordsOf(lines).join('')).toBe(galley.copy.text)
    expect(lines.cost).toBeLessThan(1e7)
  }
})

/** The cost of every way to set what follows break a as line `line` and after. */
function settings(galley: Galley, measure: Measure, a: number, line: number): readonly number[] {
  const last = galley.breaks.count - 1
  if (a === last) return [0]
  return Array.from({ length: last - a }, (_, i) => a + 1 + i).flatMap(b => {
    const own = lineCost(galley, measure, line, a, b)
    return own === Number.POSITIVE_INFINITY ? [] : settings(galley, measure, b, line + 1).map(rest => own + rest)
  })
}
