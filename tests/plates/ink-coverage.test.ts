import { describe, expect, test } from 'vitest'
import type { Painted } from '../../src/pdf/painted.ts'
import { inkCoverage } from '../../src/plates/ink-coverage.ts'
import { inkMap } from '../../src/plates/ink-map.ts'
import { box, cmyk, expose, fill } from '../support/toy-painting.ts'

/** Pixels in a millimetre, so that a page of so many points is as many tenths of it. */
const DPI = 254
const page = (...objects: readonly Painted[]) => ({ ...expose(objects, 400, 300), dpi: DPI })
const patch = (x: number, y: number, side: number, ...inks: number[]): Painted =>
  fill(box(x, 300 - y - side, x + side, 300 - y), { fill: cmyk(...inks) })

describe('highest sums of ink, in percent and mm', () => {
  test('a square is found where it lies', () => {
    const { square } = inkCoverage(page(patch(100, 50, 150, 1, 1, 0, 0.4)))
    expect(square.percent).toBeCloseTo(240, 1)
    expect([square.xMm, square.yMm]).toEqual([17.5, 12.5])
  })

  test('a smaller patch is averaged with the paper round it', () => {
    const { square } = inkCoverage(page(patch(100, 50, 75, 1, 1, 0, 0)))
    expect(square.percent).toBeCloseTo(50, 1)
  })

  test('a point takes a square millimetre, of any form', () => {
    const small = patch(20, 20, 9, 1, 1, 1, 0)
    const large = patch(60, 60, 10, 1, 1, 0, 0)
    const thin = fill(box(0, 100, 400, 101), { fill: cmyk(1, 0.5, 0, 0) })
    expect(inkCoverage(page(small)).point.percent).toBe(0)
    expect(inkCoverage(page(small, large)).point.percent).toBeCloseTo(200, 1)
    expect(inkCoverage(page(small, thin)).point.percent).toBeCloseTo(150, 0)
  })

  test('its place lies in it', () => {
    const { point } = inkCoverage(page(patch(60, 60, 20, 1, 1, 0, 0)))
    expect(point.xMm).toBeGreaterThan(6)
    expect(point.xMm).toBeLessThan(8)
    expect(point.yMm).toBeGreaterThan(6)
    expect(point.yMm).toBeLessThan(8)
  })

  test('a page smaller than the square is one square', () => {
    const plates = { ...expose([fill(box(0, 0, 8, 4), { fill: cmyk(1, 0, 0, 0) })]), dpi: 72 }
    expect(inkCoverage(plates).square.percent).toBeCloseTo(50, 1)
  })

  test('means of the plates', () => {
    expect(inkCoverage(page(patch(0, 0, 300, 0.5, 0, 0, 0.2))).means.map(Math.round)).toEqual([38, 0, 0, 15])
  })
})

test('the map has steps up to the limit, and its own colour above', () => {
  const sums = [0, 0.01, 0.125, 0.126, 1, 2, 2.01]
  const plates = expose(
    sums.map((sum, i) =>
      fill(box(i, 0, i + 1, 8), {
        fill: cmyk(Math.min(1, sum), Math.min(1, Math.max(0, sum - 1)), Math.max(0, sum - 2), 0)
      })
    )
  )
  const { samples, palette } = inkMap(plates, 200)
  expect([...samples.subarray(0, 7)]).toEqual([0, 1, 1, 1, 4, 8, 9])
  expect(palette).toHaveLength(10)
})
