import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodePng } from '../../src/plates/encode-png.ts'
import { platePictures } from '../../src/plates/plate-pictures.ts'
import { box, expose, fill, named, tint } from '../support/toy-painting.ts'

const SAMPLES = Uint8Array.from({ length: 7 * 5 }, (_, i) => (i * 37) % 256)

describe('a reader of another maker reads our PNG', () => {
  test('greys', async () => {
    const png = encodePng({ width: 7, height: 5, samples: SAMPLES, palette: null, dpi: 150 })
    const { data, info } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height, info.channels]).toEqual([7, 5, 1])
    expect([...data]).toEqual([...SAMPLES])
    expect((await sharp(png).metadata()).density).toBe(150)
  })

  test('colours of a palette', async () => {
    const palette = [
      [255, 255, 255],
      [10, 20, 30]
    ] as const
    const png = encodePng({ width: 2, height: 1, samples: Uint8Array.of(1, 0), palette, dpi: 72 })
    expect([...(await sharp(png).raw().toBuffer())]).toEqual([10, 20, 30, 255, 255, 255])
  })
})

test('pictures of plates are dark where they print, and named by their inks', () => {
  const spots = ['Gold 4/5', 'Gold-4-5', '../金', '?']
  const plates = expose(spots.map(ink => fill(box(0, 0, 8, 8), { fill: tint(named(ink), 0.2), fillOverprint: true })))
  const pictures = platePictures(plates, 240)
  expect([...pictures.keys()]).toEqual(['C', 'M', 'Y', 'K', 'Gold-4-5', 'Gold-4-5-5', '金', 'spot', 'ink'])
  expect(pictures.get('C')?.samples[0]).toBe(255)
  expect(pictures.get('金')?.samples[0]).toBe(204)
})
