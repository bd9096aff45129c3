import { inflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { engrave, NEWSPRINT, placed, samplesOf } from '../support/picture-desk.ts'
import { type TiffOf, tiff } from '../support/tiff.ts'

type Rgb = readonly [number, number, number]

const flat = ([r, g, b]: Rgb, width = 8, height = 8): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r, g, b } } })

/** The first pixel, each ink in percent; of grey what the black plate has. */
async function inksOf(bytes: Uint8Array): Promise<readonly number[]> {
  const { engraving } = await engrave(bytes)
  const samples = samplesOf(engraving!)
  if (engraving!.space === 'grey') return [Math.round(100 - samples[0]! / 2.55)]
  return [...samples.subarray(0, 4)].map(v => Math.round(v / 2.55))
}

const SKIN: Rgb = [200, 150, 120]
const SKIN_INKS = [0, 24, 41, 21]

describe('separation', () => {
  const rows: readonly (readonly [rgb: Rgb, cmyk: readonly number[]])[] = [
    [
      [255, 0, 0],
      [0, 82, 83, 2]
    ],
    [
      [0, 0, 60],
      [87, 60, 0, 54]
    ],
    [SKIN, SKIN_INKS]
  ]
  for (const [rgb, cmyk] of rows) {
    test(`${rgb} is C${cmyk[0]} M${cmyk[1]} Y${cmyk[2]} K${cmyk[3]}`, async () => {
      expect(await inksOf(await flat(rgb).png().toBuffer())).toEqual(cmyk)
    })
  }

  test('no colour takes more ink than newsprint dries', async () => {
    const steps = [0, 51, 102, 153, 204, 255]
    const pixels = steps.flatMap(r => steps.flatMap(g => steps.flatMap(b => [r, g, b])))
    const image = sharp(Uint8Array.from(pixels), { raw: { width: 6, height: 36, channels: 3 } })
    for (const inkLimit of [220, 180]) {
      const samples = samplesOf((await engrave(await image.png().toBuffer(), { inkLimit })).engraving!)
      for (let i = 0; i < samples.length; i += 4) {
        const sum = samples.subarray(i, i + 4).reduce((a, b) => a + b) / 2.55
        expect(sum).toBeLessThanOrEqual(inkLimit)
      }
    }
  })
})

describe('each format says the same', () => {
  const rows: readonly (readonly [string, Sharp])[] = [
    ['PNG', flat(SKIN).png()],
    ['PNG with a palette', flat(SKIN).png({ palette: true })],
    ['TIFF', flat(SKIN).tiff({ compression: 'none' })],
    ['TIFF, deflated', flat(SKIN).tiff({ compression: 'deflate' })],
    ['TIFF, LZW and predicted', flat(SKIN).tiff({ compression: 'lzw', predictor: 'horizontal' })],
    ['WebP', flat(SKIN).webp({ lossless: true })],
    ['PNG in 16 bits', flat(SKIN).toColourspace('rgb16').png()]
  ]
  for (const [name, image] of rows) {
    test(name, async () => expect(await inksOf(await image.toBuffer())).toEqual(SKIN_INKS))
  }
  // JPEG's own colours are a step away: 199 149 120.
  for (const progressive of [false, true]) {
    test(`JPEG, progressive: ${progressive}`, async () => {
      const image = flat(SKIN).jpeg({ quality: 100, chromaSubsampling: '4:4:4', progressive })
      expect(await inksOf(await image.toBuffer())).toEqual([1, ...SKIN_INKS.slice(1)])
    })
  }
})

describe('grey is in the black plate alone', () => {
  const grey = (v: number): Sharp => flat([v, v, v])
  test.each([
    [0, 100],
    [60, 84],
    [128, 52],
    [200, 18],
    [255, 0]
  ])('%i prints as K %i', async (v, k) => {
    expect(await inksOf(await grey(v).toColourspace('b-w').png().toBuffer())).toEqual([k])
  })
  test('in colours as well', async () => expect(await inksOf(await grey(128).png().toBuffer())).toEqual([52]))
  test('with the cast that JPEG makes', async () => {
    expect((await engrave(await flat([129, 128, 127]).png().toBuffer())).engraving?.space).toBe('grey')
  })
  test('a cast that is meant is printed', async () => {
    expect((await engrave(await flat([132, 128, 124]).png().toBuffer())).engraving?.space).toBe('cmyk')
  })
  test('a line of colour makes it a colour picture', async () => {
    const pixels = new Uint8Array(8 * 8 * 3).fill(128)
    pixels.set(SKIN, 30)
    const image = sharp(pixels, { raw: { width: 8, height: 8, channels: 3 } })
    expect((await engrave(await image.png().toBuffer())).engraving?.space).toBe('cmyk')
  })
})

describe('TIFF of every depth', () => {
  const one = { width: 4, height: 1, channels: 1, photometric: 1 }
  const sixteen = (...values: number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer)
  const rows: readonly (readonly [string, TiffOf, readonly number[]])[] = [
    ['2 bits', { ...one, bits: 2, samples: Uint8Array.from([0b1111_1111]) }, [0]],
    ['4 bits', { ...one, bits: 4, samples: Uint8Array.from([0xff, 0xff]) }, [0]],
    ['8 bits', { ...one, bits: 8, samples: new Uint8Array(4).fill(128) }, [52]],
    ['16 bits', { ...one, bits: 16, samples: sixteen(0x8080, 0x8080, 0x8080, 0x8080) }, [52]],
    [
      'RGB in 16 bits',
      {
        ...one,
        bits: 16,
        channels: 3,
        photometric: 2,
        samples: sixteen(
          ...Array(4)
            .fill(SKIN.map(v => v * 257))
            .flat()
        )
      },
      SKIN_INKS
    ],
    ['CMYK', { ...one, bits: 8, channels: 4, photometric: 5, samples: bytes([51, 102, 0, 25]) }, [20, 40, 0, 10]],
    [
      'CMYK in 16 bits',
      {
        ...one,
        bits: 16,
        channels: 4,
        photometric: 5,
        samples: sixteen(
          ...Array(4)
            .fill([51, 102, 0, 25].map(v => v * 257))
            .flat()
        )
      },
      [20, 40, 0, 10]
    ],
    [
      'CMYK with alpha',
      { ...one, bits: 8, channels: 5, photometric: 5, extra: 2, samples: bytes([102, 204, 0, 50, 127]) },
      [20, 40, 0, 10]
    ],
    ['grey with alpha', { ...one, bits: 8, channels: 2, extra: 2, samples: bytes([0, 127]) }, [52]],
    [
      'Lab',
      { ...one, bits: 16, channels: 3, photometric: 8, samples: sixteen(...Array(4).fill([43253, 4096, 5632]).flat()) },
      [1, 24, 39, 22]
    ],
    [
      'Lab with alpha',
      {
        ...one,
        bits: 16,
        channels: 4,
        photometric: 8,
        extra: 2,
        samples: sixteen(...Array(4).fill([43253, 4096, 5632, 65535]).flat())
      },
      [1, 24, 39, 22]
    ],
    [
      'Lab that is not seen',
      {
        ...one,
        bits: 16,
        channels: 4,
        photometric: 8,
        extra: 2,
        samples: sixteen(...Array(4).fill([20000, 4096, 5632, 0]).flat())
      },
      [0]
    ],
    [
      'CMYK in 16 bits with alpha',
      {
        ...one,
        bits: 16,
        channels: 5,
        photometric: 5,
        extra: 2,
        samples: sixteen(
          ...Array(4)
            .fill([...[102, 204, 0, 50].map(v => v * 257), 0x7fff])
            .flat()
        )
      },
      [20, 40, 0, 10]
    ],
    [
      'grey in Lab',
      { ...one, bits: 16, channels: 3, photometric: 8, samples: sixteen(...Array(4).fill([35_200, 0, 0]).flat()) },
      [52]
    ]
  ]
  for (const [name, of, inks] of rows) test(name, async () => expect(await inksOf(tiff(of))).toEqual(inks))

  /** Four pixels alike. */
  function bytes(pixel: readonly number[]): Uint8Array {
    return Uint8Array.from(Array(4).fill(pixel).flat())
  }
})

describe('line art', () => {
  /** 12 × 3 pixels, black but for the fourth, the ninth and the last row. */
  const rows = [0b0001_0000, 0b1000_1111, 0, 0x0f, 0xff, 0xff]
  const art = { width: 12, height: 3, bits: 1, channels: 1, photometric: 1, samples: Uint8Array.from(rows) }

  test.each([
    ['as black is 0', tiff(art)],
    ['as black is 1', tiff({ ...art, photometric: 0, samples: art.samples.map(byte => ~byte) })]
  ])('keeps its pixels, however small it is placed; %s', async (_, bytes) => {
    const { engraving, notes } = await engrave(bytes, { place: picture => [placed(picture, 0.1)] })
    expect(engraving).toMatchObject({ width: 12, height: 3, space: 'grey', form: { kind: 'bits' }, colour: 0 })
    expect([...inflateSync(engraving!.form.bytes)]).toEqual([0b0001_0000, 0b1000_0000, 0, 0, 0xff, 0xf0])
    expect(notes).toEqual([])
  })

  test('on its side is upright', async () => {
    const { engraving } = await engrave(tiff({ ...art, orientation: 3 }))
    expect([...inflateSync(engraving!.form.bytes)]).toEqual([0xff, 0xf0, 0, 0, 0b0001_0000, 0b1000_0000])
  })
})

test('what is transparent shows the paper, what is half so half', async () => {
  const clear = (alpha: number): Sharp =>
    sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 255, g: 0, b: 0, alpha } } })
  expect(await inksOf(await clear(0).png().toBuffer())).toEqual([0])
  expect(await inksOf(await clear(0).webp({ lossless: true }).toBuffer())).toEqual([0])
  expect(await inksOf(await clear(0.5).png().toBuffer())).toEqual(
    await inksOf(await flat([255, 127, 127]).png().toBuffer())
  )
})

describe('each EXIF orientation is upright', () => {
  // Upright it is abc/def, each letter a grey of its own.
  const rows: readonly (readonly [orientation: number, inFile: string])[] = [
    [1, 'abc/def'],
    [2, 'cba/fed'],
    [3, 'fed/cba'],
    [4, 'def/abc'],
    [5, 'ad/be/cf'],
    [6, 'cf/be/ad'],
    [7, 'fc/eb/da'],
    [8, 'da/eb/fc']
  ]
  for (const [orientation, inFile] of rows) {
    test(`${orientation}`, async () => {
      const lines = inFile.split('/')
      const samples = Uint8Array.from([...lines.join('')], letter => greyOf(letter))
      const of = { width: lines[0]!.length, height: lines.length, bits: 8, channels: 1, photometric: 1 }
      const { engraving } = await engrave(tiff({ ...of, samples, orientation }))
      const straight = await engrave(tiff({ ...of, width: 3, height: 2, samples: Uint8Array.from('abcdef', greyOf) }))
      expect(engraving).toEqual(straight.engraving)
    })
  }
  function greyOf(letter: string): number {
    return 255 - 40 * (letter.charCodeAt(0) - 96)
  }
})

describe('colour profiles of pictures', () => {
  test('what is in a wide space is the colour that it is', async () => {
    const wide = await inksOf(await flat([90, 160, 90]).withIccProfile('p3').png().toBuffer())
    const plain = await inksOf(await flat([90, 160, 90]).png().toBuffer())
    wide.forEach((ink, i) => void expect(Math.abs(ink - plain[i]!)).toBeLessThanOrEqual(2))
  })
  test('its numbers alone are another', async () => {
    const named = await flat([90, 160, 90]).withIccProfile('p3').png().toBuffer()
    const bare = await sharp(await sharp(named, { ignoreIcc: true }).raw().toBuffer(), {
      raw: { width: 8, height: 8, channels: 3 }
    })
      .png()
      .toBuffer()
    expect(await inksOf(bare)).not.toEqual(await inksOf(named))
  })
})

describe('CMYK', () => {
  const BUILD = [10, 60, 90, 20]
  /** A CMYK JPEG of one build, with Adobe's segment and inverted, or with neither. The library writes the former. */
  async function cmykJpeg(adobe: boolean): Promise<Buffer> {
    const pixel = adobe ? BUILD : BUILD.map(ink => 255 - ink)
    const samples = Uint8Array.from(
      Array(64 * 64)
        .fill(pixel)
        .flat()
    )
    const of = { width: 64, height: 64, bits: 8, channels: 4, photometric: 5, samples }
    const jpeg = await sharp(tiff(of))
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer()
    if (adobe) return jpeg
    const at = jpeg.indexOf('Adobe') - 4
    return Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 16)])
  }
  const few = { place: (picture: Parameters<typeof placed>[0]) => [placed(picture, 10)] }

  test.each([true, false])('a JPEG that fits is printed as it came; of Adobe: %s', async adobe => {
    const jpeg = await cmykJpeg(adobe)
    const { engraving } = await engrave(jpeg, few)
    expect(engraving).toMatchObject({ width: 64, height: 64, space: 'cmyk', part: { x: 0, y: 0, w: 1, h: 1 } })
    expect(engraving!.form).toEqual({ kind: 'jpeg', bytes: jpeg, inverted: adobe })
  })

  test('its inks are never a negative', async () => {
    const half = { place: (picture: Parameters<typeof placed>[0]) => [placed(picture, 4)] }
    const first = async (adobe: boolean): Promise<readonly number[]> => {
      const { engraving } = await engrave(await cmykJpeg(adobe), half)
      return [...samplesOf(engraving!).subarray(0, 4)]
    }
    expect(await first(true)).toEqual(BUILD)
    expect(await first(false)).toEqual(BUILD)
  })

  test('inks stay as they are', async () => {
    const own = await flat(SKIN).withIccProfile(NEWSPRINT).toColourspace('cmyk').tiff().toBuffer()
    const inks = await sharp(own).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
    const { engraving, notes } = await engrave(own)
    expect([...samplesOf(engraving!)]).toEqual([...inks])
    expect(notes).toEqual([])
  })

  test('inks of another press are separated anew', async () => {
    const own = await flat(SKIN).withIccProfile('cmyk').toColourspace('cmyk').tiff().toBuffer()
    const inks = await sharp(own).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
    const { engraving, notes } = await engrave(own)
    expect(notes).toEqual([])
    expect([...samplesOf(engraving!)]).not.toEqual([...inks])
    // The colour that it was, to what two perceptual tables leave of it.
    const straight = samplesOf((await engrave(await flat(SKIN).png().toBuffer())).engraving!)
    for (let ink = 0; ink < 4; ink++) expect(Math.abs(samplesOf(engraving!)[ink]! - straight[ink]!)).toBeLessThan(26)
  })

  test('too much ink is separated anew, and told', async () => {
    const of = { width: 4, height: 1, bits: 8, channels: 4, photometric: 5 }
    const samples = Uint8Array.from(
      [
        [0, 0, 0, 0],
        [200, 180, 180, 220],
        [0, 0, 0, 0],
        [0, 0, 0, 255]
      ].flat()
    )
    const { engraving, notes } = await engrave(tiff({ ...of, samples }))
    expect(notes).toContainEqual(
      expect.stringMatching(
        /^over-inked \| \S+ has up to 306 % of ink, over the paper’s 220 %; .* 25 % from the left and 0 %/
      )
    )
    const inks = samplesOf(engraving!)
    for (let i = 0; i < inks.length; i += 4) {
      expect(inks.subarray(i, i + 4).reduce((a, b) => a + b)).toBeLessThanOrEqual(561)
    }
    // The darkest stays dark by black ink.
    expect(inks[7]).toBeGreaterThan(200)
  })
})

describe('size', () => {
  test('no more pixels than the screen can show', async () => {
    // 50 mm at 203.2 pixels to the inch are 400.
    const { engraving } = await engrave(await flat(SKIN, 1000, 500).png().toBuffer())
    expect(engraving).toMatchObject({ width: 400, height: 200, part: { x: 0, y: 0, w: 1, h: 1 } })
    expect([...samplesOf(engraving!).subarray(0, 4)].map(v => Math.round(v / 2.55))).toEqual(SKIN_INKS)
  })
  test('never more than there are', async () => {
    expect((await engrave(await flat(SKIN, 300, 150).png().toBuffer())).engraving).toMatchObject({
      width: 300,
      height: 150
    })
  })
  test('what is not seen is not there', async () => {
    const crop = {
      place: (picture: Parameters<typeof placed>[0]) => {
        const whole = placed(picture, 50)
        const w = whole.rect.w / 4
        return [{ ...whole, crop: { ...whole.rect, x: w, w } }]
      }
    }
    const image = await flat(SKIN, 300, 150).png().toBuffer()
    expect((await engrave(image, crop)).engraving).toMatchObject({
      width: 75,
      height: 150,
      part: { x: 0.25, y: 0, w: 0.25, h: 1 }
    })
    const large = await flat(SKIN, 1000, 500).png().toBuffer()
    expect((await engrave(large, crop)).engraving).toMatchObject({
      width: 100,
      height: 200,
      part: { x: 0.25, y: 0, w: 0.25, h: 1 }
    })
  })
  test('in two places: all that either shows, as fine as the larger needs', async () => {
    const two = {
      place: (picture: Parameters<typeof placed>[0]) => {
        const [small, large] = [placed(picture, 25), placed(picture, 50)]
        return [
          { ...small, crop: { ...small.rect, w: small.rect.w / 2 } },
          { ...large, crop: { ...large.rect, x: large.rect.w / 2, w: large.rect.w / 4 } }
        ]
      }
    }
    const { engraving } = await engrave(await flat(SKIN, 1000, 500).png().toBuffer(), two)
    expect(engraving).toMatchObject({ width: 300, height: 200, part: { x: 0, y: 0, w: 0.75, h: 1 } })
  })
})

describe('damaged only further in', () => {
  for (const [name, image] of [
    ['JPEG', flat(SKIN, 400, 400).jpeg()],
    ['PNG', flat(SKIN, 400, 400).png()]
  ] as const) {
    test(`a ${name} cut off`, async () => {
      const whole = await image.toBuffer()
      for (const share of [0.5, 0.9]) {
        const { engraving, notes } = await engrave(whole.subarray(0, Math.floor(whole.length * share)))
        expect(engraving).toBeUndefined()
        expect(notes[0]).toMatch(/^bad-picture .* is damaged or cut off \| fetch it again/)
      }
    })
  }
  test('a JPEG with a hole in it', async () => {
    const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251)
    const whole = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .jpeg()
      .toBuffer()
    whole.fill(0xff, whole.length >> 1, (whole.length >> 1) + 60)
    expect((await engrave(whole)).notes[0]).toMatch(/^bad-picture .* is damaged or cut off/)
  })
})
