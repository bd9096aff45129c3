import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packRows } from '../../src/flate/pack-rows.ts'
import { undoPredictor } from '../../src/pdf/undo-predictor.ts'

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
          expect(unpack(packRows(samples, width, channels), width, channels)).toEqual(samples)
        })
      )
    })
  }
})

test('a ramp in every direction takes next to nothing', () => {
  const ramp = Uint8Array.from({ length: 400 * 300 }, (_, i) => (i % 400) + Math.floor(i / 400))
  expect(packRows(ramp, 400, 1).length).toBeLessThan(2000)
})
