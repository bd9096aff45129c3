import type { Area } from '../../src/edition/edition.ts'
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
