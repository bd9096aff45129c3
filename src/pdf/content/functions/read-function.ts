import { asDict, entry, isArray, isStream, itemsAt } from '../../entries.ts'
import type { Pdf, PdfDict, PdfStream, PdfValue } from '../../pdf.ts'
import { numbersAt } from '../lookup.ts'
import { interpolate, type PdfFunction } from './pdf-function.ts'
import { readCalculator } from './read-calculator.ts'
import { readSamples } from './read-samples.ts'

/** Functions of functions: how many may hang together in all, and how deep. */
const MOST_PARTS = 1000
const DEEPEST = 16

/** A function of any type; null where it is none or is damaged. */
export const readFunction = (pdf: Pdf, value: PdfValue | undefined): PdfFunction | null =>
  readPart({ pdf, parts: 0 }, value, 0)

interface Reading {
  readonly pdf: Pdf
  parts: number
}

function readPart(reading: Reading, value: PdfValue | undefined, depth: number): PdfFunction | null {
  const { pdf } = reading
  const direct = pdf.resolve(value)
  const dict = asDict(direct)
  if (dict === null || depth > DEEPEST || ++reading.parts > MOST_PARTS) return null
  const domain = numbersAt(pdf, dict, 'Domain')
  const range = numbersAt(pdf, dict, 'Range')
  if (domain === null || domain.length < 2) return null
  const raw = readRaw(reading, dict, isStream(direct) ? direct : null, depth)
  if (raw === null) return null
  return {
    ...raw,
    at: input => {
      const out = raw.at(clipTo(domain, input))
      return range === null ? out : clipTo(range, out)
    }
  }
}

function readRaw(reading: Reading, dict: PdfDict, stream: PdfStream | null, depth: number): PdfFunction | null {
  const { pdf } = reading
  switch (entry(pdf, dict, 'FunctionType')) {
    case 0:
      return stream && readSamples(pdf, stream)
    case 2:
      return readPower(pdf, dict)
    case 3:
      return readStitched(reading, dict, depth)
    case 4:
      return stream && readCalculator(pdf, stream)
    default:
      return null
  }
}

/** Each number within the pair of bounds that belongs to it; a number that is missing is the lower bound. */
const clipTo = (bounds: readonly number[], values: readonly number[]): number[] =>
  Array.from({ length: bounds.length >> 1 }, (_, i) =>
    Math.min(Math.max(values[i] ?? bounds[2 * i]!, bounds[2 * i]!), bounds[2 * i + 1]!)
  )

/** 7.10.3, exponential interpolation. */
function readPower(pdf: Pdf, dict: PdfDict): PdfFunction | null {
  const from = numbersAt(pdf, dict, 'C0') ?? [0]
  const to = numbersAt(pdf, dict, 'C1') ?? [1]
  const exponent = entry(pdf, dict, 'N')
  if (typeof exponent !== 'number' || from.length !== to.length) return null
  return {
    outputs: from.length,
    steps: from.length,
    at: ([x = 0]) => {
      const power = exponent === 1 ? x : x ** exponent
      return from.map((c, i) => c + (Number.isFinite(power) ? power : 0) * (to[i]! - c))
    }
  }
}

/** 7.10.4. */
function readStitched(reading: Reading, dict: PdfDict, depth: number): PdfFunction | null {
  const { pdf } = reading
  const parts: PdfFunction[] = []
  for (const item of itemsAt(pdf, dict, 'Functions')) {
    const part = readPart(reading, item, depth + 1)
    if (part === null) return null
    parts.push(part)
  }
  const bounds = numbersAt(pdf, dict, 'Bounds')
  const encode = numbersAt(pdf, dict, 'Encode')
  const [low = 0, high = 1] = numbersAt(pdf, dict, 'Domain') ?? []
  if (parts.length === 0 || bounds?.length !== parts.length - 1 || encode?.length !== 2 * parts.length) return null
  return {
    outputs: parts[0]!.outputs,
    steps: parts.reduce((most, part) => Math.max(most, part.steps), bounds.length),
    at: ([x = 0]) => {
      const over = bounds.findIndex(bound => x < bound)
      const i = over < 0 ? parts.length - 1 : over
      const from = bounds[i - 1] ?? low
      const to = bounds[i] ?? high
      return parts[i]!.at([interpolate(x, from, to, encode[2 * i]!, encode[2 * i + 1]!)])
    }
  }
}

/** Several functions of one input side by side are one function of several outputs; so shadings and DeviceN have them. */
export function readFunctions(pdf: Pdf, value: PdfValue | undefined): PdfFunction | null {
  const direct = pdf.resolve(value)
  if (!isArray(direct)) return readFunction(pdf, value)
  const parts = direct.items.slice(0, MOST_PARTS).map(item => readFunction(pdf, item))
  if (parts.length === 0 || !parts.every(part => part !== null)) return null
  return {
    outputs: parts.reduce((sum, part) => sum + part.outputs, 0),
    steps: parts.reduce((sum, part) => sum + part.steps, 0),
    at: input => parts.flatMap(part => part.at(input))
  }
}
