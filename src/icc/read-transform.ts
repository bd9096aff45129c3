import type { Stage, Transform } from './profile.ts'
import { readCurve, sampleCurve } from './read-curve.ts'
import { ascii } from './read-profile.ts'

/** Channels of the largest device that is read; ICC allows 15. */
const MAX_CHANNELS = 4

/** Where lutAToBType and lutBToAType say where their stages begin: B curves, matrix, M curves, table, A curves. */
const OFFSETS = [12, 16, 20, 24, 28]

interface Cursor {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly inputs: number
  readonly outputs: number
}

/** The transform that a tag holds, of any of the four types that ICC has for it; null where it is none of them. */
export function readTransform(tag: Uint8Array | undefined): Transform | null {
  if (tag === undefined || tag.length < 32) return null
  const [inputs, outputs] = [tag[8]!, tag[9]!]
  if (inputs < 1 || outputs < 1 || inputs > MAX_CHANNELS || outputs > MAX_CHANNELS) return null
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  const from = { bytes: tag, view, inputs, outputs }
  const type = ascii(tag, 0, 4)
  const stages = type === 'mft1' || type === 'mft2' ? readLut(from, type) : readChain(from, type)
  if (stages === null || !stages.every(stage => stage !== null)) return null
  return { inputs, outputs, stages, lab: type === 'mft2' ? 'legacy' : 'plain' }
}

/** lut8Type and lut16Type, 10.11 and 10.10: curves, table, curves. Their matrix is for XYZ, which no table here takes. */
function readLut({ bytes, view, inputs, outputs }: Cursor, type: 'mft1' | 'mft2'): readonly (Stage | null)[] | null {
  const [width, start] = type === 'mft1' ? ([1, 48] as const) : ([2, 52] as const)
  if (bytes.length < start) return null
  const inputEntries = type === 'mft1' ? 256 : view.getUint16(48)
  const outputEntries = type === 'mft1' ? 256 : view.getUint16(50)
  const grid = bytes[10]!
  const nodes = grid ** inputs * outputs
  const end = start + width * (inputs * inputEntries + nodes + outputs * outputEntries)
  if (grid < 2 || inputEntries < 2 || outputEntries < 2 || end > bytes.length) return null
  let at = start
  const take = (count: number): Float64Array => {
    const values = shares(view, at, count, width)
    at += width * count
    return values
  }
  const curves = (count: number, entries: number): Stage => ({
    kind: 'curves',
    curves: Array.from({ length: count }, () => take(entries))
  })
  const before = curves(inputs, inputEntries)
  const table: Stage = { kind: 'table', grid: Array<number>(inputs).fill(grid), outputs, values: take(nodes) }
  return [before, table, curves(outputs, outputEntries)]
}

/** lutAToBType and lutBToAType, 10.12 and 10.13. What has no offset is left out; only the first runs from A to B. */
function readChain(from: Cursor, type: string): readonly (Stage | null)[] | null {
  if (type !== 'mAB ' && type !== 'mBA ') return null
  const { view, inputs, outputs } = from
  const [b, matrix, m, table, a] = OFFSETS.map(place => view.getUint32(place)) as [
    number,
    number,
    number,
    number,
    number
  ]
  const [aCount, bCount] = type === 'mAB ' ? [inputs, outputs] : [outputs, inputs]
  const chain = [
    a === 0 ? [] : [readCurves(from, a, aCount)],
    table === 0 ? [] : [readTable(from, table)],
    m === 0 ? [] : [readCurves(from, m, 3)],
    matrix === 0 ? [] : [readMatrix(from, matrix)],
    b === 0 ? [] : [readCurves(from, b, bCount)]
  ]
  if (table === 0 && inputs !== outputs) return null
  return (type === 'mAB ' ? chain : chain.reverse()).flat()
}

function readCurves({ bytes }: Cursor, start: number, count: number): Stage | null {
  const curves: Float64Array[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    const curve = readCurve(bytes.subarray(at))
    if (curve === null) return null
    curves.push(sampleCurve(curve))
    at += (curve.length + 3) & ~3
  }
  return { kind: 'curves', curves }
}

function readTable({ bytes, view, inputs, outputs }: Cursor, at: number): Stage | null {
  if (at + 20 > bytes.length) return null
  const grid = [...bytes.subarray(at, at + inputs)]
  const width = bytes[at + 16]
  const nodes = grid.reduce((product, points) => product * points, outputs)
  if (grid.some(points => points < 2) || (width !== 1 && width !== 2)) return null
  if (at + 20 + width * nodes > bytes.length) return null
  return { kind: 'table', grid, outputs, values: shares(view, at + 20, nodes, width) }
}

/** Its twelve numbers are s15Fixed16Number. */
function readMatrix({ bytes, view }: Cursor, at: number): Stage | null {
  if (at + 48 > bytes.length) return null
  return { kind: 'matrix', values: Float64Array.from({ length: 12 }, (_, i) => view.getInt32(at + 4 * i) / 0x10000) }
}

/** Unsigned numbers of one or two bytes as shares of their largest. */
function shares(view: DataView, at: number, count: number, width: 1 | 2): Float64Array {
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++)
    values[i] = width === 1 ? view.getUint8(at + i) / 0xff : view.getUint16(at + 2 * i) / 0xffff
  return values
}
