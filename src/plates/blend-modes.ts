/** What a colour becomes over a backdrop; both 0 to 1 with 1 for light, as in additive colour (11.3.5.2). */
export type Separable = (backdrop: number, source: number) => number

const multiply: Separable = (b, s) => b * s
const screen: Separable = (b, s) => b + s - b * s
const hardLight: Separable = (b, s) => (s <= 0.5 ? multiply(b, 2 * s) : screen(b, 2 * s - 1))

function softLight(b: number, s: number): number {
  if (s <= 0.5) return b - (1 - 2 * s) * b * (1 - b)
  const d = b <= 0.25 ? ((16 * b - 12) * b + 4) * b : Math.sqrt(b)
  return b + (2 * s - 1) * (d - b)
}

/** ISO 32000-1, table 136. */
export const SEPARABLE: ReadonlyMap<string, Separable> = new Map(
  Object.entries({
    Normal: (_, s) => s,
    Compatible: (_, s) => s,
    Multiply: multiply,
    Screen: screen,
    Overlay: (b, s) => hardLight(s, b),
    Darken: (b, s) => Math.min(b, s),
    Lighten: (b, s) => Math.max(b, s),
    ColorDodge: (b, s) => (b === 0 ? 0 : s >= 1 ? 1 : Math.min(1, b / (1 - s))),
    ColorBurn: (b, s) => (b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.min(1, (1 - b) / s)),
    HardLight: hardLight,
    SoftLight: softLight,
    Difference: (b, s) => Math.abs(b - s),
    Exclusion: (b, s) => b + s - 2 * b * s
  })
)

/** They leave no white where both colours are white, so that spot inks are blended as by Normal (11.7.4.2). */
export const MARS_WHITE: ReadonlySet<string> = new Set(['Difference', 'Exclusion'])

type Light = readonly [number, number, number]
/** The same for three colours at a time (11.3.5.3). */
export type Joint = (backdrop: Light, source: Light) => Light

const lumOf = ([r, g, b]: Light): number => 0.3 * r + 0.59 * g + 0.11 * b
const satOf = (colour: Light): number => Math.max(...colour) - Math.min(...colour)

function clipped(colour: Light): Light {
  const lum = lumOf(colour)
  const low = Math.min(...colour)
  const high = Math.max(...colour)
  const pull = (v: number): number => {
    const raised = low < 0 ? lum + ((v - lum) * lum) / (lum - low) : v
    return high > 1 ? lum + ((raised - lum) * (1 - lum)) / (high - lum) : raised
  }
  return [pull(colour[0]), pull(colour[1]), pull(colour[2])]
}

function withLum(colour: Light, lum: number): Light {
  const shift = lum - lumOf(colour)
  return clipped([colour[0] + shift, colour[1] + shift, colour[2] + shift])
}

function withSat(colour: Light, sat: number): Light {
  const low = Math.min(...colour)
  const span = satOf(colour)
  const stretch = (v: number): number => (span === 0 ? 0 : ((v - low) * sat) / span)
  return [stretch(colour[0]), stretch(colour[1]), stretch(colour[2])]
}

/** ISO 32000-1, table 137. The black plate is that of the backdrop; with Luminosity, that of the source. */
export const JOINT: ReadonlyMap<string, Joint> = new Map(
  Object.entries({
    Hue: (b, s) => withLum(withSat(s, satOf(b)), lumOf(b)),
    Saturation: (b, s) => withLum(withSat(b, satOf(s)), lumOf(b)),
    Color: (b, s) => withLum(s, lumOf(b)),
    Luminosity: (b, s) => withLum(b, lumOf(s))
  })
)

/** Over white they give the colour that is painted, so that paper may stand for a backdrop where there is none. */
export const LEAVE_PAPER_AS_IT_IS: ReadonlySet<string> = new Set(['Normal', 'Compatible', 'Multiply', 'Darken'])
