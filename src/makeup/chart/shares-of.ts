import type { Chart, Datum } from '../../edition/chart.ts'
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
  const percentOf = ({ value }: Datum): number => (100 * value) / whole
  const decimals = decimalsOf(data.flatMap(datum => (datum === null || datum.value <= 0 ? [] : percentOf(datum))))
  let before = 0
  return data.flatMap((datum, index): Part[] => {
    if (datum === null || datum.value <= 0) return []
    const from = before / whole
    before += datum.value
    const percent = plainCopy(`${percentOf(datum).toFixed(decimals)}%`, at)
    return [{ index, name: categories[index]!, value: values ? datum.words : percent, from, to: before / whole }]
  })
}

/** No share is told more exactly than this. */
const MOST_DECIMALS = 2

/** As few decimals as tell no part for nothing and, where there are several, none for all. */
function decimalsOf(percents: readonly number[]): number {
  let decimals = 0
  const isTold = (percent: number): boolean => {
    const told = Number(percent.toFixed(decimals))
    return told > 0 && (told < 100 || percents.length === 1)
  }
  while (decimals < MOST_DECIMALS && !percents.every(isTold)) decimals++
  return decimals
}

/** Name and value in one line. */
export const toldOf = ({ name, value }: Part, { at }: Chart): Copy => joinCopies([name, plainCopy(' ', at), value])
