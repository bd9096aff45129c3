import { unreachable } from '../base/bug.ts'
import type { Painted, SoftMask } from '../pdf/painted.ts'
import type { Brush } from './brush.ts'
import { COST } from './effort.ts'
import type { Exposure } from './exposure.ts'
import { closeGroup, hasRoom, openGroup } from './groups.ts'
import { groupOf, sizeOf } from './layer.ts'
import { maskOf } from './mask-of.ts'
import { paintGlyphs } from './paint-glyphs.ts'
import { paintImage } from './paint-image.ts'
import { paintPath } from './paint-path.ts'
import { paintShading } from './paint-shading.ts'

/** Soft masks that are kept for objects to come. */
const MASKS_KEPT = 4
/** Masks within masks: none that is meant goes so deep. */
const DEEPEST_MASK = 8

/** Paints objects in their order on the layers of an exposure. */
export function paintObjects(exposure: Exposure, objects: readonly Painted[], depth = 0): void {
  const { effort } = exposure.raster
  const open: (Brush | null)[] = []
  for (const object of objects) {
    effort.spend(COST.object)
    exposure.faults.begin()
    if (object.kind === 'close-group') {
      const brush = open.pop()
      if (brush) closeGroup(exposure, brush)
    } else if (effort.spent) {
      if (object.kind === 'open-group') open.push(null)
    } else if (object.kind === 'open-group') {
      makeMask(exposure, object.state.softMask, depth)
      open.push(openGroup(exposure, object))
    } else if (!object.where.hidden) {
      makeMask(exposure, object.state.softMask, depth)
      paintObject(exposure, object)
    }
  }
  for (const brush of open.reverse()) if (brush) closeGroup(exposure, brush)
}

type Object = Exclude<Painted, { kind: 'open-group' | 'close-group' }>

function paintObject(exposure: Exposure, object: Object): void {
  switch (object.kind) {
    case 'path':
      paintPath(exposure, object)
      break
    case 'glyphs':
      paintGlyphs(exposure, object)
      break
    case 'image':
      paintImage(exposure, object)
      break
    case 'shading':
      paintShading(exposure, object)
      break
    default:
      unreachable(object)
  }
}

/** Makes a soft mask out where it is not known yet, by painting its group on a layer of its own. */
function makeMask(exposure: Exposure, mask: SoftMask | null, depth: number): void {
  const { masks, layers, box, faults, raster } = exposure
  if (mask === null || masks.has(mask)) return
  if (depth === DEEPEST_MASK) faults.approximate('soft masks within masks within masks are left out')
  if (depth === DEEPEST_MASK || !hasRoom(exposure, box)) return
  raster.effort.spend(COST.group + COST.groupPixel * sizeOf(box) * layers[0]!.planes.length)
  layers.push(groupOf(box, layers[0]!, { isolated: true, knockout: mask.group.knockout }))
  paintObjects(exposure, mask.objects, depth + 1)
  const made = maskOf(exposure, mask, layers.pop()!)
  if (masks.size >= MASKS_KEPT) masks.clear()
  masks.set(mask, made)
}
