import fc from 'fast-check'
import { describe, test } from 'vitest'
import { boundsOf, intersect, type Point, type Rect } from '../../src/base/geometry.ts'
import type { Zone } from '../../src/layout/layout.ts'
import { zoneOf } from '../../src/layout/zone-of.ts'

const anyRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: 0, max: 30 }),
  y: fc.integer({ min: 0, max: 30 }),
  w: fc.integer({ min: 1, max: 12 }),
  h: fc.integer({ min: 1, max: 12 })
})

/** Rectangles of a story, and those of others that stand clear of them. */
const anyPage: fc.Arbitrary<{ readonly own: readonly Rect[]; readonly others: readonly Rect[] }> = fc
  .tuple(fc.array(anyRect, { minLength: 1, maxLength: 6 }), fc.array(anyRect, { maxLength: 6 }))
  .map(([own, others]) => ({ own, others: others.filter(other => own.every(rect => !intersect(rect, other))) }))

const anyReach = fc.integer({ min: 0, max: 4 })

/** Whether the middle of a unit square lies within a zone: how often its rings wind round it. */
function holds(zone: Zone, x: number, y: number): boolean {
  const winding = zone.flatMap(ring =>
    ring.map((from, i) => {
      const to = ring[(i + 1) % ring.length]!
      if (from.x !== to.x || from.x <= x) return 0
      return Math.min(from.y, to.y) <= y && y < Math.max(from.y, to.y) ? Math.sign(to.y - from.y) : 0
    })
  )
  return winding.reduce<number>((sum, way) => sum + way, 0) !== 0
}

const squaresOf = ({ x, y, w, h }: Rect): readonly Point[] =>
  Array.from({ length: w * h }, (_, i) => ({ x: x + (i % w), y: y + Math.floor(i / w) }))

const turnsAt = (ring: readonly Point[], i: number): boolean => {
  const [before, at, after] = [ring.at(i - 1)!, ring[i]!, ring[(i + 1) % ring.length]!]
  return (before.x === at.x) !== (at.x === after.x) && (before.y === at.y) !== (at.y === after.y)
}

describe('a zone', () => {
  test('holds all of its own and nothing of others', () => {
    fc.assert(
      fc.property(anyPage, anyReach, ({ own, others }, reach) => {
        const zone = zoneOf(own, others, reach)
        return (
          own.flatMap(squaresOf).every(({ x, y }) => holds(zone, x, y)) &&
          others.flatMap(squaresOf).every(({ x, y }) => !holds(zone, x, y))
        )
      })
    )
  })

  test('stays within the bounds of its own', () => {
    fc.assert(
      fc.property(anyPage, anyReach, ({ own, others }, reach) => {
        const corners = zoneOf(own, others, reach).flatMap(ring => ring.map(point => ({ ...point, w: 0, h: 0 })))
        const [a, b] = [boundsOf(corners), boundsOf(own)]
        return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
      })
    )
  })

  test('turns at each of its corners', () => {
    fc.assert(
      fc.property(anyPage, anyReach, ({ own, others }, reach) =>
        zoneOf(own, others, reach).every(ring => ring.every((_, i) => turnsAt(ring, i)))
      )
    )
  })

  test('does not hang on the order of its parts', () => {
    fc.assert(
      fc.property(anyPage, anyReach, ({ own, others }, reach) => {
        const turned = zoneOf(own.toReversed(), others.toReversed(), reach)
        return JSON.stringify(zoneOf(own, others, reach)) === JSON.stringify(turned)
      })
    )
  })
})
