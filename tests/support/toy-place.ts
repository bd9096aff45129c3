import fc from 'fast-check'
import type { Area } from '../../src/edition/area.ts'
import type { Place } from '../../src/plan/place.ts'

/** A page of 120 × 100 with a type area of 100 from row 10 on: 4 columns of 22 with gaps of 4, 8 rows of 10. */
export const toyPlace: Place = {
  sheet: { width: 120, height: 100, bleed: 0, typeWidth: 100, typeHeight: 80, head: 10 },
  grid: { columns: 4, measure: 22, gap: 4, rows: 8, step: 10, size: 10 }
}

export const toyArea = (columns: Area['columns'], rows: Area['rows'], more: Partial<Area> = {}): Area => ({
  columns,
  rows,
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  ...more
})

/** From a first to a last of so many, both included. */
export const anyRange = (most: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)])

/** Areas of a grid, whether they touch, overlap or stand apart. */
export const anyAreas = (columns: number, rows: number): fc.Arbitrary<readonly Area[]> =>
  fc.array(
    fc.tuple(anyRange(columns), anyRange(rows)).map(ranges => toyArea(...ranges)),
    { minLength: 1, maxLength: 6 }
  )
