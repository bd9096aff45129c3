import {
  type Bounds,
  boundsOf,
  boundsOfClip,
  boundsOfRect,
  type ClipBounds,
  isEmpty,
  meet
} from '../pdf/content/bounds.ts'
import type { Painted, PaintedGlyphs, Painting, SoftMask } from '../pdf/painted.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import { type Cover, Ground } from './ground.ts'
import { coatOf, type Drawn, inkUse, isInvisible } from './ink-use.ts'
import type { Item, Look, Sheet } from './sheet.ts'
import { isRectangle, thicknessOf } from './thickness.ts'

/** Looks at what a page paints: where each object lies, and whether it lies over others. */
export function surveyPage(page: PdfPage, painting: Painting): Sheet {
  const sheet = page.mediaBox ?? [0, 0, 1, 1]
  const product = page.bleedBox ?? page.trimBox ?? page.artBox ?? sheet
  const ground = new Ground(sheet)
  const clips: ClipBounds = new Map()
  const items = painting.objects.filter(isDrawn).map((object): Item => {
    const bounds = seenOf(object, clips)
    const counts = !object.where.hidden && !isInvisible(object) && !isEmpty(meet(bounds, product))
    const body = object.kind === 'glyphs' ? meet(bodyOf(object), bounds) : bounds
    const above = counts && ground.inked(body)
    const look = lookOf(object)
    if (counts) ground.put(body, coverOf(object, look))
    return { object, bounds, counts, above, look }
  })
  return {
    page,
    painting,
    items,
    masked: masksIn(painting.objects).map(object => ({
      object,
      bounds: seenOf(object, clips),
      counts: false,
      above: false,
      look: lookOf(object)
    })),
    cut: whyCut(painting)
  }
}

/** Pages that are given up are so for one reason, which is told once for all of them. */
function whyCut({ page, faults }: Painting): string | null {
  const cut = faults.find(({ kind }) => kind === 'past-limit' || kind === 'given-up')
  if (cut === undefined) return null
  return cut.kind === 'given-up' ? 'not all pages of the file were looked at' : `page ${page}: ${cut.what}`
}

/** Objects of all soft masks, and of masks in them. */
function masksIn(objects: readonly Painted[]): readonly Drawn[] {
  const masks = new Set<SoftMask>()
  const drawn: Drawn[] = []
  const visit = (object: Painted): void => {
    const mask = object.kind === 'close-group' ? null : object.state.softMask
    if (mask === null || masks.has(mask)) return
    masks.add(mask)
    drawn.push(...mask.objects.filter(isDrawn))
    mask.objects.forEach(visit)
  }
  objects.forEach(visit)
  return drawn
}

/** What is left of an object within its clips. */
const seenOf = (object: Drawn, clips: ClipBounds): Bounds =>
  meet(boundsOf(object)!, boundsOfClip(object.state.clip, clips))

const isDrawn = (object: Painted): object is Drawn => object.kind !== 'open-group' && object.kind !== 'close-group'

/**
 * Where most of the ink of a line of type is: from under the base line to the height of capitals, in thousandths of
 * the em. Lines set solid then do not lie over each other, though their tails and accents may.
 */
const FOOT = -150
const HEAD = 750

function bodyOf({ places, glyphs, matrix }: PaintedGlyphs): Bounds {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  let wide = Number.NaN
  let body: Bounds = [0, 0, 0, 0]
  glyphs.forEach(({ width }, i) => {
    // Most of the glyphs of a line are as wide as the one before.
    if (width !== wide) body = boundsOfRect([0, FOOT, width, HEAD], matrix)
    wide = width
    x0 = Math.min(x0, body[0] + places[2 * i]!)
    y0 = Math.min(y0, body[1] + places[2 * i + 1]!)
    x1 = Math.max(x1, body[2] + places[2 * i]!)
    y1 = Math.max(y1, body[3] + places[2 * i + 1]!)
  })
  return [x0, y0, x1, y1]
}

function lookOf(object: Drawn): Look | null {
  const coat = coatOf(object)
  const points = object.kind === 'glyphs' ? object.size : thicknessOf(object)
  return coat && { ...coat, use: inkUse(coat.colour), isType: object.kind === 'glyphs', points }
}

/** A rectangle of paper, solid and knocking out, hides what it covers; any other white does so in part. */
function coverOf(object: Drawn, look: Look | null): Cover {
  if (look === null || !look.use.white) return 'ink'
  const { fillAlpha, blend, softMask, clip } = object.state
  const plain =
    !look.overprint &&
    fillAlpha === 1 &&
    blend === 'Normal' &&
    softMask === null &&
    clip.every(it => isRectangle(it.outline))
  return plain && object.kind === 'path' && object.paint === 'fill' && isRectangle(object.outline) ? 'paper' : 'none'
}
