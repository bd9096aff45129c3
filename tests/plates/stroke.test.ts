import { describe, expect, test } from 'vitest'
import type { Outline, Pen } from '../../src/pdf/painted.ts'
import { box, draw, expose, outlineOf } from '../support/toy-painting.ts'

/** Square points of black that a pen leaves on a page of 100 points, at ten pixels to the point of a line's width. */
function area(outline: Outline, pen: Partial<Pen>): number {
  const { plates } = expose([draw(outline, pen)], 100, 100)
  return plates[3]!.reduce((sum, level) => sum + level, 0) / 255
}

const LINE = outlineOf('ML', 20, 50, 80, 50)
const CORNER = outlineOf('MLL', 20, 20, 70, 20, 70, 70)
const SHARP = outlineOf('MLL', 20, 20, 70, 30, 20, 40)
const SQUARE = box(20, 20, 80, 80)
const WIDTH = 10

describe('a pen covers', () => {
  const r = WIDTH / 2
  const disc = Math.PI * r * r
  const rows: readonly (readonly [name: string, outline: Outline, pen: Partial<Pen>, area: number])[] = [
    ['a line', LINE, {}, 600],
    ['with round ends', LINE, { cap: 1 }, 600 + disc],
    ['with square ends', LINE, { cap: 2 }, 700],
    ['a corner with a mitre', CORNER, {}, 1000],
    ['round', CORNER, { join: 1 }, 1000 - r * r + disc / 4],
    ['bevelled', CORNER, { join: 2 }, 1000 - (r * r) / 2],
    ['past the limit of mitres', CORNER, { miter: 1.4 }, 1000 - (r * r) / 2],
    ['a closed line has no ends', SQUARE, { cap: 2 }, 70 * 70 - 50 * 50],
    ['dashes', LINE, { dash: [10, 5] }, 400],
    ['dashes that begin inside a gap', LINE, { dash: [25, 10], phase: 30 }, 450],
    ['an odd number of lengths', LINE, { dash: [20] }, 400],
    ['dots', LINE, { dash: [0, 20], cap: 1 }, 3 * disc],
    ['dashes without lengths are none', LINE, { dash: [0, 0] }, 600],
    ['dashes beyond counting are a whole line', LINE, { dash: [1e-6, 1e-6] }, 600],
    ['the thinnest line is a pixel wide', LINE, { width: 0 }, 60],
    ['a line of half a pixel', LINE, { width: 0.5 }, 30],
    ['a point with round ends', outlineOf('ML', 50, 50, 50, 50), { cap: 1 }, disc],
    ['a point without', outlineOf('ML', 50, 50, 50, 50), { cap: 2 }, 0],
    ['a pen that is twice as wide as high', LINE, { shape: [Math.SQRT2, 0, 0, Math.SQRT1_2, 0, 0] }, 600 / Math.SQRT2],
    ['a pen that is flat', LINE, { shape: [1, 0, 0, 0, 0, 0] }, 600]
  ]
  for (const [name, outline, pen, expected] of rows) {
    test(name, () => expect(Math.abs(area(outline, { width: WIDTH, ...pen }) - expected)).toBeLessThan(2))
  }

  test('a mitre reaches as far as the angle is sharp', () => {
    const ratio = 1 / Math.sin(Math.atan(0.2))
    const cut = area(SHARP, { width: 4, miter: ratio - 0.1 })
    const whole = area(SHARP, { width: 4, miter: ratio + 0.1 })
    expect(whole - cut).toBeGreaterThan(15)
  })

  test('lines that cross are covered once', () => {
    expect(area(outlineOf('MLML', 20, 50.5, 80, 50.5, 50.5, 20, 50.5, 80), { width: 1.5 })).toBeCloseTo(180 - 2.25, 0)
  })
})
