import { entry } from '../../entries.ts'
import type { Pdf, PdfStream } from '../../pdf.ts'
import { numbersAt } from '../lookup.ts'
import { interpolate, type PdfFunction } from './pdf-function.ts'

/** Every input doubles the corners between which a value is interpolated. */
const MOST_INPUTS = 8
/** Annex C: no space has more parts. */
const MOST_OUTPUTS = 32

const DEPTHS: readonly unknown[] = [1, 2, 4, 8, 12, 16, 24, 32]

/** 7.10.2: a table of samples, between which values lie on straight lines (Order 3 is read as 1, as it may be). */
export function readSamples(pdf: Pdf, stream: PdfStream): PdfFunction | null {
  const { dict } = stream
  const domain = numbersAt(pdf, dict, 'Domain')
  const range = numbersAt(pdf, dict, 'Range')
  const size = numbersAt(pdf, dict, 'Size')
  const bits = entry(pdf, dict, 'BitsPerSample')
  if (domain === null || range === null || size === null || typeof bits !== 'number' || !DEPTHS.includes(bits)) {
    return null
  }
  const inputs = domain.length >> 1
  const outputs = range.length >> 1
  if (
    inputs > MOST_INPUTS ||
    outputs > MOST_OUTPUTS ||
    size.length !== inputs ||
    !size.every(n => Number.isInteger(n) && n > 0)
  )
    return null
  const { bytes } = pdf.data(stream)
  if (size.reduce((count, n) => count * n, outputs) * bits > 8 * bytes.length) return null
  const encode = numbersAt(pdf, dict, 'Encode') ?? size.flatMap(n => [0, n - 1])
  const decode = numbersAt(pdf, dict, 'Decode') ?? range
  if (encode.length < 2 * inputs || decode.length < 2 * outputs) return null
  const highest = 2 ** bits - 1
  return {
    outputs,
    steps: outputs << inputs,
    at: input => {
      const places = size.map((n, i) => {
        const [a, b] = [domain[2 * i]!, domain[2 * i + 1]!]
        const place = interpolate(input[i]!, a, b, encode[2 * i]!, encode[2 * i + 1]!)
        return Math.min(Math.max(place, 0), n - 1)
      })
      const sums = blend(bytes, bits, size, places, outputs)
      return sums.map((sum, j) => interpolate(sum, 0, highest, decode[2 * j]!, decode[2 * j + 1]!))
    }
  }
}

/** The samples at the corners round a place, each weighed by how near it is. */
function blend(
  bytes: Uint8Array,
  bits: number,
  size: readonly number[],
  places: readonly number[],
  outputs: number
): number[] {
  const sums = new Array<number>(outputs).fill(0)
  for (let corner = 0; corner < 1 << size.length; corner++) {
    let weight = 1
    let index = 0
    let stride = 1
    for (let i = 0; i < size.length; i++) {
      const low = Math.floor(places[i]!)
      const upper = (corner >> i) & 1
      weight *= upper ? places[i]! - low : 1 - places[i]! + low
      index += Math.min(low + upper, size[i]! - 1) * stride
      stride *= size[i]!
    }
    if (weight === 0) continue
    for (let j = 0; j < outputs; j++) sums[j]! += weight * sampleAt(bytes, bits, index * outputs + j)
  }
  return sums
}

/** Samples follow each other bit by bit, without padding. */
function sampleAt(bytes: Uint8Array, bits: number, index: number): number {
  let value = 0
  let at = index * bits
  for (let left = bits; left > 0; ) {
    const take = Math.min(left, 8 - (at % 8))
    const byte = bytes[Math.floor(at / 8)]!
    value = value * 2 ** take + ((byte >> (8 - (at % 8) - take)) & ((1 << take) - 1))
    at += take
    left -= take
  }
  return value
}
