import { readFunction } from '../../pdf/content/functions/read-function.ts'
import { entry, isArray } from '../../pdf/entries.ts'
import type { PaintedShading } from '../../pdf/painted.ts'
import type { Pdf, PdfDict } from '../../pdf/pdf.ts'
import { coatOf, type Overprint } from '../coat-of.ts'
import type { Exposure } from '../exposure.ts'

/** Levels on the plates by number: what a shading turns a place into. */
export interface Ramp {
  readonly size: number
  /** For each number a level for each plate, once `at` has been asked for it. */
  readonly levels: Uint8Array
  /** Where the levels of a number begin. */
  at(number: number): number
}

/** Colours of shadings are computed (8.6.7): the mode of overprint means nothing to them. */
export const computed = ({ state }: PaintedShading): Overprint => ({
  on: state.fillOverprint,
  mode: state.overprintMode,
  direct: false
})

/** The levels of colours that follow from a number, worked out when they are asked for. */
export function rampOf(
  exposure: Exposure,
  shading: PaintedShading,
  size: number,
  valuesOf: (number: number) => readonly number[]
): Ramp {
  const { plates, faults } = exposure
  const levels = new Uint8Array(size * plates.size)
  const known = new Uint8Array(size)
  const at = (number: number): number => {
    if (known[number] === 0) {
      known[number] = 1
      const coat = coatOf(plates, { space: shading.space, values: valuesOf(number) }, computed(shading), faults)
      if (coat !== null) levels.set(coat.levels, number * plates.size)
    }
    return number * plates.size
  }
  return { size, levels, at }
}

/** The colour of some numbers: that of one function, or of one for each part of it; null where there is none. */
export function readColours(pdf: Pdf, dict: PdfDict): ((input: readonly number[]) => readonly number[]) | null {
  const value = entry(pdf, dict, 'Function')
  const functions = (isArray(value) ? value.items : [value]).map(it => readFunction(pdf, it))
  if (functions.some(it => it === null)) return null
  return input => functions.flatMap(it => it!.at(input))
}
