import type { PdfFunction } from '../../pdf/content/functions/pdf-function.ts'
import type { PaintedShading } from '../../pdf/painted.ts'
import { coatOf, type Overprint } from '../coat-of.ts'
import { COST } from '../effort.ts'
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

/** What a ramp is made of: numbers up to its size, what the functions take for each, and the colours they give. */
interface Making {
  readonly size: number
  readonly colours: PdfFunction
  inputOf(number: number): readonly number[]
}

/** The levels of colours that follow from a number, worked out when they are asked for. */
export function rampOf(exposure: Exposure, shading: PaintedShading, { size, colours, inputOf }: Making): Ramp {
  const { plates, faults, raster } = exposure
  const { space } = shading
  const cost = COST.colour + COST.step * (colours.steps + space.steps)
  const levels = new Uint8Array(size * plates.size)
  const known = new Uint8Array(size)
  const at = (number: number): number => {
    if (known[number] === 0) {
      known[number] = 1
      raster.effort.spend(cost)
      const coat = coatOf(plates, { space, values: colours.at(inputOf(number)) }, computed(shading), faults)
      if (coat !== null) levels.set(coat.levels, number * plates.size)
    }
    return number * plates.size
  }
  return { size, levels, at }
}
