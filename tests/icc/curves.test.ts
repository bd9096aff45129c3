import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { power } from '../../src/icc/power.ts'
import { readCurve } from '../../src/icc/read-curve.ts'

test('a power is what Math.pow finds, to five places, for samples and exponents as profiles write them', () => {
  fc.assert(
    fc.property(fc.nat(0xffff), fc.nat(8 * 0x10000), (sample, exponent) => {
      const [x, g] = [sample / 0xffff, exponent / 0x10000]
      expect(Math.abs(power(x, g) - x ** g)).toBeLessThan(1e-5)
    })
  )
})

const bytes = (type: string, ...rest: readonly number[][]): Uint8Array =>
  Uint8Array.from([...[...type].map(c => c.charCodeAt(0)), 0, 0, 0, 0, ...rest.flat()])
const u16 = (v: number): number[] => [v >> 8, v & 0xff]
const u32 = (v: number): number[] => [(v >>> 24) & 0xff, (v >> 16) & 0xff, (v >> 8) & 0xff, v & 0xff]
const formula = (kind: number, ...parameters: readonly number[]): Uint8Array =>
  bytes('para', u16(kind), u16(0), ...parameters.map(v => u32(Math.round(v * 0x10000))))

describe('curves', () => {
  // ICC.1:2022, 10.6 and table 68; sRGB is function 3.
  test.each<readonly [string, Uint8Array, readonly (readonly [number, number])[]]>([
    ['none is the identity', bytes('curv', u32(0)), [[0.3, 0.3]]],
    ['a gamma', bytes('curv', u32(1), u16(0x0200)), [[0.5, 0.25]]],
    [
      'samples',
      bytes('curv', u32(3), u16(0), u16(0x8000), u16(0xffff)),
      [
        [0.25, 0.25],
        [1, 1],
        [2, 1]
      ]
    ],
    ['function 0', formula(0, 2), [[0.5, 0.25]]],
    [
      'function 1, nought below -b/a',
      formula(1, 1, 2, -0.5),
      [
        [0.2, 0],
        [0.5, 0.5]
      ]
    ],
    [
      'function 2, c below -b/a',
      formula(2, 1, 1, -0.5, 0.125),
      [
        [0.2, 0.125],
        [0.75, 0.375]
      ]
    ],
    [
      'function 3',
      formula(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
      [
        [0.02, 0.00155],
        [0.5, 0.21404],
        [1, 1]
      ]
    ],
    [
      'function 4',
      formula(4, 1, 1, 0, 0.5, 0.5, 0.125, 0.0625),
      [
        [0.25, 0.1875],
        [0.75, 0.875]
      ]
    ]
  ])('%s', (_, curve, pairs) => {
    const read = readCurve(curve)!
    expect(read.length).toBe(curve.length)
    for (const [value, wanted] of pairs) expect(read.at(value)).toBeCloseTo(wanted, 3)
  })

  test.each<readonly [string, Uint8Array]>([
    ['too short', new Uint8Array(8)],
    ['of another type', bytes('text', u32(0))],
    ['more samples than bytes', bytes('curv', u32(9))],
    ['a function that there is not', formula(5, 1)],
    ['a function cut off', formula(3, 1)],
    ['a gamma that no film has', formula(0, 30_000)]
  ])('%s: none', (_, curve) => expect(readCurve(curve)).toBeNull())
})
