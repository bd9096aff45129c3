import fc from 'fast-check'
import { describe, test } from 'vitest'
import { bottom, intersect, type Rect, right } from '../../src/base/geometry.ts'
import { areaOf } from '../../src/check/bearings.ts'
import { emptyRects } from '../../src/check/white.ts'

const SIDE = 8
const AREA: Rect = { x: 0, y: 0, w: SIDE, h: SIDE }

/** Rectangles on and over a small area. */
const anyTaken: fc.Arbitrary<readonly Rect[]> = fc.array(
  fc.record({
    x: fc.integer({ min: -2, max: SIDE }),
    y: fc.integer({ min: -2, max: SIDE }),
    w: fc.integer({ min: 1, max: 5 }),
    h: fc.integer({ min: 1, max: 5 })
  }),
  { maxLength: 6 }
)

const isEmpty = (rect: Rect, taken: readonly Rect[]): boolean => taken.every(other => intersect(rect, other) === null)

/** Every rectangle of whole units in the area. */
const ALL: readonly Rect[] = Array.from({ length: SIDE ** 4 }, (_, i) => ({
  x: i % SIDE,
  y: Math.floor(i / SIDE) % SIDE,
  w: 1 + (Math.floor(i / SIDE ** 2) % SIDE),
  h: 1 + (Math.floor(i / SIDE ** 3) % SIDE)
})).filter(rect => right(rect) <= SIDE && bottom(rect) <= SIDE)

describe('empty rectangles of an area', () => {
  test('are empty, and within it', () => {
    fc.assert(
      fc.property(anyTaken, taken =>
        emptyRects(AREA, taken).every(
          rect => areaOf(rect) > 0 && isEmpty(rect, taken) && areaOf(intersect(rect, AREA)!) === areaOf(rect)
        )
      )
    )
  })

  test('have the largest that there is among them', () => {
    fc.assert(
      fc.property(anyTaken, taken => {
        const largest = (rects: readonly Rect[]): number => Math.max(0, ...rects.map(areaOf))
        return largest(emptyRects(AREA, taken)) === largest(ALL.filter(rect => isEmpty(rect, taken)))
      })
    )
  })
})
