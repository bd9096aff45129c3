import { bytesOf } from '../../src/fonts/table.ts'
import { writeSfnt } from '../../src/fonts/write-sfnt.ts'

/** x, y, and whether the point is on the curve. */
type Spot = readonly [x: number, y: number, on: 0 | 1]

/**
 * A face of five glyphs, 1000 units to the em: 0 a frame, 1 a space of 250, 2 an `A` with one curve, 3 an `Á`
 * made of the `A` and a half-size `A` above it, 4 the stroke 丨, 200 wide.
 */
export function toyFont(change: (tables: Map<string, Uint8Array>) => void = () => {}): Uint8Array {
  const records = [
    simple([
      [0, 0, 1],
      [500, 0, 1],
      [500, 700, 1],
      [0, 700, 1]
    ]),
    new Uint8Array(0),
    simple([
      [0, 0, 1],
      [300, 700, 0],
      [600, 0, 1]
    ]),
    words([-1, 0, 0, 600, 1050, 0x0023, 2, 0, 0, 0x000b, 2, 150, 700, 0x2000]),
    simple([
      [400, -80, 1],
      [600, -80, 1],
      [600, 820, 1],
      [400, 820, 1]
    ])
  ]
  const offsets = [0]
  for (const record of records) offsets.push(offsets[offsets.length - 1]! + record.length)
  const tables = new Map<string, Uint8Array>([
    ['OS/2', os2()],
    [
      'cmap',
      cmap([
        [0x20, 1],
        [0x41, 2],
        [0xc1, 3],
        [0x4e28, 4]
      ])
    ],
    ['glyf', Uint8Array.from(records.flatMap(record => [...record]))],
    [
      'head',
      words([1, 0, 0, 0, 0, 0, 0x5f0f, 0x3cf5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, -100, -200, 1100, 1000, 0, 0, 0, 0, 0])
    ],
    ['hhea', words([1, 0, 900, -300, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5])],
    ['hmtx', words([500, 0, 250, 0, 600, 0, 600, 0, 1000, 400])],
    ['loca', words(offsets.map(offset => offset / 2))],
    ['maxp', words([1, 0, 5])],
    ['name', name('Toy-Regular')]
  ])
  change(tables)
  return writeSfnt([...tables])
}

/** Sixteen-bit words, big end first. */
export function words(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * values.length))
  values.forEach((value, i) => {
    view.setInt16(2 * i, value)
  })
  return bytesOf(view)
}

/** A glyph of one contour, each coordinate as a word. Padded to an even length. */
function simple(points: readonly Spot[]): Uint8Array {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const steps = (at: readonly number[]): Uint8Array => words(at.map((value, i) => value - (at[i - 1] ?? 0)))
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const head = words([1, ...box, points.length - 1, 0])
  const bytes = [...head, ...points.map(([, , on]) => on), ...steps(xs), ...steps(ys)]
  return Uint8Array.from(bytes.length % 2 === 0 ? bytes : [...bytes, 0])
}

/** One Windows subtable of format 12, a group for each character. */
function cmap(pairs: readonly (readonly [codePoint: number, glyph: number])[]): Uint8Array {
  const groups = pairs.flatMap(([codePoint, glyph]) => [0, codePoint, 0, codePoint, 0, glyph])
  return words([0, 1, 3, 10, 0, 12, 12, 0, 0, 16 + 12 * pairs.length, 0, 0, 0, pairs.length, ...groups])
}

/** Version 4, em box 880 over 120, capitals 700 high. */
function os2(): Uint8Array {
  const table = new DataView(new ArrayBuffer(96))
  table.setUint16(0, 4)
  table.setInt16(68, 880)
  table.setInt16(70, -120)
  table.setInt16(88, 700)
  return bytesOf(table)
}

function name(postScript: string): Uint8Array {
  const text = [...postScript].map(letter => letter.charCodeAt(0))
  return words([0, 1, 18, 3, 1, 0x409, 6, 2 * text.length, 0, ...text])
}
