import { bottom } from '../base/geometry.ts'
import { type Ink, inkSum } from '../base/ink.ts'
import { type Band, FREE, MARK_SIZE } from './band.ts'
import type { Mark } from './page.ts'

const build = (c: number, m: number, y: number, k: number): Ink => ({ c, m, y, k })

/**
 * What a densitometer is held on. Four-colour black: ISO 12647-3:2013 as WAN-IFRA's quality club has it. 40 % is where
 * that norm states the tone value increase of newsprint. Greys: three inks that are neutral between the paper and the
 * black of CGATS TR 002, each beside the tint of black that is as light.
 */
const PATCHES: readonly Ink[] = [
  // solids
  build(100, 0, 0, 0),
  build(0, 100, 0, 0),
  build(0, 0, 100, 0),
  build(0, 0, 0, 100),
  // overprints
  build(0, 100, 100, 0),
  build(100, 0, 100, 0),
  build(100, 100, 0, 0),
  build(44, 38, 38, 100),
  // tints
  build(40, 0, 0, 0),
  build(0, 40, 0, 0),
  build(0, 0, 40, 0),
  build(0, 0, 0, 40),
  // grey balance
  build(20, 19, 19, 0),
  build(0, 0, 0, 27),
  build(40, 37, 39, 0),
  build(0, 0, 0, 48)
]

/** Patches side by side below the left half of the trim: as many as fit, and none of more ink than the paper takes. */
export function colourBar({ trim, from, to }: Band, inkLimit: number): readonly Mark[] {
  const y = bottom(trim) + Math.round((from + to - MARK_SIZE) / 2)
  const room = Math.floor((trim.w / 2 - 2 * FREE) / MARK_SIZE)
  return PATCHES.filter(ink => inkSum(ink) <= inkLimit)
    .slice(0, Math.max(0, room))
    .map((ink, i) => ({
      kind: 'fill',
      rect: { x: trim.x + FREE + i * MARK_SIZE, y, w: MARK_SIZE, h: MARK_SIZE },
      ink
    }))
}
