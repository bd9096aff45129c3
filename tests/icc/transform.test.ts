import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SRGB } from '../../src/icc/look.ts'
import type { PressProfile, Transform } from '../../src/icc/profile.ts'
import { readPressProfile } from '../../src/icc/read-press-profile.ts'
import { readTransform } from '../../src/icc/read-transform.ts'
import { fromLab, toLab, transform } from '../../src/icc/transform.ts'

const PRESS = newsprint()

function newsprint(): PressProfile {
  const reading = readPressProfile(readFileSync('templates/icc/TR002_coldset_TAC220.icc'))
  if (reading.kind === 'bad') throw new Error(reading.why)
  return reading.profile
}

/** What LittleCMS makes of sRGB through the same profile (Ghostscript 10, without black point compensation). */
const BY_OTHERS: readonly (readonly [
  rgb: readonly number[],
  perceptual: readonly number[],
  relative: readonly number[]
])[] = [
  [
    [255, 33, 113],
    [0, 228, 85, 9],
    [0, 255, 104, 7]
  ],
  [
    [200, 150, 120],
    [1, 62, 105, 53],
    [2, 84, 170, 74]
  ],
  [
    [0, 0, 60],
    [221, 152, 0, 137],
    [215, 119, 0, 229]
  ],
  [
    [255, 255, 255],
    [0, 0, 0, 0],
    [0, 0, 0, 0]
  ],
  [
    [128, 128, 128],
    [23, 5, 0, 133],
    [39, 6, 0, 204]
  ]
]

describe('the inks of a colour are those that others find', () => {
  for (const [rgb, perceptual, relative] of BY_OTHERS) {
    test(`${rgb}`, () => {
      const lab = SRGB(rgb.map(v => v / 255))
      for (const [table, wanted] of [
        [PRESS.separation, perceptual],
        [PRESS.match, relative]
      ] as const) {
        fromLab(table, lab).forEach((ink, i) => void expect(Math.abs(255 * ink - wanted[i]!)).toBeLessThan(1.6))
      }
    })
  }
})

test('the paper is white, and ink takes light away', () => {
  const [paper, black] = [toLab(PRESS.proof, [0, 0, 0, 0]), toLab(PRESS.proof, [0, 0, 0, 1])]
  paper.forEach((v, i) => void expect(v).toBeCloseTo([100, 0, 0][i]!, 1))
  expect(black[0]).toBeLessThan(50)
})

// ---- transforms of every type, by hand

const u8 = (...values: number[]): readonly number[] => values
const u16 = (...values: number[]): readonly number[] => values.flatMap(v => [v >> 8, v & 0xff])
const u32 = (...values: number[]): readonly number[] =>
  values.flatMap(v => [(v >>> 24) & 0xff, (v >> 16) & 0xff, (v >> 8) & 0xff, v & 0xff])
const fixed = (...values: number[]): readonly number[] => u32(...values.map(v => Math.round(v * 0x10000)))
const sign = (name: string): readonly number[] => [...name].map(c => c.charCodeAt(0))
const ramp = Array.from({ length: 256 }, (_, i) => i)
const IDENTITY_MATRIX = fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
/** Two points along each axis; what comes out is the first and the last input. */
const corners = [0, 1].flatMap(a => [0, 1].flatMap(() => [0, 1].map(c => [a, c] as const)))

const lut8 = Uint8Array.from([
  ...[...sign('mft1'), ...u32(0), ...u8(3, 2, 2, 0), ...IDENTITY_MATRIX],
  ...[...ramp, ...ramp, ...ramp],
  ...corners.flatMap(([a, c]) => [255 * a, 255 * c]),
  ...[...ramp, ...ramp.toReversed()]
])
const lut16 = Uint8Array.from([
  ...[...sign('mft2'), ...u32(0), ...u8(3, 2, 2, 0), ...IDENTITY_MATRIX, ...u16(2, 2)],
  ...u16(0, 0xffff, 0, 0xffff, 0, 0xffff),
  ...corners.flatMap(([a, c]) => u16(0xffff * a, 0xffff * c)),
  ...u16(0, 0xffff, 0xffff, 0)
])
const LINE = [...sign('curv'), ...u32(0, 0)]
const BACK = [...sign('curv'), ...u32(0, 2), ...u16(0xffff, 0)]
const SQUARE = [...sign('para'), ...u32(0), ...u16(0, 0), ...fixed(2)]

/** B curves, a matrix, M curves, a table and A curves, in this order; those that are null are left out. */
function chain(
  type: 'mAB ' | 'mBA ',
  [inputs, outputs]: readonly [number, number],
  parts: readonly (readonly number[] | null)[]
): Uint8Array {
  const offsets: number[] = []
  let at = 32
  for (const part of parts) {
    offsets.push(part === null ? 0 : at)
    at += part?.length ?? 0
  }
  return Uint8Array.from([
    ...sign(type),
    ...u32(0),
    ...u8(inputs, outputs, 0, 0),
    ...u32(...offsets),
    ...parts.flatMap(part => part ?? [])
  ])
}
const SWAP = fixed(0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0.25)
const grid = (points: readonly number[], values: readonly number[]): readonly number[] => {
  const table = [...points, ...Array<number>(16 - points.length).fill(0), ...u8(1, 0, 0, 0), ...values]
  return [...table, ...Array<number>((4 - (table.length % 4)) % 4).fill(0)]
}
/** From one input to three: 0 is 0 0 0, 1 is 1 ½ 0. */
const fan = grid([2], [0, 0, 0, 255, 128, 0])

test.each<readonly [string, Uint8Array, readonly number[], readonly number[]]>([
  ['lut8Type', lut8, [0.25, 0.5, 0.75], [0.25, 0.25]],
  ['lut16Type', lut16, [0.25, 0.5, 0.75], [0.25, 0.25]],
  [
    'curves alone',
    chain('mAB ', [3, 3], [[...LINE, ...BACK.concat([0, 0]).slice(0, 16), ...SQUARE], null, null, null, null]),
    [0.2, 0.2, 0.5],
    [0.2, 0.8, 0.25]
  ],
  [
    'a matrix between curves',
    chain('mAB ', [3, 3], [[...LINE, ...LINE, ...LINE], SWAP, [...SQUARE, ...LINE, ...LINE], null, null]),
    [0.5, 0.2, 0.1],
    [0.2, 0.25, 0.35]
  ],
  [
    'a table from A to B',
    chain('mAB ', [1, 3], [[...LINE, ...LINE, ...LINE], null, null, fan, SQUARE]),
    [0.5],
    [0.25, 0.125, 0]
  ],
  [
    'from B to A: the other way round',
    chain('mBA ', [1, 3], [SQUARE, null, null, fan, [...LINE, ...BACK.concat([0, 0]).slice(0, 16), ...LINE]]),
    [0.5],
    [0.25, 0.875, 0]
  ]
])('%s', (_, bytes, values, wanted) => {
  const read = readTransform(bytes)
  expect(read).not.toBeNull()
  transform(read as Transform, values).forEach((v, i) => void expect(v).toBeCloseTo(wanted[i]!, 2))
})

describe('what is no transform', () => {
  test.each<readonly [string, Uint8Array | undefined]>([
    ['no tag', undefined],
    ['another type', Uint8Array.from([...sign('XYZ '), ...Array<number>(40).fill(0)])],
    ['too many channels', Uint8Array.from([...lut8.subarray(0, 8), 15, ...lut8.subarray(9)])],
    ['a grid of one point', Uint8Array.from([...lut8.subarray(0, 10), 1, ...lut8.subarray(11)])],
    ['a grid that no file holds', Uint8Array.from([...lut16.subarray(0, 10), 255, ...lut16.subarray(11)])],
    ['curves that lie outside', chain('mAB ', [3, 3], [LINE, null, null, null, null])],
    [
      'no table between three and four',
      chain('mAB ', [3, 4], [[...LINE, ...LINE, ...LINE, ...LINE], null, null, null, null])
    ]
  ])('%s', (_, bytes) => expect(readTransform(bytes)).toBeNull())

  test('cut off anywhere', () => {
    for (const whole of [lut8, lut16]) {
      for (let length = 0; length < whole.length; length += 7)
        expect(readTransform(whole.subarray(0, length))).toBeNull()
    }
  })
})
