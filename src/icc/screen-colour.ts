import { power } from './power.ts'
import type { PressProfile } from './profile.ts'
import { toLab } from './transform.ts'

/** A colour of sRGB, each part in 0…1. */
export type Rgb = readonly [r: number, g: number, b: number]

/** The white of the connection space, D50: ICC.1:2022, 7.2.16. */
const WHITE = [0.9642, 1, 0.8249] as const

/** XYZ under D50 → the light of sRGB's primaries: the inverse of IEC 61966-2-1 with Bradford's matrix. */
const TO_RGB = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427]
] as const

/**
 * How inks in 0…1 are shown on a screen: as they look on the paper, but from the screen's white for the bare paper to
 * its black for solid black ink (black point compensation), as text in the grey that newsprint makes of black is hard
 * to read.
 */
export function screenColour(profile: PressProfile): (inks: readonly number[]) => Rgb {
  const paper = lightOf(profile, [0, 0, 0, 0])
  const black = lightOf(profile, [0, 0, 0, 1])
  return inks => {
    const light = lightOf(profile, inks).map((v, i) => ((v - black[i]!) / (paper[i]! - black[i]!)) * WHITE[i]!)
    const [r, g, b] = TO_RGB.map(row => encoded(row.reduce((sum, factor, i) => sum + factor * light[i]!, 0)))
    return [r!, g!, b!]
  }
}

/** X, Y and Z as shares of white's. CIE 15, 8.2.1, turned about. */
function lightOf({ proof }: PressProfile, inks: readonly number[]): readonly number[] {
  const [l, a, b] = toLab(proof, inks)
  const y = (l + 16) / 116
  return [y + a / 500, y, y - b / 200].map(cubed)
}

const cubed = (f: number): number => (f > 6 / 29 ? f * f * f : (f - 16 / 116) * (108 / 841))

/** IEC 61966-2-1; what lies outside the screen's colours is held at their edge. */
function encoded(light: number): number {
  const v = Math.min(1, Math.max(0, light))
  return v <= 0.0031308 ? 12.92 * v : 1.055 * power(v, 1 / 2.4) - 0.055
}
