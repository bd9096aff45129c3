import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Contour } from '../../src/images/picture.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { FILE, load, ORDER } from '../support/picture-desk.ts'

/** A PNG that is seen where the rule says so. */
const cutOut = (width: number, height: number, isSeen: (x: number, y: number) => boolean): Promise<Buffer> => {
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, i) => {
    const at = i >> 2
    return i % 4 < 3 ? 90 : isSeen(at % width, Math.floor(at / width)) ? 255 : 0
  })
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}

const traced = async (bytes: Uint8Array): Promise<{ contour: Contour; notes: readonly string[] }> => {
  const { picture, notes } = await load(memoryWorld({ [FILE]: bytes }), [{ ...ORDER, outline: 'alpha' }])
  return { contour: picture!.contour, notes }
}

/** Shares of the picture; a hole takes away. */
const areaOf = (contour: Contour): number =>
  contour.reduce(
    (sum, ring) =>
      ring.reduce((part, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length]!
        return part + (x * nextY - nextX * y) / 2
      }, sum),
    0
  )

describe('where a picture’s transparency ends', () => {
  test('a rectangle has four corners', async () => {
    const { contour } = await traced(await cutOut(40, 20, (x, y) => x >= 10 && x < 30 && y >= 5 && y < 15))
    expect(contour.map(ring => new Set(ring.map(corner => corner.join())))).toEqual([
      new Set(['0.25,0.25', '0.75,0.25', '0.75,0.75', '0.25,0.75'])
    ])
  })

  test('a disc is round, and its sides are few', async () => {
    const { contour } = await traced(await cutOut(1000, 1000, (x, y) => (x - 500) ** 2 + (y - 500) ** 2 < 400 ** 2))
    expect(areaOf(contour)).toBeCloseTo(Math.PI * 0.16, 2)
    expect(contour).toHaveLength(1)
    expect(contour[0]!.length).toBeLessThan(80)
  })

  test('holes are rings, dust is nothing', async () => {
    const bytes = await cutOut(200, 200, (x, y) => {
      const ring = Math.max(Math.abs(x - 100), Math.abs(y - 100))
      return (ring < 80 && ring > 40) || (x === 5 && y === 5)
    })
    const { contour } = await traced(bytes)
    expect(contour).toHaveLength(2)
    expect(areaOf(contour)).toBeCloseTo((159 ** 2 - 81 ** 2) / 200 ** 2, 6)
  })

  test('cells that meet at a corner are rings of their own', async () => {
    const { contour } = await traced(await cutOut(40, 40, (x, y) => x < 20 === y < 20))
    expect(contour).toHaveLength(2)
  })

  test('a picture on its side is traced upright', async () => {
    const png = await cutOut(40, 20, x => x < 10)
    const turned = await sharp(png).withMetadata({ orientation: 6 }).webp({ lossless: true }).toBuffer()
    const { contour } = await traced(turned)
    expect(new Set(contour[0]!.map(corner => corner.join()))).toEqual(new Set(['0,0', '1,0', '1,0.25', '0,0.25']))
  })
})

test('a picture without transparency is told, and so is one that is all of it opaque', async () => {
  const flat = { create: { width: 8, height: 8, channels: 3 as const, background: 'red' } }
  const said = [`no-outline | ${FILE} has no transparency that text could run along`]
  for (const image of [sharp(flat), sharp(flat).ensureAlpha()]) {
    const { contour, notes } = await traced(await image.png().toBuffer())
    expect(contour).toEqual([])
    expect(notes.map(note => note.split(' | ').slice(0, 2).join(' | '))).toEqual(said)
  }
})

test('pixels are looked at where an order asks for them, be it the second', async () => {
  const world = memoryWorld({ [FILE]: await cutOut(40, 20, x => x < 10) })
  expect((await load(world)).picture!.contour).toEqual([])
  expect((await load(world, [ORDER, { ...ORDER, outline: 'alpha' }])).picture!.contour).toHaveLength(1)
})

test('a picture cut off in its pixels has no contour', async () => {
  const bytes = await cutOut(400, 200, (x, y) => (x * y) % 7 > 3)
  expect((await traced(bytes.subarray(0, bytes.length - 400))).contour).toEqual([])
})
