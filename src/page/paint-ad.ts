import type { Artworks, Size } from '../artwork/artwork.ts'
import { bottom, intersect, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import { artworkName } from '../edition/wants.ts'
import type { Pictures } from '../images/picture.ts'
import type { Art, PagePlan } from '../plan/page-plan.ts'
import type { Mark } from './page.ts'
import { fitInto, paintDrawing, proportionsOf } from './paint-artwork.ts'

export type AdArt = Extract<Art, { kind: 'ad' }>

/** What advertisements are made of. */
interface Stock {
  readonly artworks: Artworks
  readonly pictures: Pictures
}

/**
 * An advertisement in the middle of its box: in its own size where it has one and is not to be scaled, else as large
 * as the box allows. A page of a PDF is cut at its trim, and keeps its bleed where the box reaches the sheet's edge.
 */
export function paintAd({ artworks, pictures }: Stock, ad: AdArt, plan: PagePlan): readonly Mark[] {
  const { order } = ad
  const box = boxOfAd(ad, plan)
  const picture = pictures.get(order.file)
  if (picture !== undefined) {
    const rect = fitInto(box, { w: picture.width, h: picture.height })
    return [{ kind: 'image', file: order.file, rect, crop: rect }]
  }
  const name = artworkName(order.file, order.page)
  const artwork = artworks.get(name)
  if (artwork === undefined) return []
  const own = order.fit === 'exact' ? artwork.size : null
  const rect = own === null ? fitInto(box, proportionsOf(artwork)) : centred(box, own)
  if (artwork.kind === 'drawing') return paintDrawing(artwork, rect)
  return [{ kind: 'form', name, rect, crop: withBleed(rect, box, plan) }]
}

/** The part of an advertisement's area that is left when the sheet is trimmed. */
export const boxOfAd = ({ rect }: AdArt, { sheet }: PagePlan): Rect => intersect(rect, sheet) ?? rect

const centred = (box: Rect, { w, h }: Size): Rect => ({
  x: box.x + Math.round((box.w - w) / 2),
  y: box.y + Math.round((box.h - h) / 2),
  w,
  h
})

/** The trim of an advertisement, and the sheet's bleed beside each edge that is the sheet's too. */
function withBleed(trim: Rect, box: Rect, { sheet, bleed }: PagePlan): Rect {
  const beyond = (isEdge: boolean): Len => (isEdge ? bleed : 0)
  const left = beyond(box.x <= sheet.x)
  const top = beyond(box.y <= sheet.y)
  return {
    x: trim.x - left,
    y: trim.y - top,
    w: trim.w + left + beyond(right(box) >= right(sheet)),
    h: trim.h + top + beyond(bottom(box) >= bottom(sheet))
  }
}
