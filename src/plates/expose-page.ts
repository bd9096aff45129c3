import type { Matrix, Painting } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { LEAVE_PAPER_AS_IT_IS } from './blend-modes.ts'
import { clipCacheOf } from './clip-region.ts'
import { indexPlates } from './coat-of.ts'
import type { Exposure, PictureSamples } from './exposure.ts'
import { Faults } from './faults.ts'
import { findSpots } from './find-spots.ts'
import { glyphCacheOf } from './glyph-cache.ts'
import { closeGroup, hasRoom, pageBrush } from './groups.ts'
import { groupOf, paperOf } from './layer.ts'
import { paintObjects } from './paint-objects.ts'
import type { PixelBox, Plates } from './plates.ts'
import { Raster } from './raster.ts'

/** What is exposed, and how finely. */
export interface ExposeJob {
  readonly pdf: Pdf
  readonly painting: Painting
  /** The part of the page that is exposed: left, bottom, right, top in points. */
  readonly box: PageBox
  /** How far the page is turned clockwise to be read: 0, 90, 180 or 270 degrees. */
  readonly rotate: number
  readonly dpi: number
  readonly pictures: PictureSamples
}

type PageBox = readonly [number, number, number, number]

const POINTS_PER_INCH = 72
/** Pixels of a plate: a broadsheet at 600 dpi has 118 million. */
const MOST_PIXELS = 120_000_000

/**
 * The plates of a page, with overprint, knock-out and transparency as the press will have them. A page that would have
 * more pixels than there is memory for is exposed more coarsely: `dpi` of the plates says how.
 */
export function exposePage(job: ExposeJob): Plates {
  const { pdf, painting, pictures } = job
  const faults = new Faults()
  const plates = indexPlates(findSpots(painting.objects, faults))
  const { toPlate, box, dpi } = place(job)
  const exposure: Exposure = {
    pdf,
    pictures,
    plates,
    box,
    toPlate,
    faults,
    raster: new Raster(),
    clips: clipCacheOf(box),
    glyphs: glyphCacheOf(),
    masks: new Map(),
    layers: [paperOf(box, plates.size)]
  }
  paintPage(exposure, painting)
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

/** Where the page lies on its plates: from points, y up, to pixels, y down, turned as it is read. */
function place({ box: [left, bottom, right, top], rotate, dpi: wanted }: ExposeJob): Placed {
  const area = Math.max(1, ((right - left) * (top - bottom)) / POINTS_PER_INCH ** 2)
  const dpi = Math.min(wanted, Math.sqrt(MOST_PIXELS / area))
  const s = dpi / POINTS_PER_INCH
  const sides = [Math.max(1, Math.round((right - left) * s)), Math.max(1, Math.round((top - bottom) * s))] as const
  const [width, height] = rotate % 180 === 0 ? sides : [sides[1], sides[0]]
  const turned: Readonly<Record<number, Matrix>> = {
    90: [0, s, s, 0, -bottom * s, -left * s],
    180: [-s, 0, 0, s, right * s, -bottom * s],
    270: [0, -s, -s, 0, top * s, right * s]
  }
  const toPlate = turned[rotate] ?? [s, 0, 0, -s, -left * s, top * s]
  return { toPlate, box: { left: 0, top: 0, right: width, bottom: height }, dpi }
}

interface Placed {
  readonly toPlate: Matrix
  readonly box: PixelBox
  readonly dpi: number
}
