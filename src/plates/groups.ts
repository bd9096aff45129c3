import type { OpenGroup } from '../pdf/painted.ts'
import { type Brush, brushOf, isPlain, thin } from './brush.ts'
import { COST } from './effort.ts'
import { type Exposure, topOf } from './exposure.ts'
import { layCoat } from './lay-coat.ts'
import { groupOf, indexOf, type Layer, sizeOf } from './layer.ts'
import { type PixelBox, widthOf } from './plates.ts'

/** Bytes of all groups that are open at once. */
const ROOM = 1 << 29

/** What a group has of each pixel besides ink: opacity, shape, and the opacity of what it lies on. */
const OPACITIES = 3

/** Whether there is memory for another layer; where not, it is told. */
export function hasRoom({ layers, faults }: Exposure, box: PixelBox): boolean {
  const pixels = layers.slice(1).reduce((sum, layer) => sum + sizeOf(layer.box), sizeOf(box))
  const fits = pixels * (layers[0]!.planes.length + OPACITIES) <= ROOM
  if (!fits) faults.approximate('transparency that needs more memory than there is is painted as if it were none')
  return fits
}

/**
 * Opens a transparency group (ISO 32000-1, 11.4.5 and 11.6.6). Gives how it will be laid on what is below it; null
 * where its objects go there themselves, which comes to the same for a group that neither hides nor changes anything.
 */
export function openGroup(exposure: Exposure, { group, state }: OpenGroup): Brush | null {
  const below = topOf(exposure)
  const brush = brushOf(exposure, state, 'fill')
  const changesNothing = isPlain(brush) && !group.isolated && !group.knockout && !below.group?.knockout
  if (changesNothing || !hasRoom(exposure, brush.region.box)) return null
  const { box } = brush.region
  brush.effort.spend(COST.group + COST.groupPixel * sizeOf(box) * below.planes.length)
  exposure.layers.push(groupOf(box, below, group))
  return brush
}

/** Lays a group on what is below it, as one object: its clip is that of everything in it, and not applied twice. */
export function closeGroup({ layers }: Exposure, brush: Brush): void {
  const layer = layers.pop()
  if (layer === undefined || layer.group === null) return
  const { box, group, planes } = layer
  const width = widthOf(box)
  const levels = new Uint8Array(planes.length)
  const laid = new Uint8Array(planes.length).fill(1)
  for (let y = box.top; y < box.bottom && !brush.effort.spent; y++) {
    const start = (y - box.top) * width
    const row = (plane: Uint8Array): Uint8Array => plane.subarray(start, start + width)
    const shape = row(group.shape)
    if (shape.every(it => it === 0)) continue
    const rows = planes.map((plane, ink) => (group.under === null ? row(plane) : ownColour(layer, ink, y)))
    const alpha = thin(brush, y, box.left, row(group.alpha))
    layCoat(brush, { y, from: box.left, shape, alpha }, { laid, levels, rows })
  }
}

/** A row of a group that is not isolated, without the colour that it lies on: 11.4.8. */
function ownColour({ box, planes, group }: Layer, ink: number, y: number): Uint8Array {
  const out = new Uint8Array(widthOf(box))
  const { alpha, under } = group!
  const start = (y - box.top) * out.length
  const startUnder = indexOf(under!.layer, box.left, y)
  for (let i = 0; i < out.length; i++) {
    const own = alpha[start + i]! / 255
    if (own === 0) continue
    const whole = planes[ink]![start + i]!
    const backdrop = under!.layer.planes[ink]![startUnder + i]!
    const more = (whole - backdrop) * (under!.alpha[start + i]! / 255) * (1 / own - 1)
    out[i] = Math.min(255, Math.max(0, Math.round(whole + more)))
  }
  return out
}

/** How the group that a page is lies on its paper. */
export const pageBrush = ({ clips, raster }: Exposure, paper: Layer): Brush => ({
  layer: paper,
  region: clips.whole,
  opacity: 255,
  mask: null,
  mode: 'Normal',
  effort: raster.effort
})
