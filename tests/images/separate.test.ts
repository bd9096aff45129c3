import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Look, SRGB } from '../../src/icc/look.ts'
import { fromLab, toLab } from '../../src/icc/transform.ts'
import { linkTo } from '../../src/images/link.ts'
import { newsprint } from '../support/picture-desk.ts'
import { rasterDesk } from '../support/raster-desk.ts'

const { separation, match, proof } = newsprint()
const asPrinted: Look = device => toLab(proof, device)
const { separated } = rasterDesk()
const GENEROUS = 400

const sample = fc.integer({ min: 0, max: 255 })
const rgb = fc.array(sample, { minLength: 3, maxLength: 3 })
const cmyk = fc.array(sample, { minLength: 4, maxLength: 4 })

describe('what a table gives is what the profile gives', () => {
  test('of red, green and blue, but for the curve between nodes', () => {
    const link = linkTo(SRGB, separation, 3, GENEROUS)
    fc.assert(
      fc.property(rgb, pixel => {
        const inks = separated(Uint8Array.from(pixel), link)
        const wanted = fromLab(separation, SRGB(pixel.map(v => v / 255)))
        wanted.forEach((ink, i) => void expect(Math.abs(inks[i]! - 255 * ink)).toBeLessThan(12))
      })
    )
  })

  test.each([
    ['red, green and blue', 3, SRGB, separation],
    ['four inks', 4, asPrinted, match]
  ] as const)('of %s to half a step at the corners', (_name, channels, look, press) => {
    const link = linkTo(look, press, channels, GENEROUS)
    const corner = fc.array(fc.constantFrom(0, 255), { minLength: channels, maxLength: channels })
    fc.assert(
      fc.property(corner, device => {
        const inks = separated(Uint8Array.from(device), link)
        const wanted = fromLab(press, look(device.map(v => v / 255)))
        wanted.forEach((ink, i) => void expect(Math.abs(inks[i]! - 255 * ink)).toBeLessThan(0.51))
      })
    )
  })
})

describe.each([
  [3, rgb],
  [4, cmyk]
] as const)('of %i channels', (channels, pixel) => {
  const [look, press] = channels === 3 ? [SRGB, separation] : [asPrinted, match]

  test.each([220, 180, 100])('no pixel has more than %i %% of ink', limit => {
    const link = linkTo(look, press, channels, limit)
    fc.assert(
      fc.property(pixel, samples => {
        const sum = separated(Uint8Array.from(samples), link).reduce((a, b) => a + b)
        expect(sum / 2.55).toBeLessThanOrEqual(limit)
      })
    )
  })

  test('between two colours lie no jumps', () => {
    const link = linkTo(look, press, channels, GENEROUS)
    fc.assert(
      fc.property(pixel, fc.nat({ max: channels - 1 }), (samples, axis) => {
        const beside = samples.map((v, i) => (i === axis ? Math.min(255, v + 1) : v))
        const inks = separated(Uint8Array.from([...samples, ...beside]), link)
        for (let ink = 0; ink < 4; ink++) expect(Math.abs(inks[ink]! - inks[4 + ink]!)).toBeLessThanOrEqual(8)
      })
    )
  })
})
