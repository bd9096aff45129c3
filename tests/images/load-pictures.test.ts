import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { Reading } from '../../src/base/world.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import type { PressProfile } from '../../src/icc/profile.ts'
import { readPressProfile } from '../../src/icc/read-press-profile.ts'
import { loadPictures } from '../../src/images/load-pictures.ts'
import type { Picture } from '../../src/images/picture.ts'
import { memoryWorld } from '../support/memory-world.ts'

const PROFILE = 'templates/icc/TR002_coldset_TAC220.icc'
const PRESS = newsprint()
const FILE = 'editions/a/pictures/prize.jpg'
const AT = { file: 'editions/a/stories/lead.md', from: 4, to: 9 }
const EMPTY = plainCopy('', AT)

function newsprint(): PressProfile {
  const reading = readPressProfile(readFileSync(PROFILE))
  if (reading.kind === 'bad') throw new Error(reading.why)
  return reading.profile
}

interface Loaded {
  readonly picture: Picture | undefined
  readonly notes: readonly string[]
}

/** Loads FILE from a project of these files. */
async function load(files: Record<string, Uint8Array>): Promise<Loaded> {
  const sink = new Notes()
  const world = memoryWorld(files)
  const pictures = await loadPictures({ world, profile: PRESS, sink }, [
    { file: FILE, caption: EMPTY, credit: EMPTY, at: AT }
  ])
  const notes = sink.sorted().map(({ code, at, message, hints }) => {
    expect(at).toEqual(AT)
    return [code, message, ...hints].join(' | ')
  })
  return { picture: pictures.get(FILE), notes }
}

const flat = (r: number, g: number, b: number, width = 8, height = 8): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r, g, b } } })

/** The first pixel, each ink in percent. */
const percent = (picture: Picture): readonly number[] =>
  [...picture.samples.subarray(0, picture.space === 'cmyk' ? 4 : 1)].map(v => Math.round(v / 2.55))

describe('a picture that can be read', () => {
  const formats: readonly (readonly [name: string, image: Sharp])[] = [
    ['JPEG', flat(0, 0, 0).jpeg()],
    ['PNG', flat(0, 0, 0).png()],
    ['TIFF', flat(0, 0, 0).tiff()],
    ['WebP', flat(0, 0, 0).webp({ lossless: true })]
  ]
  for (const [name, image] of formats) {
    test(name, async () => {
      const { picture, notes } = await load({ [FILE]: await image.toBuffer() })
      expect(notes).toEqual([])
      expect(picture).toMatchObject({ file: FILE, width: 8, height: 8, space: 'cmyk' })
      expect(picture!.samples).toHaveLength(8 * 8 * 4)
    })
  }

  test('grey stays on the black plate', async () => {
    const { picture } = await load({ [FILE]: await flat(100, 100, 100).toColourspace('b-w').png().toBuffer() })
    expect(picture!.space).toBe('gray')
    expect([...picture!.samples]).toEqual(Array(64).fill(100))
  })

  test('inks already separated stay as they are', async () => {
    const cmyk = await flat(200, 150, 120).withIccProfile(PROFILE).toColourspace('cmyk').tiff().toBuffer()
    const inks = await sharp(cmyk).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
    const { picture } = await load({ [FILE]: cmyk })
    expect([...picture!.samples]).toEqual([...inks])
    expect(picture!.space).toBe('cmyk')
  })

  test('upright as the camera meant it', async () => {
    const turned = await flat(255, 255, 255, 30, 10).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await load({ [FILE]: turned })).picture).toMatchObject({ width: 10, height: 30 })
  })

  test('transparency shows the paper', async () => {
    const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } })
    expect(percent((await load({ [FILE]: await clear.png().toBuffer() })).picture!)).toEqual([0, 0, 0, 0])
  })

  test('each file is read once, however many stories show it', async () => {
    const world = memoryWorld({ [FILE]: await flat(1, 2, 3).png().toBuffer() })
    const asked: string[] = []
    const read = (path: string): Reading => {
      asked.push(path)
      return world.read(path)
    }
    const order = { file: FILE, caption: EMPTY, credit: EMPTY, at: AT }
    await loadPictures({ world: { ...world, read }, profile: PRESS, sink: new Notes() }, [order, order])
    expect(asked).toEqual([FILE])
  })
})

describe('separation', () => {
  const rows: readonly (readonly [rgb: readonly [number, number, number], cmyk: readonly number[]])[] = [
    [
      [255, 255, 255],
      [0, 0, 0, 0]
    ],
    [
      [0, 0, 0],
      [54, 37, 27, 91]
    ],
    [
      [255, 0, 0],
      [0, 82, 83, 2]
    ],
    [
      [200, 150, 120],
      [0, 24, 41, 21]
    ]
  ]
  for (const [rgb, cmyk] of rows) {
    test(`${rgb} is C${cmyk[0]} M${cmyk[1]} Y${cmyk[2]} K${cmyk[3]}`, async () => {
      const { picture } = await load({
        [FILE]: await flat(...rgb)
          .png()
          .toBuffer()
      })
      expect(percent(picture!)).toEqual(cmyk)
    })
  }

  test('no colour takes more ink than newsprint dries', async () => {
    const steps = [0, 51, 102, 153, 204, 255]
    const pixels = steps.flatMap(r => steps.flatMap(g => steps.flatMap(b => [r, g, b])))
    const image = sharp(Uint8Array.from(pixels), { raw: { width: 6, height: 36, channels: 3 } })
    const { samples } = (await load({ [FILE]: await image.png().toBuffer() })).picture!
    for (let i = 0; i < samples.length; i += 4) {
      const sum = samples.subarray(i, i + 4).reduce((a, b) => a + b) / 2.55
      expect(sum).toBeLessThanOrEqual(220)
    }
  })
})

describe('a picture that cannot', () => {
  const text = new TextEncoder().encode('not a picture')
  test('missing, with the name it may be', async () => {
    const { notes } = await load({ 'editions/a/pictures/prise.jpg': text })
    expect(notes).toEqual([`missing-file | there is no file “${FILE}” | did you mean “prise.jpg”?`])
  })
  test('no picture at all', async () => {
    expect((await load({ [FILE]: text })).notes).toEqual([
      `bad-picture | ${FILE} is not a JPEG, PNG, TIFF or WebP picture | save it as JPEG or TIFF; a name alone does not make a picture`
    ])
  })
  test('an empty file', async () => {
    expect((await load({ [FILE]: new Uint8Array() })).notes[0]).toMatch(/^bad-picture .* is not a JPEG/)
  })
  test('a drawing, which might name other files', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    expect((await load({ [FILE]: svg })).notes[0]).toMatch(/^bad-picture .* is not a JPEG/)
  })
  for (const [name, image] of [
    ['JPEG', flat(1, 2, 3, 400, 400).jpeg()],
    ['PNG', flat(1, 2, 3, 400, 400).png()]
  ] as const) {
    test(`a ${name} cut off`, async () => {
      const whole = await image.toBuffer()
      for (const share of [0.05, 0.5, 0.9]) {
        const { picture, notes } = await load({ [FILE]: whole.subarray(0, Math.floor(whole.length * share)) })
        expect(picture).toBeUndefined()
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
    expect((await load({ [FILE]: whole })).notes[0]).toMatch(/^bad-picture .* is damaged or cut off/)
  })
  test('more pixels than a page can show', async () => {
    const huge = await flat(1, 2, 3, 10_001, 10_000).png().toBuffer()
    expect((await load({ [FILE]: huge })).notes[0]).toMatch(/^bad-picture .* more than 100 million pixels/)
  })
  test('there is no profile', async () => {
    const sink = new Notes()
    const world = memoryWorld({ [FILE]: await flat(1, 2, 3).png().toBuffer() })
    const order = { file: FILE, caption: EMPTY, credit: EMPTY, at: AT }
    expect((await loadPictures({ world, profile: null, sink }, [order])).size).toBe(0)
    expect(sink.sorted().map(({ code }) => code)).toEqual(['bad-picture'])
  })
})
