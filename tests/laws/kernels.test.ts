import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflate } from '../../src/flate/deflate.ts'
import { predictRows } from '../../src/flate/predict-rows.ts'
import type { View } from '../../src/images/decode-picture.ts'
import type { Link } from '../../src/images/link.ts'
import { newKernels } from '../../src/kernels/kernels.ts'
import { deflateRuns } from '../support/flate-desk.ts'
import { deflate as plainDeflate } from '../support/plain/flate/deflate.ts'
import { deflateRuns as plainRuns } from '../support/plain/flate/deflate-runs.ts'
import { predictRows as plainRows } from '../support/plain/flate/predict-rows.ts'
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

test('kernels find the most ink as plain loops do', () => {
  const inks = fc.integer({ min: 1, max: 40 }).chain(count => samples(4 * count))
  fc.assert(
    fc.property(inks, inks => {
      const pixels = Array.from({ length: inks.length / 4 }, (_, i) => [...inks.subarray(4 * i, 4 * i + 4)])
      const sums = (count: number): number[] => pixels.map(pixel => pixel.slice(0, count).reduce((a, b) => a + b))
      const [three, four] = [sums(3), sums(4)]
      const all = Math.max(...four)
      const percent = (sum: number): number => (100 * sum) / 255
      const most = { colour: percent(Math.max(...three)), all: percent(all), pixel: four.indexOf(all) }
      expect(desk.mostInk(inks)).toEqual(most)
    })
  )
})

/** Text that comes again, runs, and noise, over more than a window. */
const bytes: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.nat({ max: 255 }), fc.nat({ max: 700 })).map(([byte, length]) => new Uint8Array(length).fill(byte)),
      fc
        .tuple(fc.string({ maxLength: 20 }), fc.nat({ max: 60 }))
        .map(([text, times]) => Buffer.from(text.repeat(times))),
      fc.tuple(fc.integer(), fc.integer({ min: 1, max: 256 }), fc.nat({ max: 40_000 })).map(noise)
    ),
    { maxLength: 12 }
  )
  .map(parts => new Uint8Array(Buffer.concat(parts)))

function noise([seed, pool, length]: readonly [number, number, number]): Uint8Array {
  let state = seed | 1
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state, 0x9e3779b1) + 1
    return (state >>> 16) % pool
  })
}

test('kernels deflate as plain loops do', () => {
  const kernels = newKernels()
  fc.assert(
    fc.property(bytes, bytes => {
      expect(same(deflate(bytes, kernels), plainDeflate(bytes))).toBe(true)
    })
  )
})

test('and so they do runs', () => {
  fc.assert(
    fc.property(bytes, bytes => {
      expect(same(deflateRuns(bytes), plainRuns(bytes))).toBe(true)
    })
  )
})

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b)

test('kernels predict as plain loops do', () => {
  fc.assert(
    fc.property(picture, ({ width, channels, data }) => {
      const size = width * channels
      expect(predictRows(data, size, channels)).toEqual(plainRows(data, size, channels))
    })
  )
})

test('the kernels that are kept are what their sources compile to: else run npm run kernels', () => {
  execFileSync(process.execPath, ['scripts/compile-kernels.mjs', '--check'])
})
