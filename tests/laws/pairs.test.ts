import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bottom, type Rect } from '../../src/base/geometry.ts'
import { pairsNear, pairsOf } from '../../src/check/anatomy.ts'

const anyRects: fc.Arbitrary<readonly Rect[]> = fc.array(
  fc.record({ x: fc.constant(0), y: fc.nat(20), w: fc.constant(1), h: fc.nat(6) }),
  { maxLength: 12 }
)

test('pairs that are near are all pairs but those of which one stands too far under the other, in their order', () => {
  fc.assert(
    fc.property(anyRects, fc.nat(4), (rects, reach) => {
      const near = ([a, b]: readonly [Rect, Rect]): boolean => a.y <= bottom(b) + reach && b.y <= bottom(a) + reach
      expect(pairsNear(rects, rect => rect, reach)).toEqual(pairsOf(rects).filter(near))
    })
  )
})
