import type { Effort } from '../pdf/effort.ts'
import type { PaintState } from '../pdf/painted.ts'
import { clipRegion } from './clip-region.ts'
import { coatOf } from './coat-of.ts'
import { COST } from './effort.ts'
import { type Exposure, topOf } from './exposure.ts'
import { layCoat } from './lay-coat.ts'
import type { Coat, Layer } from './layer.ts'
import { meet } from './plates.ts'
import type { Take } from './rasterise.ts'
import { limitByMask, type Mask, type Region } from './region.ts'
import { share } from './share.ts'

/** All that an object is painted through: where, how opaque, and how it meets what is there. */
export interface Brush {
  readonly layer: Layer
  readonly region: Region
  /** 0 to 255, of the whole object. */
  readonly opacity: number
  readonly mask: Mask | null
  readonly mode: string
  readonly effort: Effort
}

export type Use = 'fill' | 'stroke'

export function brushOf(exposure: Exposure, state: PaintState, use: Use): Brush {
  const layer = topOf(exposure)
  const region = clipRegion(exposure.clips, exposure.raster, exposure.toPlate, state.clip)
  const alpha = use === 'fill' ? state.fillAlpha : state.strokeAlpha
  return {
    layer,
    region: { ...region, box: meet(region.box, layer.box) },
    opacity: Math.round(255 * Math.min(1, Math.max(0, alpha))),
    mask: state.softMask === null ? null : (exposure.masks.get(state.softMask) ?? null),
    mode: state.blend,
    effort: exposure.raster.effort
  }
}

/** The coat of the colour that a state fills or strokes with; null where it leaves nothing. */
export function coatIn({ plates, faults, raster }: Exposure, state: PaintState, use: Use): Coat | null {
  const colour = use === 'fill' ? state.fill : state.stroke
  // What a pattern paints follows as objects of its own.
  if (colour.space.kind === 'Pattern') return null
  raster.effort.spend(COST.step * colour.space.steps)
  const on = use === 'fill' ? state.fillOverprint : state.strokeOverprint
  return coatOf(plates, colour, { on, mode: state.overprintMode, direct: true }, faults)
}

/** Paints what is swept with a coat, which may be another one for each stretch. */
export function paintWith(brush: Brush, coat: Coat): Take {
  return (y, from, shape) => layCoat(brush, { y, from, shape, alpha: thin(brush, y, from, shape) }, coat)
}

/** Whether a brush hides and replaces what it paints on. */
export const isPlain = ({ opacity, mask, mode }: Brush): boolean =>
  opacity === 255 && mask === null && (mode === 'Normal' || mode === 'Compatible')

/** How much of a stretch of a row a brush hides that covers so much of it. */
export function thin({ layer, opacity, mask, effort }: Brush, y: number, from: number, cover: Uint8Array): Uint8Array {
  if (opacity === 255 && mask === null) return cover
  effort.spend((COST.thinned + COST.mixed * layer.planes.length) * cover.length)
  const alpha = cover.map(it => share(it, opacity))
  if (mask !== null) limitByMask(mask, y, from, alpha)
  return alpha
}
