import { readFunctions } from '../../pdf/content/functions/read-function.ts'
import { numbersAt } from '../../pdf/content/lookup.ts'
import { invert, matrixOf } from '../../pdf/content/matrix.ts'
import { entry, isArray } from '../../pdf/entries.ts'
import type { PaintedShading } from '../../pdf/painted.ts'
import type { Pdf } from '../../pdf/pdf.ts'
import type { Exposure } from '../exposure.ts'
import { type Ramp, rampOf } from './colour-ramp.ts'

/** A shading that gives every place of its own space a number of its ramp; -1: no colour. */
export interface Smooth {
  readonly ramp: Ramp
  numberAt(x: number, y: number): number
}

/** Numbers of a ramp from end to end: four to a level of ink. */
const STEPS = 1024
/** Numbers of a field to each side. */
const FIELD = 256

/** Colours by a function of both coordinates: 8.7.4.5.2. Null where the shading lacks what it needs. */
export function readField(exposure: Exposure, shading: PaintedShading): Smooth | null {
  const { pdf } = exposure
  const { dict } = shading
  const colours = readFunctions(pdf, dict.entries.get('Function'))
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = numbersAt(pdf, dict, 'Domain') ?? []
  const back = invert(matrixOf(numbersAt(pdf, dict, 'Matrix')) ?? [1, 0, 0, 1, 0, 0])
  if (colours === null || back === null) return null
  const [a, b, c, d, e, f] = back
  const inputOf = (number: number): readonly number[] => {
    const across = ((number % FIELD) + 0.5) / FIELD
    const down = (Math.floor(number / FIELD) + 0.5) / FIELD
    return [x0 + across * (x1 - x0), y0 + down * (y1 - y0)]
  }
  const ramp = rampOf(exposure, shading, { size: FIELD * FIELD, colours, inputOf })
  const numberAt = (x: number, y: number): number => {
    const u = (a * x + c * y + e - x0) / (x1 - x0)
    const v = (b * x + d * y + f - y0) / (y1 - y0)
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return -1
    return Math.min(FIELD - 1, Math.floor(v * FIELD)) * FIELD + Math.min(FIELD - 1, Math.floor(u * FIELD))
  }
  return { ramp, numberAt }
}

/** Colours along a line: 8.7.4.5.3. */
export function readAxial(exposure: Exposure, shading: PaintedShading): Smooth | null {
  const coords = numbersAt(exposure.pdf, shading.dict, 'Coords')
  const ramp = readRamp(exposure, shading)
  if (coords?.length !== 4 || ramp === null) return null
  const [x0, y0, x1, y1] = coords as [number, number, number, number]
  const square = (x1 - x0) ** 2 + (y1 - y0) ** 2
  const extend = extendOf(exposure.pdf, shading)
  return { ramp, numberAt: (x, y) => stepOf(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square, extend) }
}

/**
 * Colours from circle to circle: 8.7.4.5.4. Of the circles through a place the one that is farthest along lies on top:
 * the centre and the radius grow with s, so that s solves a quadratic equation.
 */
export function readRadial(exposure: Exposure, shading: PaintedShading): Smooth | null {
  const coords = numbersAt(exposure.pdf, shading.dict, 'Coords')
  const ramp = readRamp(exposure, shading)
  if (coords?.length !== 6 || ramp === null) return null
  const [x0, y0, r0, x1, y1, r1] = coords as [number, number, number, number, number, number]
  const [dx, dy, dr] = [x1 - x0, y1 - y0, r1 - r0]
  const square = dx * dx + dy * dy - dr * dr
  const extend = extendOf(exposure.pdf, shading)
  const stepAt = (s: number): number => (r0 + s * dr >= 0 ? stepOf(s, extend) : -1)
  const numberAt = (x: number, y: number): number => {
    const along = (x - x0) * dx + (y - y0) * dy + r0 * dr
    const rest = (x - x0) ** 2 + (y - y0) ** 2 - r0 * r0
    if (Math.abs(square) < 1e-9) return along === 0 ? -1 : stepAt(rest / (2 * along))
    const under = along * along - square * rest
    if (under < 0) return -1
    const [one, other] = [(along + Math.sqrt(under)) / square, (along - Math.sqrt(under)) / square]
    const last = stepAt(Math.max(one, other))
    return last >= 0 ? last : stepAt(Math.min(one, other))
  }
  return { ramp, numberAt }
}

function readRamp(exposure: Exposure, shading: PaintedShading): Ramp | null {
  const { pdf } = exposure
  const colours = readFunctions(pdf, shading.dict.entries.get('Function'))
  const [from = 0, to = 1] = numbersAt(pdf, shading.dict, 'Domain') ?? []
  const inputOf = (number: number): readonly number[] => [from + (number / (STEPS - 1)) * (to - from)]
  return colours && rampOf(exposure, shading, { size: STEPS, colours, inputOf })
}

type Extend = readonly [before: boolean, after: boolean]

function extendOf(pdf: Pdf, { dict }: PaintedShading): Extend {
  const value = entry(pdf, dict, 'Extend')
  const [before, after] = isArray(value) ? value.items.map(it => pdf.resolve(it) === true) : []
  return [before ?? false, after ?? false]
}

function stepOf(s: number, [before, after]: Extend): number {
  if (s < 0) return before ? 0 : -1
  if (s > 1) return after ? STEPS - 1 : -1
  return s >= 0 ? Math.round(s * (STEPS - 1)) : -1
}
