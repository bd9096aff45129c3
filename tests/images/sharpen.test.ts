import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlainRaster } from '../support/plain/plain-raster.ts'
import { rasterDesk } from '../support/raster-desk.ts'

const BINOMIAL = [1, 4, 6, 4, 1]

/** A sample moved away from the mean of its neighbourhood, by the whole difference but what counts as grain. */
function sharpened({ width, height, channels, data }: PlainRaster, x: number, y: number, channel: number): number {
  const at = (column: number, row: number): number => {
    const [inX, inY] = [Math.min(width - 1, Math.max(0, column)), Math.min(height - 1, Math.max(0, row))]
    return data[(inY * width + inX) * channels + channel]!
  }
  let sum = 0
  BINOMIAL.forEach((down, j) => {
    BINOMIAL.forEach((across, i) => {
      sum += down * across * at(x + i - 2, y + j - 2)
    })
  })
  const difference = at(x, y) - Math.floor((sum + 128) / 256)
  const move = Math.min(28, Math.max(0, Math.abs(difference) - 3))
  return Math.min(255, Math.max(0, at(x, y) + Math.sign(difference) * move))
}

test('every sample is moved away from the blur round it', () => {
  const raster = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.constantFrom(1, 3, 4))
  const desk = rasterDesk()
  const filled = raster.chain(([width, height, channels]) => {
    const length = width * height * channels
    return fc.uint8Array({ minLength: length, maxLength: length }).map(data => ({ width, height, channels, data }))
  })
  fc.assert(
    fc.property(filled, original => {
      const { width, channels, data } = original
      const expected = Array.from(data, (_, i) => {
        const pixel = Math.floor(i / channels)
        return sharpened(original, pixel % width, Math.floor(pixel / width), i % channels)
      })
      expect([...desk.sharpened(original)]).toEqual(expected)
    })
  )
})
