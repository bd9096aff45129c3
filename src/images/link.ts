import type { Look } from '../icc/look.ts'
import type { Transform } from '../icc/profile.ts'
import { fromLab } from '../icc/transform.ts'

/** Inks of the press. */
export const INKS = 4

/**
 * From a picture's numbers straight to the inks of one press, so that a pixel costs a few look-ups and no colour
 * arithmetic. Inks at the points of an even grid, 0…255: the first channel slowest, the four inks fastest.
 */
export interface Link {
  readonly channels: number
  readonly points: number
  readonly table: Float64Array
}

/** Grid points along each channel: finer than the tables of most profiles, where those of four channels are coarse. */
const POINTS: Readonly<Record<number, number>> = { 1: 256, 3: 33, 4: 17 }

/** Ties how a picture looks to how a press prints a look. */
export function linkTo(look: Look, press: Transform, channels: 1 | 3 | 4): Link {
  const points = POINTS[channels]!
  const nodes = points ** channels
  const table = new Float64Array(nodes * INKS)
  const device = Array<number>(channels).fill(0)
  for (let node = 0; node < nodes; node++) {
    let rest = node
    for (let c = channels - 1; c >= 0; c--) {
      device[c] = (rest % points) / (points - 1)
      rest = Math.floor(rest / points)
    }
    const inks = fromLab(press, look(device))
    for (let ink = 0; ink < INKS; ink++) table[node * INKS + ink] = 255 * inks[ink]!
  }
  return { channels, points, table }
}
