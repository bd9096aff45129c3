import { describe, expect, test } from 'vitest'
import type { ColourSpace, Matrix, Painted, PaintedImage, PaintState } from '../../src/pdf/painted.ts'
import type { Pdf, PdfStream, StreamData } from '../../src/pdf/pdf.ts'
import {
  box,
  CMYK,
  cmyk,
  expose,
  fill,
  GRAY,
  indexed,
  inksAt,
  named,
  stateOf,
  tint,
  WHERE
} from '../support/toy-painting.ts'

const data = new Map<PdfStream, StreamData>()
/** A file that is nothing but its streams. */
const FILE = {
  data: (stream: PdfStream) => data.get(stream)!,
  resolve: (value: unknown) => value ?? null
} as unknown as Pdf

function streamOf(bytes: readonly number[], entries: Record<string, unknown> = {}, filter?: string): PdfStream {
  const stream = { kind: 'stream', dict: { kind: 'dict', entries: new Map(Object.entries(entries)) }, from: 0, to: 0 }
  const rest = filter === undefined ? null : { filter, parameters: null }
  data.set(stream as unknown as PdfStream, { bytes: Uint8Array.from(bytes), rest, fault: null } as StreamData)
  return stream as unknown as PdfStream
}

/** A picture of 2 × 2 on the whole of a page of 8 × 8. */
function picture(space: ColourSpace | null, bytes: readonly number[], more: Partial<PaintedImage> = {}): Painted {
  return {
    kind: 'image',
    stream: streamOf(bytes),
    name: 'Im1',
    width: 2,
    height: 2,
    bits: 8,
    space,
    stencil: false,
    decode: null,
    mask: null,
    matrix: [8, 0, 0, 8, 0, 0],
    inline: false,
    state: stateOf(),
    where: WHERE,
    ...more
  } as Painted
}

const show = (...objects: readonly Painted[]) => expose(objects, 8, 8, { pdf: FILE })
/** Black of the four quarters: top left, top right, bottom left, bottom right. */
const quarters = (...objects: readonly Painted[]): readonly number[] => {
  const plates = show(...objects)
  return [
    [1, 1],
    [6, 1],
    [1, 6],
    [6, 6]
  ].map(([x, y]) => inksAt(plates, x!, y!)[3]!)
}

const GREYS = [0, 51, 153, 255]

describe('pictures of four pixels: the black of each quarter', () => {
  const rows: readonly (readonly [name: string, picture: Painted, black: readonly number[]])[] = [
    ['grey', picture(GRAY, GREYS), [100, 80, 40, 0]],
    ['turned over by its Decode', picture(GRAY, GREYS, { decode: [1, 0] }), [0, 20, 60, 100]],
    [
      '16 bits',
      picture(
        GRAY,
        GREYS.flatMap(v => [v, v]),
        { bits: 16 }
      ),
      [100, 80, 40, 0]
    ],
    ['4 bits', picture(GRAY, [0x03, 0x9f], { bits: 4 }), [100, 80, 40, 0]],
    ['2 bits', picture(GRAY, [0b00010000, 0b10110000], { bits: 2 }), [100, 67, 33, 0]],
    ['1 bit', picture(GRAY, [0b01000000, 0b10000000], { bits: 1 }), [100, 0, 0, 100]],
    ['upside down', picture(GRAY, GREYS, { matrix: [8, 0, 0, -8, 0, 8] }), [40, 0, 100, 80]],
    ['mirrored', picture(GRAY, GREYS, { matrix: [-8, 0, 0, 8, 8, 0] }), [80, 100, 0, 40]],
    ['turned by a right angle', picture(GRAY, GREYS, { matrix: [0, 8, -8, 0, 8, 0] }), [80, 0, 100, 40]],
    [
      'of an index',
      picture(
        indexed(CMYK, [
          [0, 0, 0, 1],
          [0, 0, 0, 0.5]
        ]),
        [0, 1, 1, 0]
      ),
      [100, 50, 50, 100]
    ],
    ['CMYK', picture(CMYK, [0, 0, 0, 255, 0, 0, 0, 51, 0, 0, 0, 0, 0, 0, 0, 102]), [100, 20, 0, 40]],
    ['whose data ends early', picture(CMYK, [0, 0, 0, 255]), [100, 0, 0, 0]],
    ['with a colour key', picture(GRAY, GREYS, { mask: { kind: 'key', ranges: [0, 60] } }), [0, 0, 40, 0]]
  ]
  for (const [name, it, black] of rows) test(name, () => expect(quarters(it)).toEqual(black))

  test('a stencil leaves the fill colour where it is 0', () => {
    const state: Partial<PaintState> = { fill: cmyk(0, 0, 0, 0.6) }
    const stencil = picture(null, [0b01000000, 0b10000000], { bits: 1, stencil: true, state: stateOf(state) })
    expect(quarters(stencil)).toEqual([60, 0, 0, 60])
  })

  test('masks hide: a stencil where it is 1, a soft one as far as it says', () => {
    const stencil = streamOf([0b01000000, 0b10000000], { Width: 2, Height: 2 })
    const soft = streamOf([255, 128, 0, 51], { Width: 2, Height: 2, BitsPerComponent: 8 })
    const black = [0, 0, 0, 0]
    expect(quarters(picture(GRAY, black, { mask: { kind: 'stencil', stream: stencil } }))).toEqual([100, 0, 0, 100])
    expect(quarters(picture(GRAY, black, { mask: { kind: 'soft', stream: soft } }))).toEqual([100, 50, 0, 20])
  })
})

test('a pixel of the plate has the mean of what it covers', () => {
  const greys = Array.from({ length: 64 * 64 }, (_, i) => ((i + Math.floor(i / 64)) % 2 ? 255 : 0))
  const plates = show(picture(GRAY, greys, { width: 64, height: 64 }))
  expect(inksAt(plates, 3, 3)).toEqual([0, 0, 0, 50])
})

test('a picture in a spot overprints all but its own plate', () => {
  const ground = fill(box(0, 0, 8, 8), { fill: cmyk(0.6, 0, 0, 0) })
  const state = stateOf({ fillOverprint: true })
  const plates = show(ground, picture(named('Gold'), [255, 128, 0, 51], { state }))
  expect(inksAt(plates, 1, 1)).toEqual([60, 0, 0, 0, 100])
  expect(tint(CMYK, 0).space).toBe(CMYK)
})

test('a picture in CMYK replaces all four inks, whatever the mode', () => {
  const ground = fill(box(0, 0, 8, 8), { fill: cmyk(0.6, 0, 0, 0) })
  const state = stateOf({ fillOverprint: true, overprintMode: 1 })
  expect(inksAt(show(ground, picture(CMYK, new Array(16).fill(0), { state })), 1, 1)).toEqual([0, 0, 0, 0])
})

describe('what cannot be shown is told', () => {
  const rows: readonly (readonly [name: string, picture: Painted, what: string])[] = [
    [
      'a filter that is left',
      picture(GRAY, [], { stream: streamOf([], {}, 'JPXDecode') }),
      'a picture packed by JPXDecode'
    ],
    [
      'sizes beyond sense',
      picture(GRAY, [], { width: 1e9, height: 1e9 }),
      'a picture of 1000000000 × 1000000000 pixels'
    ],
    ['no colour space', picture(null, []), 'a picture whose colour space only its data tells'],
    ['data that ends early', picture(CMYK, [0]), 'a picture whose data ends before its last row']
  ]
  for (const [name, it, what] of rows)
    test(name, () => expect(show(it).faults.map(fault => fault.what)).toEqual([what]))
})

test('the place of a picture may be no place', () => {
  const nowhere: Matrix = [0, 0, 0, 0, 0, 0]
  expect(show(picture(GRAY, GREYS, { matrix: nowhere })).plates[3]!.every(level => level === 0)).toBe(true)
})
