import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import { PT } from '../../src/base/length.ts'
import type { GlyphRun, Page } from '../../src/page/page.ts'
import { splitSpread } from '../../src/page/split-spread.ts'
import { freshBrush } from '../../src/press/pdf/brush.ts'
import { ByteWriter } from '../../src/press/pdf/byte-writer.ts'
import { INKS } from '../../src/press/pdf/palette.ts'
import { across, sheetOf } from '../../src/press/pdf/sheet.ts'
import { showGlyphs } from '../../src/press/pdf/show-glyphs.ts'
import { newStepTables, stepsOf } from '../../src/press/pdf/widths.ts'
import { toyFonts, toyPage } from '../support/toy-page.ts'

const face = toyFonts.faces[0]!
const ACCURACY = PT / 100

function runOf(size: number, glyphs: readonly number[], gaps: readonly number[]): GlyphRun {
  const x = new Int32Array(glyphs.length)
  for (let i = 1; i < x.length; i++)
    x[i] = Math.round(x[i - 1]! + (face.advance(glyphs[i - 1]!) * size) / 1000 + gaps[i - 1]!)
  const clusters = new Uint32Array(glyphs.length + 1)
  const origin = { x: 0, y: 0 }
  const stance = { way: 'level', condensed: 1 } as const
  const look = { ink: BLACK, style: 'body', hidden: false, ...stance }
  return { face: 0, size, ...look, origin, glyphs: Uint16Array.from(glyphs), x, text: '', clusters }
}

/** A run as a fresh content stream shows it. */
function show(run: GlyphRun): string {
  const brush = freshBrush({ out: new ByteWriter(), palette: INKS })
  showGlyphs(brush, run, stepsOf(newStepTables(), run, face))
  return Buffer.from(brush.out.take()).toString('latin1')
}

/** Where a reader of the file puts each glyph: ISO 32000-1, 9.4.4. Glyphs are below 256, and no byte is escaped. */
const places = (shown: string, size: number): readonly number[] =>
  walk(shown, {
    step: (glyph, spacing) => (face.advance(glyph) / 1000) * size + spacing,
    move: thousandths => -(thousandths / 1000) * size
  })

/** The same in vertical writing mode, downwards: the displacement of a glyph is one em. */
const placesDown = (shown: string, size: number): readonly number[] =>
  walk(shown, { step: (_, spacing) => size - spacing, move: thousandths => (thousandths / 1000) * size })

interface Pen {
  step(glyph: number, spacing: number): number
  move(thousandths: number): number
}

function walk(shown: string, { step, move }: Pen): readonly number[] {
  const [, spacing, body] = /^(?:(\S+) Tc )?\[(.*)\]TJ\n$/s.exec(shown)!
  const at: number[] = []
  let pen = 0
  for (const [, moved, string] of body!.matchAll(/([-.\d]+)|\(([^)]*)\)/gs)) {
    if (moved !== undefined) pen += move(Number(moved))
    for (let i = 1; i < (string ?? '').length; i += 2) {
      at.push(pen)
      pen += step(string!.charCodeAt(i), Number(spacing ?? 0) * PT)
    }
  }
  return at
}

const glyphs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 })
const gap = fc.integer({ min: -5 * PT, max: 5 * PT })
const gapsOf = fc.oneof(
  fc.array(gap, { minLength: 60, maxLength: 60 }),
  gap.chain(one =>
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: one, max: one + 1 }) }, gap), {
      minLength: 60,
      maxLength: 60
    })
  )
)
const size = fc.integer({ min: 5 * PT, max: 300 * PT })

test('every glyph stands within a hundredth of a point of its place, to the end of the line', () => {
  fc.assert(
    fc.property(size, glyphs, gapsOf, (points, row, gaps) => {
      const run = runOf(points, row, gaps)
      const at = places(show(run), points)
      expect(at.length).toBe(row.length)
      at.forEach((place, i) => {
        expect(Math.abs(place - run.x[i]!)).toBeLessThanOrEqual(ACCURACY)
      })
    }),
    { numRuns: 500 }
  )
})

test('so does every glyph under another, in vertical writing mode', () => {
  fc.assert(
    fc.property(size, glyphs, gapsOf, (points, row, gaps) => {
      const x = new Int32Array(row.length)
      for (let i = 1; i < x.length; i++) x[i] = x[i - 1]! + points + gaps[i - 1]!
      const at = placesDown(show({ ...runOf(points, row, gaps), way: 'stacked', x }), points)
      expect(at.length).toBe(row.length)
      at.forEach((place, i) => {
        expect(Math.abs(place - x[i]!)).toBeLessThanOrEqual(ACCURACY)
      })
    })
  )
})

test('a line let out evenly is one string', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 6 * PT, max: 12 * PT }),
      glyphs,
      fc.integer({ min: -PT, max: PT }),
      (points, row, even) => {
        expect(show(runOf(points, row, Array(60).fill(even)))).toMatch(/^([-.\d]+ Tc )?\[\([^()]*\)\]TJ\n$/)
      }
    )
  )
})

test('what stands behind a fold stands there on the half, too, to a thousandth of a point', () => {
  const length = fc.integer({ min: 0, max: 20_000_000 })
  fc.assert(
    fc.property(length, length, fc.integer({ min: 0, max: 200_000 }), (fold, x, bleed) => {
      const trim = { x: 0, y: 0, w: 2 * fold, h: fold }
      const spread: Page = { ...toyPage([]), numbers: [2, 3], trim, bleed, folds: [fold] }
      const [whole, half] = [spread, splitSpread(spread)[1]!].map(sheetOf)
      const onSpread = across(whole!, fold + x) - across(whole!, fold)
      const onHalf = across(half!, x) - across(half!, 0)
      expect(Math.abs(onSpread - onHalf)).toBeLessThanOrEqual(1)
    })
  )
})
