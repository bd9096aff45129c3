import type { Curves, Separation } from './read-profile.ts'

/** Grid points along each of R, G and B in the link: finer than any profile's own grid. */
const POINTS = 33
const INKS = 4

/** sRGB → CMYK of one press, ready to be looked up. Values 0…255. */
export interface Link {
  /** Inks at the grid points: R slowest, the four inks fastest. */
  readonly table: Float64Array
}

/** Ties sRGB to a press's separation, so that a pixel costs four look-ups and no colour arithmetic. */
export function linkTo(separation: Separation): Link {
  const table = new Float64Array(POINTS ** 3 * INKS)
  const step = 1 / (POINTS - 1)
  let at = 0
  for (let r = 0; r < POINTS; r++) {
    for (let g = 0; g < POINTS; g++) {
      for (let b = 0; b < POINTS; b++, at += INKS) inksOf(separation, toLab(r * step, g * step, b * step), table, at)
    }
  }
  return { table }
}

/** RGB samples, 8 bits, as CMYK samples: tetrahedral interpolation between the grid points of the link. */
export function separate(rgb: Uint8Array, link: Link): Uint8Array {
  const { table } = link
  const pixels = rgb.length / 3
  const cmyk = new Uint8Array(pixels * INKS)
  const cell = Uint8Array.from({ length: 256 }, (_, v) => Math.min(POINTS - 2, Math.floor((v * (POINTS - 1)) / 255)))
  const part = Float64Array.from({ length: 256 }, (_, v) => (v * (POINTS - 1)) / 255 - cell[v]!)
  const steps = [POINTS * POINTS * INKS, POINTS * INKS, INKS] as const
  const far = steps[0] + steps[1] + steps[2]
  for (let p = 0; p < pixels; p++) {
    const r = rgb[3 * p]!
    const g = rgb[3 * p + 1]!
    const b = rgb[3 * p + 2]!
    const origin = cell[r]! * steps[0] + cell[g]! * steps[1] + cell[b]! * steps[2]
    let [high, middle, low] = [part[r]!, part[g]!, part[b]!]
    let [first, second, third] = steps as readonly [number, number, number]
    // From the nearest corner to the farthest, along the axes in the order of their parts.
    if (high < middle) [high, middle, first, second] = [middle, high, second, first]
    if (middle < low) [middle, low, second, third] = [low, middle, third, second]
    if (high < middle) [high, middle, first, second] = [middle, high, second, first]
    for (let ink = 0; ink < INKS; ink++) {
      const a = table[origin + ink]!
      const c = table[origin + first + ink]!
      const d = table[origin + first + second + ink]!
      const e = table[origin + far + ink]!
      cmyk[INKS * p + ink] = a + (c - a) * high + (d - c) * middle + (e - d) * low + 0.5
    }
  }
  return cmyk
}

/** sRGB in 0…1 → CIE Lab under D50. IEC 61966-2-1, with the white adapted by Bradford's matrix as ICC profiles do. */
function toLab(r: number, g: number, b: number): readonly [number, number, number] {
  const [R, G, B] = [linear(r), linear(g), linear(b)]
  const x = root((0.4360747 * R + 0.3850649 * G + 0.1430804 * B) / 0.9642)
  const y = root(0.2225045 * R + 0.7168786 * G + 0.0606169 * B)
  const z = root((0.0139322 * R + 0.0971045 * G + 0.7141733 * B) / 0.8249)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)

/** CIE 15: the cube root, straight near black. */
const root = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)

/** lut16Type's Lab: 0xFF00 is L 100, 0x8000 is a or b 0; one step of a or b is 0x100. */
const SPAN_L = 100 * (0xffff / 0xff00)
const SPAN_AB = 0xffff / 0x100

/** Writes the inks of a Lab colour, 0…255, to `out[at…]`: curves, trilinear table, curves. */
function inksOf(separation: Separation, lab: readonly [number, number, number], out: Float64Array, at: number): void {
  const { grid, input, table, output } = separation
  const place = [lab[0] / SPAN_L, (lab[1] + 128) / SPAN_AB, (lab[2] + 128) / SPAN_AB].map(
    (v, i) => curve(input, i, v) * (grid - 1)
  )
  const cell = place.map(v => Math.min(grid - 2, Math.floor(v)))
  const part = place.map((v, i) => v - cell[i]!)
  const sums = [0, 0, 0, 0]
  for (let corner = 0; corner < 8; corner++) {
    const far = [corner >> 2, (corner >> 1) & 1, corner & 1]
    const weight = far.reduce((w, f, i) => w * (f ? part[i]! : 1 - part[i]!), 1)
    const node = far.reduce((n, f, i) => n * grid + cell[i]! + f, 0) * INKS
    for (let ink = 0; ink < INKS; ink++) sums[ink]! += weight * table[node + ink]!
  }
  for (let ink = 0; ink < INKS; ink++) out[at + ink] = 255 * curve(output, ink, sums[ink]!)
}

/** The value of one of several curves at v, held at its ends. */
function curve(curves: Curves, which: number, v: number): number {
  const { entries, values } = curves
  const place = Math.min(1, Math.max(0, v)) * (entries - 1)
  const cell = Math.min(entries - 2, Math.floor(place))
  const a = values[which * entries + cell]!
  return a + (values[which * entries + cell + 1]! - a) * (place - cell)
}
