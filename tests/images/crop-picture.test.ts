import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MM } from '../../src/base/length.ts'
import type { Shares } from '../../src/base/shares.ts'
import { cropPicture, keepsFocus } from '../../src/images/crop-picture.ts'

const BOX = { x: 10 * MM, y: 20 * MM, w: 60 * MM, h: 40 * MM }
const focus = (x: number, y: number, w: number, h: number): Shares => ({ x, y, w, h })

describe('a picture fills its box', () => {
  test.each<readonly [what: string, size: readonly [number, number], focus: Shares | null, left: number, top: number]>([
    ['of the same shape, whole', [600, 400], null, 10, 20],
    ['a wide one, from its middle', [1200, 400], null, -20, 20],
    ['a high one, from its middle', [600, 800], null, 10, 0],
    ['a focus in the middle moves nothing', [1200, 400], focus(0.4, 0, 0.2, 1), -20, 20],
    ['a focus on the left is just in', [1200, 400], focus(0.1, 0, 0.2, 1), -2, 20],
    ['a focus on the right is just in', [1200, 400], focus(0.7, 0, 0.2, 1), -38, 20],
    ['a focus at the edge', [1200, 400], focus(0.9, 0, 0.1, 1), -50, 20],
    ['a focus at the foot', [600, 800], focus(0, 0.8, 1, 0.2), 10, -20],
    ['a focus too wide stands in the middle of the box', [1200, 400], focus(0, 0, 0.8, 1), -8, 20]
  ])('%s', (_, [width, height], part, left, top) => {
    const { x, y } = cropPicture({ width, height }, BOX, part)
    expect([x / MM, y / MM]).toEqual([left, top])
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const part = fc.tuple(share, share, share, share).map(([x, y, w, h]) => focus(x * (1 - w), y * (1 - h), w, h))
const size = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) })

test('every box is filled, and every focus that has room is seen', () => {
  fc.assert(
    fc.property(size, part, (picture, focused) => {
      const whole = cropPicture(picture, BOX, focused)
      expect(whole.x).toBeLessThanOrEqual(BOX.x)
      expect(whole.y).toBeLessThanOrEqual(BOX.y)
      expect(whole.x + whole.w).toBeGreaterThanOrEqual(BOX.x + BOX.w)
      expect(whole.y + whole.h).toBeGreaterThanOrEqual(BOX.y + BOX.h)
      const hasRoom = focused.w * whole.w <= BOX.w && focused.h * whole.h <= BOX.h
      if (hasRoom) expect(keepsFocus(whole, BOX, focused)).toBe(true)
    })
  )
})
