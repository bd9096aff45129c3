import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/base/world.ts'
import type { Picture } from '../../src/images/picture.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { AT, FILE, load, NEWSPRINT, ORDER } from '../support/picture-desk.ts'
import { tiff } from '../support/tiff.ts'

const flat = (width = 8, height = 8, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 150, b: 120, alpha: 0.5 } } })
const loadBytes = async (bytes: Uint8Array): ReturnType<typeof load> => load(memoryWorld({ [FILE]: bytes }))
const inCmyk = (): Sharp => flat().withIccProfile(NEWSPRINT, { attach: false }).toColourspace('cmyk')

describe('what a header tells', () => {
  const rows: readonly (readonly [string, Sharp, Partial<Picture>])[] = [
    ['JPEG', flat().jpeg(), { colours: 'rgb', alpha: false, jpeg: { precision: 8, isPlain: true, adobe: false } }],
    ['progressive JPEG', flat().jpeg({ progressive: true }), { jpeg: { precision: 8, isPlain: true, adobe: false } }],
    ['PNG', flat().png(), { colours: 'rgb', alpha: false, jpeg: null }],
    ['PNG with alpha', flat(8, 8, 4).png(), { colours: 'rgb', alpha: true }],
    ['PNG with a palette', flat().png({ palette: true }), { colours: 'rgb', alpha: false }],
    ['TIFF', flat().tiff(), { colours: 'rgb', alpha: false, jpeg: null }],
    ['WebP', flat().webp({ lossless: true }), { colours: 'rgb', jpeg: null }],
    ['grey', flat().toColourspace('b-w').png(), { colours: 'grey' }],
    ['CMYK JPEG', inCmyk().jpeg(), { colours: 'cmyk', jpeg: { precision: 8, isPlain: true, adobe: true } }],
    ['on its side', flat(30, 10).withMetadata({ orientation: 6 }).jpeg(), { width: 10, height: 30, orientation: 6 }],
    ['upside down', flat(30, 10).withMetadata({ orientation: 3 }).jpeg(), { width: 30, height: 10, orientation: 3 }]
  ]
  for (const [name, image, told] of rows) {
    test(name, async () => expect((await loadBytes(await image.toBuffer())).picture).toMatchObject(told))
  }

  test('a picture without faults is not spoken of', async () => {
    const { picture, notes } = await loadBytes(await flat().jpeg().toBuffer())
    expect(notes).toEqual([])
    expect(picture).toMatchObject({ file: FILE, at: AT, width: 8, height: 8 })
  })

  test('a name of another format does not matter', async () => {
    expect((await loadBytes(await flat().png().toBuffer())).notes).toEqual([])
  })

  test('its profile, where it is for its colours', async () => {
    const own = await flat().withIccProfile('p3').jpeg().toBuffer()
    expect((await loadBytes(own)).picture?.profile).toMatchObject({ space: 'RGB ', deviceClass: 'mntr' })
  })
})

test('each file is read once, and belongs to the story that shows it first', async () => {
  const world = memoryWorld({ [FILE]: await flat().png().toBuffer() })
  const asked: string[] = []
  const read = (path: string): Reading => {
    asked.push(path)
    return world.read(path)
  }
  const { picture } = await load({ ...world, read }, [ORDER, { ...ORDER, at: { ...AT, from: 99 } }])
  expect(asked).toEqual([FILE])
  expect(picture?.at).toEqual(AT)
})

describe('what is said of a picture that can be printed', () => {
  test('of several pages the first counts', async () => {
    const page = { width: 2, height: 1, bits: 8, channels: 1, photometric: 1, samples: Uint8Array.from([1, 2]) }
    expect((await loadBytes(tiff(page, page))).notes).toEqual([
      `first-frame | ${FILE} has several pages or frames; the first is printed | save the one that is meant by itself`
    ])
  })
  test('of several frames as well', async () => {
    const frames = sharp(new Uint8Array(8 * 16 * 3).fill(200, 8 * 8 * 3), {
      raw: { width: 8, height: 16, channels: 3, pageHeight: 8 }
    })
    const { picture, notes } = await loadBytes(await frames.webp({ loop: 0 }).toBuffer())
    expect(notes[0]).toMatch(/^first-frame /)
    expect(picture).toMatchObject({ width: 8, height: 8 })
  })
  test('CMYK without a profile, once for all of them', async () => {
    const bytes = await inCmyk().jpeg().toBuffer()
    const other = 'editions/a/pictures/other.jpg'
    const orders = [ORDER, { ...ORDER, file: other }]
    expect((await load(memoryWorld({ [FILE]: bytes, [other]: bytes }), orders)).notes).toEqual([
      expect.stringMatching(/^assumed-colours \| 2 pictures, \S+prize.jpg the first, are in CMYK without a profile: /)
    ])
    expect((await loadBytes(bytes)).notes[0]).toMatch(/prize.jpg is in CMYK without a profile/)
  })
  test('a profile that is none', async () => {
    const named = await flat().withIccProfile('srgb').png().toBuffer()
    const jpeg = await flat().withIccProfile('srgb').jpeg().toBuffer()
    const broken = Buffer.from(jpeg.toString('latin1').replace('acsp', 'acsq'), 'latin1')
    expect((await loadBytes(named)).notes).toEqual([])
    expect((await loadBytes(broken)).notes[0]).toMatch(
      /^assumed-colours \| \S+ has a colour profile that cannot be read/
    )
  })
})

describe('a picture that cannot be had', () => {
  const text = new TextEncoder().encode('not a picture')
  test('missing, with the name it may be', async () => {
    const { notes } = await load(memoryWorld({ 'editions/a/pictures/prise.jpg': text }))
    expect(notes).toEqual([`missing-file | there is no file “${FILE}” | did you mean “prise.jpg”?`])
  })
  test('no picture at all', async () => {
    expect((await loadBytes(text)).notes).toEqual([
      `bad-picture | ${FILE} is not a JPEG, PNG, TIFF or WebP picture | save it as JPEG or TIFF; a name alone does not make a picture`
    ])
  })
  test('an empty file', async () => {
    expect((await loadBytes(new Uint8Array())).notes).toEqual([
      `bad-picture | ${FILE} is empty | fetch it again from where it came from`
    ])
  })
  test('a drawing, which might name other files', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    expect((await loadBytes(svg)).notes[0]).toMatch(/^bad-picture .* is not a JPEG/)
  })
  test('the first bytes alone', async () => {
    for (const format of ['jpeg', 'png', 'tiff', 'webp'] as const) {
      const whole = await flat().toFormat(format).toBuffer()
      expect((await loadBytes(whole.subarray(0, 14))).notes[0]).toMatch(/^bad-picture .* is damaged or cut off/)
    }
  })
  test('more pixels than a page can show, before any is decoded', async () => {
    const one = { width: 1, height: 1, bits: 8, channels: 1, photometric: 1, samples: new Uint8Array(2) }
    expect((await loadBytes(tiff({ ...one, width: 10_001, height: 10_000 }))).notes[0]).toMatch(
      /^bad-picture .* more than 100 million pixels/
    )
  })
  test('Lab of 8 bits, which the library does not read', async () => {
    const lab = tiff({ width: 1, height: 1, bits: 8, channels: 3, photometric: 8, samples: new Uint8Array(3) })
    expect((await loadBytes(lab)).notes[0]).toMatch(/^bad-picture .* is in Lab of 8 bits, .* \| save it in RGB/)
  })
  test('numbers that are no colours of the press', async () => {
    const samples = new Uint8Array(Float32Array.from([0.5, 0.5, 0.5]).buffer)
    const floats = tiff({ width: 1, height: 1, bits: 32, channels: 3, photometric: 2, samples, float: true })
    expect((await loadBytes(floats)).notes[0]).toMatch(/^bad-picture .* of a kind that no press knows .* 8 or 16 bits/)
  })
})
