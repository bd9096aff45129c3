import type { SoftMask } from '../pdf/painted.ts'
import { coatOf } from './coat-of.ts'
import type { Exposure } from './exposure.ts'
import { type Layer, sizeOf } from './layer.ts'
import type { Mask } from './region.ts'
import { mix } from './share.ts'

/**
 * What a soft mask lets through (ISO 32000-1, 11.5), from what its group has painted on a layer of its own: its
 * opacity, or how light it is on its backdrop.
 */
export function maskOf(
  exposure: Exposure,
  { kind, group, backdrop, transfer }: SoftMask,
  { box, planes, group: own }: Layer
): Mask {
  const curve = curveOf(transfer)
  const alpha = own!.alpha
  if (kind === 'alpha') return { box, cover: alpha.map(it => curve[it]!) }
  const { plates, faults } = exposure
  const on = { on: false, mode: 0, direct: false }
  const coat = group.space && backdrop ? coatOf(plates, { space: group.space, values: backdrop }, on, faults) : null
  const ground = coat === null ? 0 : lightOf(coat.levels[0]!, coat.levels[1]!, coat.levels[2]!, coat.levels[3]!)
  const cover = new Uint8Array(sizeOf(box))
  const [c, m, y, k] = planes as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  for (let i = 0; i < cover.length; i++) {
    const a = alpha[i]!
    const light = a === 0 ? ground : mix(ground, lightOf(c[i]!, m[i]!, y[i]!, k[i]!), a)
    cover[i] = curve[light]!
  }
  return { box, cover }
}

/** The grey of inks, 255 being white: 10.3.3. */
const lightOf = (c: number, m: number, y: number, k: number): number =>
  255 - Math.min(255, Math.round(0.3 * c + 0.59 * m + 0.11 * y + k))

function curveOf(transfer: SoftMask['transfer']): Uint8Array {
  const curve = Uint8Array.from({ length: 256 }, (_, i) => i)
  if (transfer === null) return curve
  return curve.map(i => Math.round(255 * Math.min(1, Math.max(0, transfer(i / 255) || 0))))
}
