/**
 * How a press separates colour: the table from CIE Lab to its four inks of an ICC output profile.
 * ICC.1:2001-04 (version 2) 6.5.8, lut16Type; the perceptual one, `B2A0`, in which black keeps its depth.
 */
export interface Separation {
  /** Grid points along L, a and b. */
  readonly grid: number
  /** One curve after another: L, a, b in 0…1 → place in the grid in 0…1. */
  readonly input: Curves
  /** Inks at the grid points, 0…1: L slowest, then a, then b, the four inks fastest. */
  readonly table: Float64Array
  /** One curve after another: C, M, Y, K. */
  readonly output: Curves
}

export interface Curves {
  readonly entries: number
  readonly values: Float64Array
}

const HEADER = 128
const TAG_ENTRY = 12
const INPUTS = 3
const INKS = 4
/** lut16Type: its tables begin after the signature, the channel counts, the matrix and the curve lengths. */
const LUT_TABLES = 52

/** The separation of a CMYK output profile with a Lab connection space, or null where the bytes are none. */
export function readProfile(bytes: Uint8Array): Separation | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER + 4 || name(bytes, 12) !== 'prtr') return null
  if (name(bytes, 16) !== 'CMYK' || name(bytes, 20) !== 'Lab ') return null
  const lut = tagOffset(bytes, view, 'B2A0')
  if (lut === null || lut + LUT_TABLES > bytes.length || name(bytes, lut) !== 'mft2') return null
  if (bytes[lut + 8] !== INPUTS || bytes[lut + 9] !== INKS) return null
  return readLut(view, lut, bytes[lut + 10]!)
}

function readLut(view: DataView, lut: number, grid: number): Separation | null {
  const inputEntries = view.getUint16(lut + 48)
  const outputEntries = view.getUint16(lut + 50)
  const nodes = grid ** INPUTS * INKS
  const end = lut + LUT_TABLES + 2 * (INPUTS * inputEntries + nodes + INKS * outputEntries)
  if (grid < 2 || inputEntries < 2 || outputEntries < 2 || end > view.byteLength) return null
  let at = lut + LUT_TABLES
  const shares = (count: number): Float64Array => {
    const values = Float64Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i) / 0xffff)
    at += 2 * count
    return values
  }
  const input = { entries: inputEntries, values: shares(INPUTS * inputEntries) }
  const table = shares(nodes)
  return { grid, input, table, output: { entries: outputEntries, values: shares(INKS * outputEntries) } }
}

function tagOffset(bytes: Uint8Array, view: DataView, tag: string): number | null {
  const count = Math.min(view.getUint32(HEADER), Math.floor((bytes.length - HEADER - 4) / TAG_ENTRY))
  for (let i = 0; i < count; i++) {
    const entry = HEADER + 4 + TAG_ENTRY * i
    if (name(bytes, entry) === tag) return view.getUint32(entry + 4)
  }
  return null
}

const name = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
