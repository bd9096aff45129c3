import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { undoPredictor } from '../../src/pdf/undo-predictor.ts'
import { packedRows } from '../support/raster-desk.ts'

/** Samples as a reader of PDF has them back: ISO 32000-1, 7.4.4.4. */
const unpack = (packed: Uint8Array, columns: number, colours: number): Uint8Array =>
  undoPredictor(inflateSync(packed), { kind: 15, colours, bits: 8, columns }).bytes

describe('samples come back', () => {
  for (const channels of [1, 3, 4]) {
    test(`of ${channels} channels`, () => {
      const pixels = fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }))
        .chain(([width, height]) => {
          const length = width * height * channels
          return fc.record({
            width: fc.constant(width),
            samples: fc.uint8Array({ minLength: length, maxLength: length })
          })
        })
      fc.assert(
        fc.property(pixels, ({ width, samples }) => {
          expect(unpack(packedRows(samples, width, channels), width, channels)).toEqual(samples)
        })
      )
    })
  }
})

test('a ramp in every direction takes next to nothing', () => {
  const ramp = Uint8Array.from({ length: 400 * 300 }, (_, i) => (i % 400) + Math.floor(i / 400))
  expect(packedRows(ramp, 400, 1).length).toBeLessThan(2000)
})
