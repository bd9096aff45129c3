import { keepsFocus } from '../../images/crop-picture.ts'
import { placePicture } from '../../images/place-picture.ts'
import type { SheetRule } from '../rule.ts'

/** What must be seen of a picture is cut, because its place has another shape. */
export const pictureFocus: SheetRule = ({ makeups, pictures }, sink) => {
  for (const { plan } of makeups) {
    for (const art of plan.art) {
      const picture = art.kind === 'picture' ? pictures.get(art.file) : undefined
      if (art.kind !== 'picture' || art.focus === null || picture === undefined) continue
      if (keepsFocus(placePicture(picture, art.rect, art), art.rect, art.focus)) continue
      sink.report(
        'cropped-focus',
        picture.at,
        `the place of ${art.file} on page ${plan.name} cannot show all of its focus`,
        'name a smaller focus, or a place of another shape'
      )
    }
  }
}
