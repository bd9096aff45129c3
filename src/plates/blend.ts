import { JOINT, MARS_WHITE, SEPARABLE } from './blend-modes.ts'
import { type Coat, type GroupPlanes, indexOf, type Layer, type Stretch } from './layer.ts'

/** For each ink, 0 to 1: what is painted, on what, and what comes of it where both are opaque. */
interface Pixel {
  readonly source: Float64Array
  readonly backdrop: Float64Array
  readonly mixed: Float64Array
}
type Mixer = (pixel: Pixel) => void

/** How opaque a layer is at a pixel: all told before and after, and below the paint; how much of the paint shows. */
interface Opacity {
  readonly before: number
  readonly after: number
  readonly below: number
  readonly shape: number
  readonly alpha: number
}

const FULL = 255
const level = (v: number): number => (v <= 0 ? 0 : v >= 1 ? FULL : (v * FULL + 0.5) | 0)
const union = (a: number, b: number): number => a + b - a * b

/**
 * Composites a stretch pixel by pixel, by the general formulas (ISO 32000-1, 11.3.6 and 11.4.6.2): with shape apart
 * from opacity, so that groups may knock out, and with overprint as the blend mode that gives the backdrop back where
 * no ink is laid (11.7.4.3). A mode that is not known is Normal (11.3.5).
 */
export function blend(layer: Layer, stretch: Stretch, coat: Coat, mode: string): void {
  const { y, from } = stretch
  const { planes, group } = layer
  const mix = mixerOf(mode, coat.laid)
  const pixel: Pixel = {
    source: new Float64Array(planes.length),
    backdrop: new Float64Array(planes.length),
    mixed: new Float64Array(planes.length)
  }
  const start = indexOf(layer, from, y)
  const below = group?.knockout ? (group.under?.layer ?? null) : layer
  const startBelow = below === null ? 0 : indexOf(below, from, y)
  for (let i = 0; i < stretch.shape.length; i++) {
    const shape = stretch.shape[i]! / FULL
    if (shape === 0) continue
    const alpha = stretch.alpha[i]! / FULL
    const opacity = group === null ? onPaper(shape, alpha) : inGroup(group, start + i, shape, alpha)
    for (let ink = 0; ink < planes.length; ink++) {
      pixel.source[ink] = (coat.rows?.[ink]?.[i] ?? coat.levels[ink]!) / FULL
      pixel.backdrop[ink] = (below === null ? 0 : below.planes[ink]![startBelow + i]!) / FULL
    }
    mix(pixel)
    composite(planes, start + i, pixel, opacity)
  }
}

const onPaper = (shape: number, alpha: number): Opacity => ({ before: 1, after: 1, below: 1, shape, alpha })

/** The opacity of a group at a pixel, which grows by what is painted. */
function inGroup(group: GroupPlanes, at: number, shape: number, alpha: number): Opacity {
  const under = (group.under?.alpha[at] ?? 0) / FULL
  const own = group.alpha[at]! / FULL
  const kept = group.knockout ? 0 : own
  const grown = (1 - shape) * own + (shape - alpha) * kept + alpha
  group.alpha[at] = level(grown)
  group.shape[at] = level(union(group.shape[at]! / FULL, shape))
  return { before: union(under, own), after: union(under, grown), below: union(under, kept), shape, alpha }
}

function composite(planes: Layer['planes'], at: number, { source, backdrop, mixed }: Pixel, opacity: Opacity): void {
  const { before, after, below, shape, alpha } = opacity
  if (after === 0) return
  for (let ink = 0; ink < planes.length; ink++) {
    const plane = planes[ink]!
    const kept = (1 - shape) * before * (plane[at]! / FULL) + (shape - alpha) * below * backdrop[ink]!
    const come = alpha * ((1 - below) * source[ink]! + below * mixed[ink]!)
    plane[at] = level((kept + come) / after)
  }
}

/** Blend modes speak of light, where plates speak of ink: the one is what the other lacks (11.7.4.2). */
function mixerOf(mode: string, laid: Uint8Array): Mixer {
  const separable = SEPARABLE.get(mode) ?? SEPARABLE.get('Normal')!
  const ofSpots = MARS_WHITE.has(mode) ? SEPARABLE.get('Normal')! : separable
  const joint = JOINT.get(mode)
  return ({ source, backdrop, mixed }) => {
    for (let ink = 0; ink < laid.length; ink++) {
      const mixture = ink < 4 ? separable : ofSpots
      mixed[ink] = 1 - mixture(1 - backdrop[ink]!, 1 - source[ink]!)
    }
    if (joint !== undefined) {
      const light = joint(
        [1 - backdrop[0]!, 1 - backdrop[1]!, 1 - backdrop[2]!],
        [1 - source[0]!, 1 - source[1]!, 1 - source[2]!]
      )
      for (let ink = 0; ink < 3; ink++) mixed[ink] = 1 - light[ink]!
      mixed[3] = (mode === 'Luminosity' ? source : backdrop)[3]!
    }
    for (let ink = 0; ink < laid.length; ink++) if (!laid[ink]) mixed[ink] = backdrop[ink]!
  }
}
