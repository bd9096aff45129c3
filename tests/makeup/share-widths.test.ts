import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnWidth } from '../../src/edition/table.ts'
import { type ColumnNeed, floorOf, leastWidth, shareWidths } from '../../src/makeup/table/share-widths.ts'

const kinds = fc.oneof(
  fc.constant<ColumnWidth>({ kind: 'auto' }),
  fc.record({ kind: fc.constant('fixed' as const), width: fc.nat(500) }),
  fc.record({ kind: fc.constant('share' as const), parts: fc.integer({ min: 1, max: 9 }) })
)
const needs: fc.Arbitrary<ColumnNeed[]> = fc.array(
  fc
    .record({ width: kinds, least: fc.nat(500), more: fc.nat(500) })
    .map(({ more, ...need }) => ({ ...need, natural: need.least + more })),
  { minLength: 1, maxLength: 8 }
)

test('columns that have room fill it to the last unit, and none is narrower than it needs', () => {
  fc.assert(
    fc.property(needs, fc.nat(8000), (columns, total) => {
      const widths = shareWidths(columns, total)
      expect(widths === null).toBe(leastWidth(columns) > total)
      if (widths === null) return
      const sum = widths.reduce((so, next) => so + next, 0)
      const open = columns.some(({ width }) => width.kind !== 'fixed')
      expect(sum).toBe(open ? total : leastWidth(columns))
      for (const [i, column] of columns.entries()) expect(widths[i]).toBeGreaterThanOrEqual(floorOf(column))
    })
  )
})
