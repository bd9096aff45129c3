import { type Len, MM, toMm } from '../../base/length.ts'
import { artworkName } from '../../edition/wants.ts'
import { type AdArt, boxOfAd } from '../../page/paint-ad.ts'
import { fitInto, proportionsOf } from '../../page/paint-artwork.ts'
import type { SheetProofs, SheetRule } from '../rule.ts'

/** An advertisement may be larger or smaller than its slot by this: nobody sees half of it on either side. */
const TOLERANCE: Len = MM

interface Size {
  readonly w: Len
  readonly h: Len
}

/** An advertisement is sold by its size: one that is not that of its slot is the wrong one, or in the wrong place. */
export const adSize: SheetRule = (proofs, sink) => {
  for (const { plan } of proofs.makeups) {
    for (const ad of plan.art.filter(art => art.kind === 'ad')) {
      const box = boxOfAd(ad, plan)
      const size = sizeOf(proofs, ad, box)
      if (ad.order.fit === 'scale' || size === null) continue
      if (Math.abs(size.w - box.w) <= TOLERANCE && Math.abs(size.h - box.h) <= TOLERANCE) continue
      sink.report(
        'ad-size',
        ad.order.at,
        `${ad.order.file} is ${told(size)}, its slot on page ${plan.name} ${told(box)}`,
        'ask for it in the size of the slot, or write fit: scale'
      )
    }
  }
}

/** Of what has no size but proportions: the largest that the slot allows. */
function sizeOf({ artworks, pictures }: SheetProofs, { order }: AdArt, box: ReturnType<typeof boxOfAd>): Size | null {
  const picture = pictures.get(order.file)
  if (picture !== undefined) return fitInto(box, { w: picture.width, h: picture.height })
  const artwork = artworks.get(artworkName(order.file, order.page))
  return artwork === undefined ? null : (artwork.size ?? fitInto(box, proportionsOf(artwork)))
}

const told = ({ w, h }: Size): string => `${toMm(w).toFixed(1)} × ${toMm(h).toFixed(1)} mm`
