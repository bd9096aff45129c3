import { entry, numberAt } from '../pdf/entries.ts'
import type { PdfStream, StreamData } from '../pdf/pdf.ts'
import { COST } from './effort.ts'
import type { Exposure } from './exposure.ts'
import { decodeFax } from './fax/decode-fax.ts'

/** Samples of a picture, row by row, each of them 0 to `highest`. */
export interface Unpacked {
  readonly width: number
  readonly height: number
  readonly parts: number
  readonly highest: number
  /** Writes the samples of a row, the parts of a pixel side by side. What the file lacks is 0. */
  read(row: number, out: Uint8Array): void
}

/** How a picture says that its samples are packed. */
export interface Packing {
  readonly stream: PdfStream
  readonly width: number
  readonly height: number
  readonly parts: number
  readonly bits: number
}

/** A full broadsheet at 600 ppi has 118 million samples in each channel. */
const MOST_PIXELS = 200_000_000
const LONGEST_SIDE = 100_000

const CUT_SHORT = 'a picture whose data ends before its last row'

/** The samples of a picture; null where they cannot be had, which is told. */
export function unpackSamples(exposure: Exposure, packing: Packing): Unpacked | null {
  const { pdf, pictures, faults } = exposure
  const { stream, width, height, parts } = packing
  const decoded = pictures.get(stream)
  if (decoded !== undefined && decoded.parts === parts) return ofBytes(decoded.bytes, { ...decoded, bits: 8 })
  const sane =
    width >= 1 && height >= 1 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS
  if (!sane) {
    faults.leftOut(`a picture of ${width} × ${height} pixels`)
    return null
  }
  const data = pdf.data(stream)
  if (data.rest?.filter === 'CCITTFaxDecode' && parts === 1 && packing.bits === 1) {
    return unpackFax(exposure, packing, data)
  }
  if (data.rest !== null) {
    faults.leftOut(`a picture packed by ${data.rest.filter}`)
    return null
  }
  if (data.bytes.length < Math.ceil((width * parts * packing.bits) / 8) * height) {
    faults.approximate(CUT_SHORT)
  }
  return ofBytes(data.bytes, packing)
}

/** 7.4.6, table 11. Bits are as any other filter would have left them: rows as wide as the parameters say. */
function unpackFax({ pdf, faults, raster }: Exposure, packing: Packing, { bytes, rest }: StreamData): Unpacked | null {
  const parameters = rest?.parameters ?? null
  const number = (key: string, otherwise: number): number =>
    (parameters === null ? null : numberAt(pdf, parameters, key)) ?? otherwise
  const says = (key: string): boolean => parameters !== null && entry(pdf, parameters, key) === true
  const columns = number('Columns', USUAL_COLUMNS)
  const rows = packing.height
  if (!(Number.isInteger(columns) && columns >= 1 && columns <= LONGEST_SIDE && columns * rows <= MOST_PIXELS)) {
    faults.leftOut(`a fax of ${columns} columns`)
    return null
  }
  raster.effort.spend(COST.sample * columns * rows)
  const [aligned, blackIsOne] = [says('EncodedByteAlign'), says('BlackIs1')]
  const fax = decodeFax(bytes, { k: number('K', 0), columns, rows, aligned, blackIsOne })
  if (!fax.whole) faults.approximate(CUT_SHORT)
  return ofBytes(fax.bytes, packing)
}

const USUAL_COLUMNS = 1728

type Shape = Pick<Packing, 'width' | 'height' | 'parts' | 'bits'>

function ofBytes(bytes: Uint8Array, { width, height, parts, bits }: Shape): Unpacked {
  const stride = Math.ceil((width * parts * bits) / 8)
  const read = (row: number, out: Uint8Array): void => {
    const line = bytes.subarray(row * stride, (row + 1) * stride)
    if (bits === 8) {
      out.fill(0)
      out.set(line.subarray(0, out.length))
    } else if (bits === 16) for (let i = 0; i < out.length; i++) out[i] = line[2 * i] ?? 0
    else unpackBits(line, bits, out)
  }
  return { width, height, parts, highest: bits >= 8 ? 255 : 2 ** bits - 1, read }
}

/** Samples of 1, 2 or 4 bits, the high ones first. */
function unpackBits(line: Uint8Array, bits: number, out: Uint8Array): void {
  const perByte = 8 / bits
  const mask = 2 ** bits - 1
  for (let i = 0; i < out.length; i++) {
    const shift = 8 - bits - (i % perByte) * bits
    out[i] = ((line[Math.floor(i / perByte)] ?? 0) >> shift) & mask
  }
}
