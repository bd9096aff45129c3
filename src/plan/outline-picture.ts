import type { Point, Rect } from '../base/geometry.ts'
import type { PictureOrder } from '../edition/story.ts'
import type { Contour, Pictures } from '../images/picture.ts'
import { placePicture } from '../images/place-picture.ts'

/** What of a picture is seen, in shares of it; empty where that is all of it. */
export function contourOf({ file, outline }: PictureOrder, pictures: Pictures): Contour {
  if (outline === null) return []
  return outline === 'alpha' ? (pictures.get(file)?.contour ?? []) : [outline]
}

/** The contour of a picture where it stands; one that cannot be had would take all of its box. */
export function outlinePicture(order: PictureOrder, box: Rect, pictures: Pictures): readonly (readonly Point[])[] {
  const picture = pictures.get(order.file)
  const contour = contourOf(order, pictures)
  const whole = picture === undefined ? box : placePicture(picture, box, { focus: order.focus, contour })
  return contour.map(ring =>
    ring.map(([x, y]) => ({ x: whole.x + Math.round(x * whole.w), y: whole.y + Math.round(y * whole.h) }))
  )
}
