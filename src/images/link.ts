import type { Look } from '../icc/look.ts'
import type { Transform } from '../icc/profile.ts'
import { fromLab } from '../icc/transform.ts'

/** Inks of the press. */
export const INKS = 4

/**
 * From a picture's numbers straight to the inks of one press, so that a pixel costs a few look-ups and no colour
 * arithmetic. At the points of an even grid how much of each ink there is, solid being 1 << NODE_BITS: the first channel
 * slowest, the four inks fastest.
 */
export interface Link {
  readonly channels: number
  readonly points: number
  readonly table: Int32Array
}

/** Binary places of a share of ink: 255ths of it, weighed by 255ths, are still of 32 bits. */
export const NODE_BITS = 16

/** Grid points along each channel: finer than the tables of most profiles, where those of four channels are coarse. */
const POINTS: Readonly<Record<number, number>> = { 3: 33, 4: 17 }

/** What rounding to 8 bits may add to the sum of the inks. */
const ROUNDING = (0.5 * INKS) / 255

/**
 * Ties how a picture looks to how a press prints a look, with no more than so much ink in percent at a point: what lies
 * between nodes has no more than they have.
 */
export function linkTo(look: Look, press: Transform, channels: 3 | 4, inkLimit: number): Link {
  const points = POINTS[channels]!
  const nodes = points ** channels
  const table = new Int32Array(nodes * INKS)
  const most = inkLimit / 100 - ROUNDING
  const device = Array<number>(channels).fill(0)
  for (let node = 0; node < nodes; node++) {
    let rest = node
    for (let c = channels - 1; c >= 0; c--) {
      device[c] = (rest % points) / (points - 1)
      rest = Math.floor(rest / points)
    }
    const inks = within(most, fromLab(press, look(device)))
    inks.forEach((ink, i) => {
      table[node * INKS + i] = Math.floor(ink * (1 << NODE_BITS))
    })
  }
  return { channels, points, table }
}

/** Inks in 0…1 within a limit of their sum: where there is too much, the colours give way and the black stays. */
function within(most: number, inks: readonly number[]): readonly number[] {
  const [c, m, y, k] = inks as readonly [number, number, number, number]
  const room = Math.max(0, most - k)
  const share = c + m + y > room ? room / (c + m + y) : 1
  return [share * c, share * m, share * y, k]
}
