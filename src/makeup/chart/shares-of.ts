import type { Chart } from '../../edition/chart.ts'
import { type Copy, joinCopies, plainCopy } from '../../edition/copy.ts'

/** A part of a whole: from where to where of it, as shares, and what is said of it. */
export interface Part {
  readonly index: number
  readonly name: Copy
  readonly value: Copy
  readonly from: number
  readonly to: number
}

/** The parts of a whole in their order; what is nothing is none. Their values as they are written, or in percent. */
export function sharesOf({ series, categories, at }: Chart, values: boolean): readonly Part[] {
  const data = series[0]!.values
  const whole = data.reduce((sum, datum) => sum + Math.max(0, datum?.value ?? 0), 0)
  let before = 0
  return data.flatMap((datum, index): Part[] => {
    if (datum === null || datum.value <= 0) return []
    const from = before / whole
    before += datum.value
    const percent = plainCopy(`${Math.round((100 * datum.value) / whole)}%`, at)
    return [{ index, name: categories[index]!, value: values ? datum.words : percent, from, to: before / whole }]
  })
}

/** Name and value in one line. */
export const toldOf = ({ name, value }: Part, { at }: Chart): Copy => joinCopies([name, plainCopy(' ', at), value])
