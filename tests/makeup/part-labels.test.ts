import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partLabels } from '../../src/makeup/chart/part-labels.ts'

const wish = (middle: number, size = 10) => ({ middle, size })

test.each([
  ['apart: each where it would be', [wish(20), wish(60)], [20, 60]],
  ['over each other: both give way', [wish(50), wish(54)], [47, 57]],
  ['three in one place', [wish(50), wish(50), wish(50)], [40, 50, 60]],
  ['pushed together with one that was clear', [wish(30), wish(50), wish(50)], [30, 45, 55]],
  ['beyond an end', [wish(2), wish(99)], [5, 95]],
  ['no room', [wish(1, 60), wish(2, 60)], null]
])('%s', (_, wishes, middles) => expect(partLabels(wishes, [0, 100])).toEqual(middles))

test('labels that have room keep their order, stand clear of each other and within the ends', () => {
  const wishes = fc.array(
    fc.record({ middle: fc.integer({ min: -50, max: 1050 }), size: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 1, maxLength: 16 }
  )
  fc.assert(
    fc.property(wishes, all => {
      const sorted = all.toSorted((a, b) => a.middle - b.middle)
      const middles = partLabels(sorted, [0, 1000])!
      const edges = middles.map((middle, i) => [middle - Math.round(sorted[i]!.size / 2), sorted[i]!.size] as const)
      let end = -1
      for (const [from, size] of edges) {
        expect(from).toBeGreaterThanOrEqual(end - 1)
        end = from + size
      }
      expect(edges[0]![0]).toBeGreaterThanOrEqual(-1)
      expect(end).toBeLessThanOrEqual(1001)
    })
  )
})
