import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { View } from '../../src/images/decode-picture.ts'
import type { Link } from '../../src/images/link.ts'
import type { PlainRaster } from '../support/plain/plain-raster.ts'
import { resample } from '../support/plain/resample.ts'
import { separate } from '../support/plain/separate.ts'
import { sharpen } from '../support/plain/sharpen.ts'
import { rasterDesk } from '../support/raster-desk.ts'

const desk = rasterDesk()

const size = fc.integer({ min: 1, max: 70 })
const channels = fc.constantFrom(1, 3, 4)
/** Tones of every kind: grain, edges, whites. */
const samples = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.uint8Array({ minLength: length, maxLength: length }),
    fc.infiniteStream(fc.constantFrom(0, 1, 254, 255)).map(stream => Uint8Array.from(stream.take(length)))
  )
const picture: fc.Arbitrary<PlainRaster> = fc
  .tuple(size, size, channels)
  .chain(([width, height, channels]) =>
    samples(width * height * channels).map(data => ({ width, height, channels, data }))
  )

/** A picture as its file may hold it: upright, upside down, on its side, mirrored, with alpha behind its colours. */
const view: fc.Arbitrary<View> = fc
  .tuple(size, size, channels, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .chain(([w, h, channels, alpha, left, up, swap]) => {
    const stride = channels + (alpha ? 1 : 0)
    const start = (left ? (w - 1) * stride : 0) + (up ? (h - 1) * w * stride : 0)
    const [column, line] = [left ? -stride : stride, up ? -w * stride : w * stride]
    const upright = { width: w, height: h, stepX: column, stepY: line }
    const turned = { width: h, height: w, stepX: line, stepY: column }
    return samples(w * h * stride).map(data => ({ ...(swap ? turned : upright), channels, data, start }))
  })

test('kernels resample as plain loops do', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(view, size, size, share, share, share, share, (view, width, height, left, top, right, bottom) => {
      const [x, y] = [left * 0.9 * view.width, top * 0.9 * view.height]
      const [w, h] = [(view.width - x) * (1 - 0.9 * right), (view.height - y) * (1 - 0.9 * bottom)]
      const order = [view, { x, y, w, h }, Math.ceil(Math.min(width, w)), Math.ceil(Math.min(height, h))] as const
      expect(desk.resampled(...order)).toEqual(resample(...order).data)
    })
  )
})

test('kernels sharpen as plain loops do', () => {
  fc.assert(
    fc.property(picture, picture => {
      const plain = { ...picture, data: picture.data.slice() }
      sharpen(plain)
      expect(desk.sharpened(picture)).toEqual(plain.data)
    })
  )
})

test('kernels separate as plain loops do', () => {
  const link: fc.Arbitrary<Link> = fc
    .tuple(fc.constantFrom(3 as const, 4 as const), fc.integer({ min: 2, max: 33 }), fc.integer())
    .map(([channels, most, seed]) => {
      const points = channels === 3 ? most : Math.ceil(most / 2) + 1
      const share = (i: number): number => Math.imul(i + 1, seed | 1) >>> 15
      const table = Int32Array.from({ length: 4 * points ** channels }, (_, i) => Math.min(65_536, share(i)))
      return { channels, points, table }
    })
  const order = link.chain(link =>
    fc.nat({ max: 99 }).chain(count => samples(count * link.channels).map(data => ({ link, data })))
  )
  fc.assert(
    fc.property(order, ({ link, data }) => {
      expect(desk.separated(data, link)).toEqual(separate(data, link))
    })
  )
})

test('the kernels that are kept are what their sources compile to: else run npm run kernels', () => {
  execFileSync(process.execPath, ['scripts/compile-kernels.mjs', '--check'])
})
