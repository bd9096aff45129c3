import { power } from './power.ts'
import { ascii } from './read-profile.ts'

/** How one channel's numbers stand to light: both in 0…1. */
export interface Curve {
  /** Bytes that it takes in its tag, without padding. */
  readonly length: number
  at(value: number): number
}

/** Points at which a formula is sampled where a transform wants a table. */
const SAMPLES = 4096
/** A formula may say up to 32 767; films and screens have 1 to 3. */
const MAX_GAMMA = 16
/** Parameters of each function of parametricCurveType: g a b c d e f. Table 68. */
const PARAMETERS = [1, 3, 4, 5, 7] as const

/** curveType and parametricCurveType, 10.6 and 10.18; null where the bytes are neither. */
export function readCurve(bytes: Uint8Array): Curve | null {
  if (bytes.length < 12) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = ascii(bytes, 0, 4)
  if (type === 'curv') return readSampled(view)
  return type === 'para' ? readFormula(view) : null
}

/** A curve as a table of even steps. */
export const sampleCurve = (curve: Curve): Float64Array =>
  Float64Array.from({ length: SAMPLES }, (_, i) => curve.at(i / (SAMPLES - 1)))

/** No entry is the identity, one a gamma as u8Fixed8Number, more are samples. */
function readSampled(view: DataView): Curve | null {
  const count = view.getUint32(8)
  const length = 12 + 2 * count
  if (length > view.byteLength) return null
  if (count === 0) return { length, at: value => value }
  if (count === 1) {
    const gamma = view.getUint16(12) / 0x100
    return { length, at: value => power(value, gamma) }
  }
  const values = Float64Array.from({ length: count }, (_, i) => view.getUint16(12 + 2 * i) / 0xffff)
  return { length, at: value => lookUp(values, value) }
}

function readFormula(view: DataView): Curve | null {
  const kind = view.getUint16(8)
  const count = PARAMETERS[kind]
  if (count === undefined || 12 + 4 * count > view.byteLength) return null
  const gamma = view.getInt32(12) / 0x10000
  if (gamma < 0 || gamma > MAX_GAMMA) return null
  const read = Array.from({ length: count }, (_, i) => view.getInt32(12 + 4 * i) / 0x10000)
  const [g = 1, a = 1, b = 0, c = 0, d = kind === 1 || kind === 2 ? -b / a : 0, e = 0, f = 0] = read
  // Functions 1 and 2 break at -b/a; 2 adds c to both parts, where 3 and 4 have a slope of c below d.
  const [slope, above, below] = kind === 2 ? [0, c, c] : kind === 1 ? [0, 0, 0] : [c, e, f]
  const at = (value: number): number => clamp(value >= d ? power(a * value + b, g) + above : slope * value + below)
  return { length: 12 + 4 * count, at }
}

/** The value of a sampled curve, held at its ends. */
export function lookUp(values: Float64Array, value: number): number {
  const place = clamp(value) * (values.length - 1)
  const cell = Math.min(values.length - 2, Math.floor(place))
  return values[cell]! + (values[cell + 1]! - values[cell]!) * (place - cell)
}

/** What is no number is nought. */
const clamp = (value: number): number => (value > 0 ? Math.min(1, value) : 0)
