import { INKS } from './link.ts'

/** How inked a picture is: its highest sums, in percent, and the pixel of the highest. */
export interface Inked {
  readonly all: number
  readonly colour: number
  readonly pixel: number
}

const FULL = 255
const percent = (sum: number): number => (100 * sum) / FULL

export function inkOf(inks: Uint8Array): Inked {
  let [all, colour, pixel] = [0, 0, 0]
  for (let at = 0; at < inks.length; at += INKS) {
    const three = inks[at]! + inks[at + 1]! + inks[at + 2]!
    if (three > colour) colour = three
    if (three + inks[at + 3]! > all) {
      all = three + inks[at + 3]!
      pixel = at / INKS
    }
  }
  return { all: percent(all), colour: percent(colour), pixel }
}

/** Brings every pixel within a limit, in place: where there is too much, the colours give way and the black stays. */
export function limitInk(inks: Uint8Array, limit: number): void {
  const most = Math.floor((limit * FULL) / 100)
  for (let at = 0; at < inks.length; at += INKS) {
    const three = inks[at]! + inks[at + 1]! + inks[at + 2]!
    const room = Math.max(0, most - inks[at + 3]!)
    if (three <= room) continue
    for (let ink = at; ink < at + 3; ink++) inks[ink] = Math.floor((inks[ink]! * room) / three)
  }
}
