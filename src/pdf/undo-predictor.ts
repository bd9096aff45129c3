import type { Decoded } from './decoded.ts'

/** 7.4.4.4, table 8. */
export interface Predictor {
  /** 1: none; 2: TIFF; from 10: PNG, where each row says which. */
  readonly kind: number
  readonly colours: number
  readonly bits: number
  readonly columns: number
}

/** Longest row that is undone, in bytes; the widest page at the finest screen is a tenth of it. */
const LONGEST_ROW = 1 << 24

/** Makes differences into samples again. */
export function undoPredictor(bytes: Uint8Array, predictor: Predictor): Decoded {
  const { kind, colours, bits, columns } = predictor
  const row = Math.ceil((colours * bits * columns) / 8)
  const sound = [colours, bits, columns].every(n => Number.isInteger(n) && n > 0) && [1, 2, 4, 8, 16].includes(bits)
  if (!sound || row > LONGEST_ROW) return { bytes, fault: 'the parameters of its predictor make no sense' }
  if (kind >= 10) return undoPng(bytes, row, Math.max(1, (colours * bits) >> 3))
  return kind === 2
    ? { bytes: undoTiff(bytes, predictor, row), fault: null }
    : { bytes, fault: 'its predictor is unknown' }
}

/** PNG (second edition), 9: each row begins with the number of its filter. `pixel` is in bytes. */
function undoPng(bytes: Uint8Array, row: number, pixel: number): Decoded {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = new Uint8Array(Math.max(0, bytes.length - rows))
  let fault: string | null = null
  for (let i = 0; i < rows; i++) {
    const from = i * (row + 1)
    const line = out.subarray(i * row, Math.min((i + 1) * row, out.length))
    line.set(bytes.subarray(from + 1, from + 1 + line.length))
    const above = i === 0 ? null : out.subarray((i - 1) * row, i * row)
    if (!undoRow(bytes[from]!, line, above, pixel)) fault = 'a row has an unknown predictor'
  }
  return { bytes: out, fault }
}

function undoRow(filter: number, line: Uint8Array, above: Uint8Array | null, pixel: number): boolean {
  switch (filter) {
    case 0:
      return true
    case 1:
      for (let i = pixel; i < line.length; i++) line[i]! += line[i - pixel]!
      return true
    case 2:
      if (above !== null) for (let i = 0; i < line.length; i++) line[i]! += above[i]!
      return true
    case 3:
      for (let i = 0; i < line.length; i++)
        line[i]! += ((i < pixel ? 0 : line[i - pixel]!) + (above === null ? 0 : above[i]!)) >> 1
      return true
    case 4:
      for (let i = 0; i < line.length; i++) {
        const left = i < pixel ? 0 : line[i - pixel]!
        const corner = i < pixel || above === null ? 0 : above[i - pixel]!
        line[i]! += paeth(left, above === null ? 0 : above[i]!, corner)
      }
      return true
    default:
      return false
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
function undoTiff(bytes: Uint8Array, { colours, bits, columns }: Predictor, row: number): Uint8Array {
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
