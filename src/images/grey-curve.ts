import type { Look } from '../icc/look.ts'
import type { PressProfile } from '../icc/profile.ts'
import { fromLab, toLab } from '../icc/transform.ts'

/** Tones of a picture, and of the plate. */
const STEPS = 256

/**
 * Grey → how much the black plate leaves white, both 0…255 (DeviceGray): as light on paper as the same grey is in a
 * colour picture, solid black ink having the place of the darkest build. So the dot gain of the press is reckoned with.
 */
export function greyCurve(look: Look, { separation, proof }: PressProfile): Uint8Array {
  const share = (v: number): number => v / (STEPS - 1)
  const tones = Float64Array.from({ length: STEPS }, (_, v) => toLab(proof, [0, 0, 0, 1 - share(v)])[0])
  const builds = Float64Array.from({ length: STEPS }, (_, v) => toLab(proof, fromLab(separation, look([share(v)])))[0])
  const [solid, paper] = [tones[0]!, tones[STEPS - 1]!]
  const [darkest, lightest] = [builds[0]!, builds[STEPS - 1]!]
  const curve = new Uint8Array(STEPS)
  for (let v = 0, white = 0; v < STEPS; v++) {
    const wanted = solid + ((paper - solid) * (builds[v]! - darkest)) / (lightest - darkest)
    while (white < STEPS - 1 && nearer(tones[white + 1]!, tones[white]!, wanted)) white++
    curve[v] = white
  }
  return curve
}

const nearer = (a: number, b: number, wanted: number): boolean => Math.abs(a - wanted) <= Math.abs(b - wanted)
