import type { Raw } from './encode-png.ts'
import { sumsOf } from './ink-coverage.ts'
import type { Plates } from './plates.ts'

/** Paper, and eight equal steps up to the limit, from little ink to much: light to dark, told apart in grey, too. */
const STEPS: readonly (readonly [number, number, number])[] = [
  [255, 255, 255],
  [237, 245, 250],
  [214, 233, 243],
  [184, 216, 233],
  [146, 193, 219],
  [104, 163, 200],
  [67, 130, 177],
  [38, 95, 148],
  [17, 60, 112]
]
/** Above the limit: the one warm colour. */
const OVER = [226, 26, 26] as const

/**
 * A map of how much ink lies where, all plates together: in clear steps up to the limit, and over it in red.
 * @param limit highest sum of ink that the paper takes, in percent
 */
export function inkMap(plates: Plates, limit: number): Raw {
  const { width, height, dpi } = plates
  const highest = Math.round((limit / 100) * 255)
  const steps = STEPS.length - 1
  const samples = Uint8Array.from(sumsOf(plates), sum =>
    sum > highest ? steps + 1 : Math.ceil((sum * steps) / highest)
  )
  return { width, height, dpi, samples, palette: [...STEPS, OVER] }
}
