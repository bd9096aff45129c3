import { deflate } from '../flate/deflate.ts'

/** A picture of one byte a pixel, row by row from the top left: a grey, or the number of a colour in the palette. */
export interface Raw {
  readonly width: number
  readonly height: number
  readonly samples: Uint8Array
  /** Red, green and blue of each number; null: the samples are grey, 0 being black. */
  readonly palette: readonly (readonly [number, number, number])[] | null
  /** Pixels in an inch, so that it shows and prints at its size. */
  readonly dpi: number
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const MM_PER_INCH = 25.4
const GREY = 0
const INDEXED = 3
/** Each row as its difference from the one above: PNG, 9.2. Tints and upright strokes become rows of zeros. */
const UP = 2

/** A picture as a PNG file (ISO/IEC 15948), alike on every machine. */
export function encodePng({ width, height, samples, palette, dpi }: Raw): Uint8Array {
  const perMetre = Math.round((dpi / MM_PER_INCH) * 1000)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Uint8Array.of(...long(width), ...long(height), 8, palette === null ? GREY : INDEXED, 0, 0, 0)),
    chunk('pHYs', Uint8Array.of(...long(perMetre), ...long(perMetre), 1)),
    ...(palette === null ? [] : [chunk('PLTE', Uint8Array.from(palette.flat()))]),
    chunk('IDAT', deflate(filtered(samples, width))),
    chunk('IEND', new Uint8Array(0))
  ])
}

function filtered(samples: Uint8Array, width: number): Uint8Array {
  const rows = samples.length / width
  const out = new Uint8Array(samples.length + rows)
  for (let row = 0, from = 0, to = 0; row < rows; row++) {
    out[to++] = UP
    for (let x = 0; x < width; x++, from++) out[to++] = samples[from]! - (row === 0 ? 0 : samples[from - width]!)
  }
  return out
}

const long = (value: number): readonly number[] => [
  value >>> 24,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff
]

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([Uint8Array.from(long(data.length)), body, Uint8Array.from(long(crc(body)))])
}

/** PNG, annex D: the remainder of the bits by x³² + x²⁶ + x²³ + …, mirrored. */
const POLYNOMIAL = 0xedb88320

const REMAINDERS: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1
  return remainder
})

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = REMAINDERS[(sum ^ byte) & 0xff]! ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
