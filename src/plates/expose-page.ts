import { Effort } from '../pdf/effort.ts'
import type { Painting } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { LEAVE_PAPER_AS_IT_IS } from './blend-modes.ts'
import { clipCacheOf } from './clip-region.ts'
import { indexPlates } from './coat-of.ts'
import { effortFor } from './effort.ts'
import type { Exposure, PictureSamples } from './exposure.ts'
import { Faults } from './faults.ts'
import { findSpots } from './find-spots.ts'
import { glyphCacheOf } from './glyph-cache.ts'
import { closeGroup, hasRoom, pageBrush } from './groups.ts'
import { groupOf, paperOf, sizeOf } from './layer.ts'
import { paintObjects } from './paint-objects.ts'
import { type Placing, placePage } from './place-page.ts'
import type { Plates } from './plates.ts'
import { Raster } from './raster.ts'

/** A page that has been run, and how it is exposed. */
export interface ExposeJob extends Placing {
  readonly pdf: Pdf
  readonly painting: Painting
  readonly pictures: PictureSamples
  /** What may be done for it and for other pages; it takes no more of it than befits its size. */
  readonly purse?: Effort
}

/**
 * The plates of a page, with overprint, knock-out and transparency as the press will have them. A page that would have
 * more pixels than there is memory for is exposed more coarsely: `dpi` of the plates says how.
 */
export function exposePage(job: ExposeJob): Plates {
  const { pdf, painting, pictures } = job
  const faults = new Faults()
  const plates = indexPlates(findSpots(painting.objects, faults))
  const { toPlate, box, dpi } = placePage(job)
  const given = Math.min(effortFor(sizeOf(box)), job.purse?.left ?? Infinity)
  const effort = new Effort(given)
  const exposure: Exposure = {
    pdf,
    pictures,
    plates,
    box,
    toPlate,
    faults,
    raster: new Raster(effort),
    clips: clipCacheOf(box),
    glyphs: glyphCacheOf(),
    masks: new Map(),
    layers: [paperOf(box, plates.size)]
  }
  paintPage(exposure, painting)
  if (effort.spent) faults.giveUp('what comes after as much work as may be spent on a page')
  job.purse?.spend(given - effort.left)
  const { planes } = exposure.layers[0]!
  return { width: box.right, height: box.bottom, dpi, inks: [...plates.keys()], plates: planes, faults: faults.all() }
}

/** The page itself is a group, isolated from its paper (11.4.7): that shows only where paper would be blended with. */
function paintPage(exposure: Exposure, { objects, group }: Painting): void {
  const { layers, box } = exposure
  const blends = objects.some(object => 'state' in object && !LEAVE_PAPER_AS_IT_IS.has(object.state.blend))
  const knockout = group?.knockout ?? false
  if ((blends || knockout) && hasRoom(exposure, box)) {
    const paper = layers[0]!
    layers.push(groupOf(box, paper, { isolated: true, knockout }))
    paintObjects(exposure, objects)
    closeGroup(exposure, pageBrush(exposure, paper))
  } else paintObjects(exposure, objects)
}
