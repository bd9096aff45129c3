import type { Pictures } from '../../images/picture.ts'
import { placePicture } from '../../images/place-picture.ts'
import { type Art, hasRoom } from '../../plan/page-plan.ts'
import { areaOf } from '../bearings.ts'
import type { SheetRule } from '../rule.ts'

/** Less of a picture than this is no picture of it any more, by taste. */
const LEAST_SEEN = 1 / 3

/** A picture whose place is too small, or of so other a shape that little of it is seen; a code that has no place. */
export const pictureRoom: SheetRule = ({ makeups, pictures }, sink) => {
  for (const { plan } of makeups) {
    for (const art of plan.art) {
      if (art.kind !== 'picture' && art.kind !== 'code') continue
      const what = art.kind === 'code' ? 'a code' : art.file
      const seen = shareSeen(art, pictures)
      if (!hasRoom(art)) {
        const message = `${what} has no room on page ${plan.name}: what stands with it takes all of its place`
        sink.report('oversize-picture', art.at, message, 'give it more rows or columns, or fewer lines to its words')
      } else if (seen < LEAST_SEEN) {
        const message = `${what} is larger than its place on page ${plan.name}: ${Math.round(100 * seen)} % of it is seen`
        sink.report(
          'oversize-picture',
          art.at,
          message,
          'give it a place of its shape, or say with focus: what must be seen'
        )
      }
    }
  }
}

/** How much of a picture its place shows, where no focus says what is enough. */
function shareSeen(art: Art, pictures: Pictures): number {
  const picture = art.kind === 'picture' && art.focus === null ? pictures.get(art.file) : undefined
  return art.kind !== 'picture' || picture === undefined
    ? 1
    : areaOf(art.rect) / areaOf(placePicture(picture, art.rect, art))
}
