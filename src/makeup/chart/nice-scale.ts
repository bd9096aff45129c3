/** A scale whose steps are round. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** Digits behind the point that tell the ticks apart. */
  readonly decimals: number
}

/** Steps that are easily counted with, and up to where each is the nearest. Heckbert, “Nice Numbers for Graph Labels”, 1990. */
const NICE = [
  { step: 1, below: 1.5 },
  { step: 2, below: 3 },
  { step: 5, below: 7 },
  { step: 10, below: Number.POSITIVE_INFINITY }
] as const

/** Round numbers round all values, about so many. Two values that are one have a scale round them all the same. */
export function niceScale(least: number, most: number, count: number): Scale {
  const range = most > least ? most - least : Math.abs(most) || 1
  const { mantissa, exponent } = niceStep(range / Math.max(1, count - 1))
  const unit = mantissa * powerOfTen(exponent)
  const first = Math.floor(least / unit)
  const last = Math.max(first + 1, Math.ceil(most / unit))
  const decimals = Math.max(0, -exponent)
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * unit).toFixed(decimals)))
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks, decimals }
}

function niceStep(rough: number): { readonly mantissa: number; readonly exponent: number } {
  const exponent = Number(rough.toExponential().split('e')[1])
  const fraction = rough / powerOfTen(exponent)
  const { step } = NICE.find(({ below }) => fraction < below)!
  return step === 10 ? { mantissa: 1, exponent: exponent + 1 } : { mantissa: step, exponent }
}

/** To the last bit, which `**` is not. */
const powerOfTen = (exponent: number): number => Number(`1e${exponent}`)
