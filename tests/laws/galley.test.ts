import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { adjustLine, isElastic } from '../../src/galley/adjust-line.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { breakLiteral, settingOf } from '../../src/galley/break-literal.ts'
import { breakOptimal } from '../../src/galley/break-optimal.ts'
import { LineCosts, RUNT_LINE } from '../../src/galley/cost.ts'
import { inkEnd } from '../../src/galley/find-breaks.ts'
import { type Galley, type Lines, type Measure, measureOf } from '../../src/galley/galley.ts'
import { LINE_EDGES } from '../../src/galley/line-edges.ts'
import { naturalWidth } from '../../src/galley/natural-width.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { anyColumns, anyCopy, anyStyle, prose } from '../support/toy-copy.ts'
import { toyFonts, toyGalley, toyMeasure, toyStyle, wordsOf } from '../support/toy-type.ts'

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

/** Whether the paragraph goes on behind a line as if nothing were left out. */
const goesOn = ({ galley, count, to }: Lines, line: number): boolean =>
  line < count - 1 && !galley.breaks.forced.has(to[line]!)

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
      const begins = noStart[classes[lines.from[line]!]!] === 0
      expect(begins || galley.breaks.forced.has(lines.from[line]!)).toBe(true)
      if (end >= lines.from[line - 1]!) expect(noEnd[classes[end]!]).toBe(0)
    }
  })

  law('end where their sums say', (galley, measure) => {
    const whole = breakLines(galley, [naturalWidth(galley)], 0)!
    expect(whole.count).toBeLessThanOrEqual(1 + galley.breaks.forced.size)
    if (whole.count === 1) expect(setLine(whole, 0).width).toBe(naturalWidth(galley))
    expect(linesOf(galley, measure).cost).toBeGreaterThanOrEqual(0)
  })

  law('end exactly on the measure, but the last, and units that have nothing to give', (galley, measure) => {
    const lines = linesOf(galley, measure)
    for (const line of numbered(lines)) {
      const { width } = setLine(lines, line)
      const { to, hang } = adjustLine(lines, line)
      const column = measureOf(lines.measure, line)
      const from = lines.from[line]!
      const elastic = galley.gaps.stretch.subarray(from, Math.max(from, hang > 0 ? to - 2 : to - 1))
      if (width > column) expect(unitsOf(lines, line)).toBe(1)
      else if (goesOn(lines, line) && elastic.some(stretch => stretch > 0)) expect(width).toBe(column)
    }
  })

  law('move the gaps of one step alike, but those at their bound', (galley, measure) => {
    const lines = linesOf(galley, measure)
    const { kind, natural, shrink, stretch, end } = galley.gaps
    for (const line of numbered(lines)) {
      const { from, to, hang, gaps, steps } = adjustLine(lines, line)
      if (steps.some(step => step.name === 'beyond bounds')) continue
      const squeezed = steps.some(step => step.amount < 0)
      const moves = Array.from(gaps.slice(0, -1), (gap, i) => {
        const row = from + i
        const opens = isElastic(kind[row]!) ? stretch[row]! : stretch[row]! > 0 ? Number.POSITIVE_INFINITY : 0
        const shut = row === to - 2 && hang > 0
        const given = row === to - 2 ? (end?.[to - 1] ?? 0) : 0
        return {
          step: squeezed || isElastic(kind[row]!) ? kind[row]! : 0,
          move: Math.abs(gap - natural[row]! + given),
          bound: shut ? 0 : squeezed ? Math.max(0, shrink[row]! - given) : opens
        }
      })
      for (const { step, move, bound } of moves) {
        const most = Math.max(...moves.filter(other => other.step === step).map(other => other.move))
        expect(move).toBeLessThanOrEqual(bound)
        if (move < bound) expect(move).toBeGreaterThanOrEqual(most - 1)
      }
    }
  })

  law('are as wide as their glyphs, gaps and hyphen', (galley, measure) => {
    const lines = linesOf(galley, measure)
    for (const line of numbered(lines)) {
      const { from, to, start, gaps, width, hang } = adjustLine(lines, line)
      if (to === from) continue
      const advances = galley.advance.subarray(from, to).reduce((sum, advance) => sum + advance, 0)
      const between = gaps.reduce((sum, gap) => sum + gap, 0)
      const hyphen = galley.hyphens.get(lines.to[line]!)?.advance ?? 0
      expect(width + hang).toBe(start + advances + between + hyphen - galley.gaps.right[to - 1]!)
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

test('the same text in any chunking gives the same lines', () => {
  const cut = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(...(['plain', 'strong', 'soft'] as const))
  )
  fc.assert(
    fc.property(anyCopy(), anyStyle, anyColumns, fc.array(cut, { maxLength: 6 }), (text, style, columns, cuts) => {
      const ends = cuts.map(([share, emphasis]) => ({ to: Math.floor(share * text.length), emphasis }))
      const runs = [...ends.sort((a, b) => a.to - b.to), { to: text.length, emphasis: 'plain' as const }]
      const stretches = [{ to: 0 }, ...runs].map(({ to }) => ({ text: to, file: 'toy.txt', source: 2 * to }))
      const whole = linesOf(toyGalley(text, style), toyMeasure(...columns))
      const galley = setGalley(toyFonts(), { text, runs, stretches }, toyStyle(style), new Notes())
      const parts = linesOf(galley, toyMeasure(...columns))
      expect(wordsOf(parts)).toEqual(wordsOf(whole))
      for (const line of numbered(whole)) expect(setLine(parts, line)).toEqual(setLine(whole, line))
    }),
    { numRuns: 400 }
  )
})

describe('optimal breaking', () => {
  law('costs no more than first fit', (galley, measure) => {
    expect(breakOptimal(galley, measure).cost).toBeLessThanOrEqual(breakLiteral(galley, measure).cost * (1 + 1e-12))
  })

  law('costs what its lines cost', (galley, measure) => {
    const { ends, cost } = breakOptimal(galley, measure)
    expect(Math.abs(settingOf(new LineCosts(galley, measure), ends).cost - cost)).toBeLessThanOrEqual(cost * 1e-12)
  })

  test('finds the cheapest of all settings', () => {
    fc.assert(
      fc.property(anyCopy(9), anyStyle, anyColumns, (text, style, columns) => {
        const galley = toyGalley(text, style)
        const measure = toyMeasure(...columns)
        const best = Math.min(...settings(galley, new LineCosts(galley, measure), 0, 0).map(({ cost }) => cost))
        expect(Math.abs(breakOptimal(galley, measure).cost - best)).toBeLessThanOrEqual(best * 1e-12)
      }),
      { numRuns: 300 }
    )
  })

  test('finds the cheapest of all settings in a line more or less, but those that break a rule', () => {
    fc.assert(
      fc.property(
        anyCopy(9),
        anyStyle,
        anyColumns,
        fc.constantFrom(-1 as const, 1 as const),
        (text, style, columns, slack) => {
          const galley = toyGalley(text, style)
          const measure = toyMeasure(...columns)
          const count = linesOf(galley, measure).count + slack
          const rivals = settings(galley, new LineCosts(galley, measure), 0, 0).filter(({ worst }) => worst < RUNT_LINE)
          const best = Math.min(...rivals.filter(({ lines }) => lines === count).map(({ cost }) => cost))
          const cost = breakLines(galley, measure, slack)?.cost ?? Number.POSITIVE_INFINITY
          if (cost !== best) expect(Math.abs(cost - best)).toBeLessThanOrEqual(best * 1e-12)
        }
      ),
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
      { numRuns: 3000, seed: 13 }
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

interface Way {
  readonly lines: number
  readonly cost: number
  /** Of its lines. */
  readonly worst: number
}

/** Every way to set what follows break a as line `line` and after. */
function settings(galley: Galley, costs: LineCosts, a: number, line: number): readonly Way[] {
  const last = galley.breaks.count - 1
  if (a === last) return [{ lines: 0, cost: 0, worst: 0 }]
  return Array.from({ length: last - a }, (_, i) => a + 1 + i).flatMap(b => {
    const own = costs.of(line, a, b)
    const passes = Array.from({ length: b - a - 1 }, (_, k) => a + 1 + k).some(within => costs.mustEnd(within))
    if (own === Number.POSITIVE_INFINITY || passes) return []
    return settings(galley, costs, b, line + 1).map(({ lines, cost, worst }) => ({
      lines: lines + 1,
      cost: own + cost,
      worst: Math.max(own, worst)
    }))
  })
}
