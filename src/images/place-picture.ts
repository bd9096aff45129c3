import type { Rect } from '../base/geometry.ts'
import type { Shares } from '../base/shares.ts'
import { cropPicture } from './crop-picture.ts'
import type { Contour, Picture } from './picture.ts'

/** What decides how much of a picture its box shows. */
interface Showing {
  readonly focus: Shares | null
  readonly contour: Contour
}

/** Where the whole of a picture stands: it fills its box, or, where it is cut out, stands in the middle of it uncropped. */
export function placePicture(picture: Pick<Picture, 'width' | 'height'>, box: Rect, { focus, contour }: Showing): Rect {
  if (contour.length === 0) return cropPicture(picture, box, focus)
  const scale = Math.min(box.w / picture.width, box.h / picture.height)
  const w = Math.min(box.w, Math.round(picture.width * scale))
  const h = Math.min(box.h, Math.round(picture.height * scale))
  return { x: box.x + Math.round((box.w - w) / 2), y: box.y + Math.round((box.h - h) / 2), w, h }
}
