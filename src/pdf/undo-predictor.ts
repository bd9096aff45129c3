import type { Decoded } from './decoded.ts'

/** 7.4.4.4, table 8. */
export interface Predictor {
  /** 1: none; 2: TIFF; from 10: PNG, where each row says which. */
  readonly kind: number
  readonly colours: number
  readonly bits: number
  readonly columns: number
}

/** Makes differences into samples again. */
export function undoPredictor(bytes: Uint8Array, predictor: Predictor): Decoded {
  const fault = faultOf(bytes, predictor)
  const { kind } = predictor
  if (fault !== null && fault !== UNKNOWN_ROW) return { bytes, fault }
  return { bytes: kind === TIFF ? undoTiff(bytes, predictor) : undoPng(bytes, predictor), fault }
}

/** The same fault, with the differences left as they are. */
export const judgePredictor = (bytes: Uint8Array, predictor: Predictor): Decoded => ({
  bytes,
  fault: faultOf(bytes, predictor)
})

const TIFF = 2
const PNG = 10

/** Longest row that is undone, in bytes; the widest page at the finest screen is a tenth of it. */
const LONGEST_ROW = 1 << 24

/** A row is then taken as it stands. */
const UNKNOWN_ROW = 'a row has an unknown predictor'

function faultOf(bytes: Uint8Array, predictor: Predictor): string | null {
  const { kind, colours, bits, columns } = predictor
  const row = rowOf(predictor)
  const sound = [colours, bits, columns].every(n => Number.isInteger(n) && n > 0) && [1, 2, 4, 8, 16].includes(bits)
  if (!sound || row > LONGEST_ROW) return 'the parameters of its predictor make no sense'
  if (kind === TIFF) return null
  if (kind < PNG) return 'its predictor is unknown'
  for (let at = 0; at < bytes.length; at += row + 1) if (bytes[at]! > PAETH) return UNKNOWN_ROW
  return null
}

/** Bytes of a row. */
const rowOf = ({ colours, bits, columns }: Predictor): number => Math.ceil((colours * bits * columns) / 8)

/** PNG (second edition), 9: each row begins with the number of its filter. */
function undoPng(bytes: Uint8Array, predictor: Predictor): Uint8Array {
  const row = rowOf(predictor)
  const pixel = Math.max(1, (predictor.colours * predictor.bits) >> 3)
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = new Uint8Array(Math.max(0, bytes.length - rows))
  for (let at = 0, from = 0; from < bytes.length; at += row, from += row + 1) {
    const filter = bytes[from]!
    const to = Math.min(at + row, out.length)
    for (let i = at; i < to; i++) {
      const left = i - at < pixel ? 0 : out[i - pixel]!
      const up = i < row ? 0 : out[i - row]!
      const corner = i - at < pixel || i < row ? 0 : out[i - row - pixel]!
      out[i] = bytes[from + 1 + i - at]! + predicted(filter, left, up, corner)
    }
  }
  return out
}

const PAETH = 4

/** PNG (second edition), 9.2: none, sub, up, average, Paeth. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case PAETH:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

/** PNG (second edition), 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** TIFF 6.0, 14: each sample is the difference to that of the same colour before it. */
function undoTiff(bytes: Uint8Array, predictor: Predictor): Uint8Array {
  const { colours, bits, columns } = predictor
  const row = rowOf(predictor)
  const out = bytes.slice()
  const mask = (1 << bits) - 1
  for (let from = 0; from < out.length; from += row) {
    const line = out.subarray(from, Math.min(from + row, out.length))
    const samples = Math.min(colours * columns, Math.floor((line.length * 8) / bits))
    for (let i = colours; i < samples; i++) {
      put(line, i, bits, (sampleOf(line, i, bits) + sampleOf(line, i - colours, bits)) & mask)
    }
  }
  return out
}

function sampleOf(line: Uint8Array, index: number, bits: number): number {
  if (bits === 16) return (line[2 * index]! << 8) | line[2 * index + 1]!
  const at = index * bits
  return (line[at >> 3]! >> (8 - bits - (at & 7))) & ((1 << bits) - 1)
}

function put(line: Uint8Array, index: number, bits: number, value: number): void {
  if (bits === 16) {
    line[2 * index] = value >> 8
    line[2 * index + 1] = value
    return
  }
  const at = index * bits
  const shift = 8 - bits - (at & 7)
  line[at >> 3] = (line[at >> 3]! & ~(((1 << bits) - 1) << shift)) | (value << shift)
}
