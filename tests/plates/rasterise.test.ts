import { describe, expect, test } from 'vitest'
import type { Outline } from '../../src/pdf/painted.ts'
import { flatten } from '../../src/plates/flatten.ts'
import { Raster } from '../../src/plates/raster.ts'
import { type Rule, rasterise } from '../../src/plates/rasterise.ts'
import { box, circle, IDENTITY, outlineOf } from '../support/toy-painting.ts'

/** Coverage of pixels as a typesetter would note it: rows from the top, each pixel of 255. */
function coverage(outline: Outline, width: number, height: number, rule: Rule = 'nonzero'): number[][] {
  const rows = Array.from({ length: height }, () => new Array<number>(width).fill(0))
  const polygons = flatten(outline, IDENTITY)
  const within = { left: 0, top: 0, right: width, bottom: height }
  rasterise(new Raster(), { polygons, rule, dx: 0, dy: 0, within }, (y, from, cover) => {
    for (const [i, level] of cover.entries()) rows[y]![from + i] = level
  })
  return rows
}

const areaOf = (rows: number[][]): number => rows.flat().reduce((sum, level) => sum + level, 0) / 255

describe('pixels are covered by as much as lies in them', () => {
  const shapes: readonly (readonly [name: string, outline: Outline, rule: Rule, rows: number[][]])[] = [
    [
      'a rectangle with parts of pixels',
      box(0.5, 0, 2.25, 1.5),
      'nonzero',
      [
        [128, 255, 64],
        [64, 128, 32]
      ]
    ],
    [
      'a triangle',
      outlineOf('MLLZ', 0, 0, 2, 0, 0, 2),
      'nonzero',
      [
        [255, 128, 0],
        [128, 0, 0]
      ]
    ],
    [
      'one that leans over a row',
      outlineOf('MLLZ', 0, 0, 4, 0, 0, 1),
      'nonzero',
      [
        [223, 159, 96],
        [0, 0, 0]
      ]
    ],
    [
      'drawn the other way round',
      outlineOf('MLLZ', 0, 2, 2, 0, 0, 0),
      'nonzero',
      [
        [255, 128, 0],
        [128, 0, 0]
      ]
    ],
    [
      'not closed',
      outlineOf('MLL', 0, 0, 2, 0, 0, 2),
      'nonzero',
      [
        [255, 128, 0],
        [128, 0, 0]
      ]
    ],
    [
      'it begins left of the plate',
      box(-5, 0, 1, 1),
      'nonzero',
      [
        [255, 0, 0],
        [0, 0, 0]
      ]
    ],
    [
      'a slope from beyond the left',
      outlineOf('MLLZ', -2, 0, 2, 0, -2, 2),
      'nonzero',
      [
        [191, 64, 0],
        [0, 0, 0]
      ]
    ],
    [
      'it ends beyond all sides',
      box(-9, -9, 99, 99),
      'nonzero',
      [
        [255, 255, 255],
        [255, 255, 255]
      ]
    ],
    [
      'one in the other, nonzero',
      two(box(0, 0, 3, 2), box(1, 0, 2, 1)),
      'nonzero',
      [
        [255, 255, 255],
        [255, 255, 255]
      ]
    ],
    [
      'one in the other, even-odd',
      two(box(0, 0, 3, 2), box(1, 0, 2, 1)),
      'evenodd',
      [
        [255, 0, 255],
        [255, 255, 255]
      ]
    ],
    [
      'numbers that are none',
      outlineOf('MLLZ', Number.NaN, 0, 2, 0, 0, 2),
      'nonzero',
      [
        [255, 128, 0],
        [128, 0, 0]
      ]
    ]
  ]
  for (const [name, outline, rule, rows] of shapes)
    test(name, () => expect(coverage(outline, 3, 2, rule)).toEqual(rows))
})

function two(a: Outline, b: Outline): Outline {
  return { steps: a.steps + b.steps, coords: Float64Array.of(...a.coords, ...b.coords) }
}

describe('areas of circles', () => {
  for (const r of [0.4, 3, 20.3, 100]) {
    test(`radius ${r}`, () => {
      const size = 2 * Math.ceil(r) + 4
      const rows = coverage(circle(size / 2 + 0.123, size / 2 - 0.31, r), size, size)
      // Chords stand 0.03 pixels off at most, two thirds of that on the mean; and half a level of each pixel of the edge.
      const tolerance = (0.02 + 1 / 255) * 2 * Math.PI * r + 0.01
      expect(Math.abs(areaOf(rows) - Math.PI * r * r)).toBeLessThan(tolerance)
    })
  }
})

test('a plate wider than a band of memory', () => {
  const rows = coverage(outlineOf('MLLZ', 0, 0, 100_000, 0, 0, 3), 100_000, 3)
  expect(areaOf(rows)).toBeCloseTo(150_000, -2)
})
