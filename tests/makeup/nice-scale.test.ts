import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceScale } from '../../src/makeup/chart/nice-scale.ts'

test.each([
  [0, 37.6, 6, [0, 10, 20, 30, 40]],
  [105, 543, 5, [100, 200, 300, 400, 500, 600]],
  [-0.8, 29.4, 5, [-10, 0, 10, 20, 30]],
  [0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 0.003, 4, [0, 0.001, 0.002, 0.003]],
  [0, 0, 3, [0, 0.5]],
  [7, 7, 3, [5, 10]]
])('from %d to %d by about %d ticks', (least, most, count, ticks) => {
  expect(niceScale(least, most, count).ticks).toEqual(ticks)
})

test('a scale holds its values, and its steps are 1, 2 or 5 and their tens', () => {
  const values = fc.integer({ min: -1e9, max: 1e9 }).map(thousandths => thousandths / 1000)
  fc.assert(
    fc.property(values, values, fc.integer({ min: 2, max: 8 }), (a, b, count) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)]
      const { from, to, ticks } = niceScale(least, most, count)
      expect(from).toBeLessThanOrEqual(least)
      expect(to).toBeGreaterThanOrEqual(most)
      const [digit] = (ticks[1]! - ticks[0]!).toExponential(3)
      expect(['1', '2', '5']).toContain(digit)
      expect(ticks.length).toBeLessThanOrEqual(2 * count + 2)
    })
  )
})
