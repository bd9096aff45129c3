import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { exposeSheet } from '../../src/plates/expose-sheet.ts'
import { decodeFax } from '../../src/plates/fax/decode-fax.ts'
import { openContent } from '../support/paint-content.ts'

const PICTURE = [
  '....................',
  '######....##......#.',
  '#####.....###......#',
  '....................',
  '#..................#',
  '.#.#.#.#.#.#.#.#.#.#'
]

/** The picture as Ghostscript packs it. */
const PACKED = {
  rows: '10352bf90e353cb900103549d01d0e8743a1d0e8743a1d0e80',
  lines: '0001100001352bf90e0001353cb900011000013549d000011d0e8743a1d0e8743a1d0e80',
  mixed: '000188000113523784a0019a9e5c800108b0019aa4e8000132872872872872872872872870b0',
  both: '93523784b56e22c9aa5650e50e50e50e50e50e50e50e16002002'
}

const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, 'hex'))
const PLAIN = { columns: 20, rows: 6, aligned: false, blackIsOne: false }

/** Rows of bits as letters, 0 being black. */
function drawn(bytes: Uint8Array, columns: number, rows: number): readonly string[] {
  const stride = Math.ceil(columns / 8)
  const dot = (x: number, y: number): string => ((bytes[y * stride + (x >> 3)]! << (x & 7)) & 0x80 ? '.' : '#')
  return Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (_, x) => dot(x, y)).join(''))
}

describe('a fax is unpacked', () => {
  test.each([
    ['group 3, rows on bytes', 'rows', { ...PLAIN, k: 0, aligned: true }],
    ['group 3, with ends of lines', 'lines', { ...PLAIN, k: 0 }],
    ['group 3 in two dimensions', 'mixed', { ...PLAIN, k: 4 }],
    ['group 4', 'both', { ...PLAIN, k: -1 }]
  ] as const)('%s', (_, packed, packing) => {
    const { bytes, whole } = decodeFax(hex(PACKED[packed]), packing)
    expect(drawn(bytes, 20, 6)).toEqual(PICTURE)
    expect(whole).toBe(true)
  })

  test('with 1 for black', () => {
    const { bytes } = decodeFax(hex(PACKED.both), { ...PLAIN, k: -1, blackIsOne: true })
    expect(
      drawn(
        bytes.map(byte => ~byte),
        20,
        6
      )
    ).toEqual(PICTURE)
  })

  test('cut off, it is white from there on', () => {
    const { bytes, whole } = decodeFax(hex(PACKED.both).subarray(0, 7), { ...PLAIN, k: -1 })
    expect(drawn(bytes, 20, 6)).toEqual([...PICTURE.slice(0, 3), ...Array(3).fill('.'.repeat(20))])
    expect(whole).toBe(false)
  })
})

test('long runs and fine grain are what the encoder of a TIFF library was given', async () => {
  const [width, height] = [2600, 40]
  const grain = (x: number, y: number): boolean => (Math.imul(x * 31 + y * 7919, 2654435761) >>> 28) % 3 === 0
  const isBlack = (x: number, y: number): boolean => (y < 20 ? grain(x, y) : x > 20 && x < 2590 - y)
  const samples = Uint8Array.from({ length: width * height }, (_, i) =>
    isBlack(i % width, Math.floor(i / width)) ? 0 : 255
  )
  const image = sharp(samples, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
  const strip = stripOf(await image.tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer())
  const { bytes, whole } = decodeFax(strip, { ...PLAIN, k: -1, columns: width, rows: height, blackIsOne: true })
  const wrong = samples.findIndex((sample, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    return ((bytes[y * (width / 8) + (x >> 3)]! << (x & 7)) & 0x80) === 0 ? sample !== 0 : sample === 0
  })
  expect([wrong, whole]).toEqual([-1, true])
})

/** The bytes of the only strip of a TIFF: tags 273 and 279. */
function stripOf(file: Buffer): Uint8Array {
  const directory = file.readUInt32LE(4)
  const tagOf = (wanted: number): number => {
    for (let at = directory + 2; ; at += 12) {
      if (file.readUInt16LE(at) === wanted)
        return file.readUInt16LE(at + 2) === 3 ? file.readUInt16LE(at + 8) : file.readUInt32LE(at + 8)
    }
  }
  return file.subarray(tagOf(273), tagOf(273) + tagOf(279))
}

test('whatever the bytes are, there are as many rows as were asked for', () => {
  const packing = fc.record({
    k: fc.integer({ min: -1, max: 1 }),
    columns: fc.integer({ min: 1, max: 60 }),
    rows: fc.integer({ min: 1, max: 20 }),
    aligned: fc.boolean(),
    blackIsOne: fc.boolean()
  })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), packing, (bytes, packing) => {
      expect(decodeFax(bytes, packing).bytes.length).toBe(Math.ceil(packing.columns / 8) * packing.rows)
    }),
    { numRuns: 500 }
  )
})

test('a fax on a page is on its plate', async () => {
  const dict =
    '/Subtype/Image/Width 20/Height 6/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 20>>'
  const { pdf, page } = openContent('20 0 0 6 0 94 cm /I Do', {
    resources: '/XObject<</I 10 0 R>>',
    objects: { 10: { dict, data: hex(PACKED.both) } }
  })
  const { whole } = await exposeSheet(pdf, page, 72)
  const black = whole.plates[3]!
  const rows = PICTURE.map((_, y) =>
    Array.from({ length: 20 }, (_, x) => (black[y * 100 + x] === 0 ? '.' : '#')).join('')
  )
  expect(rows).toEqual(PICTURE)
  expect(whole.faults).toEqual([])
})
