import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bottom, intersect } from '../../src/base/geometry.ts'
import type { Area } from '../../src/edition/area.ts'
import { cutLegs } from '../../src/plan/cut-legs.ts'
import { columnRect } from '../../src/plan/page-plan.ts'
import { anyAreas, anyRange, toyArea, toyPlace } from '../support/toy-place.ts'

const { grid, sheet } = toyPlace

const anyPolygon = anyAreas(2 * grid.columns, grid.rows)

/** Column and row of every cell of the grid that the areas cover. */
function cellsOf(areas: readonly Area[]): ReadonlySet<string> {
  const cells = new Set<string>()
  for (const { columns, rows } of areas)
    for (let column = columns[0]; column <= columns[1]; column++)
      for (let row = rows[0]; row <= rows[1]; row++) cells.add(`${column} ${row}`)
  return cells
}

test('legs cover each cell of the polygon once, and nothing else', () => {
  fc.assert(
    fc.property(anyPolygon, areas => {
      const legs = cutLegs(toyPlace, areas, null)
      expect(legs.reduce((sum, leg) => sum + leg.rows, 0)).toBe(cellsOf(areas).size)
      expect(legs.every(leg => leg.width === grid.measure && (leg.top - sheet.head) % grid.step === 0)).toBe(true)
      const rects = legs.map(columnRect)
      rects.forEach((rect, i) => {
        for (const other of rects.slice(i + 1)) expect(intersect(rect, other)).toBeNull()
      })
    })
  )
})

test('a leg of a shape ends only where the shape ends', () => {
  fc.assert(
    fc.property(anyPolygon, areas => {
      const rects = cutLegs(toyPlace, areas, null).map(columnRect)
      for (const rect of rects) expect(rects.some(other => other.x === rect.x && other.y === bottom(rect))).toBe(false)
    })
  )
})

test('the order of areas that hang together does not matter', () => {
  const seed = fc.array(fc.tuple(anyRange(grid.columns), anyRange(grid.rows)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(seed, drawn => {
      const areas = [
        toyArea([1, grid.columns], [4, 5]),
        ...drawn.map(([columns, [first, last]]) => toyArea(columns, [Math.min(first, 4), Math.max(last, 5)]))
      ]
      expect(cutLegs(toyPlace, [...areas].reverse(), null)).toEqual(cutLegs(toyPlace, areas, null))
    })
  )
})
