import type { Rect } from '../base/geometry.ts'
import type { Shares } from '../base/shares.ts'

/**
 * Where the whole of a picture stands so that it fills its box: what is too much is cropped on both sides alike, moved
 * only as far as keeps the focus in. A focus that is larger than the box shows stands in its middle.
 */
export function cropPicture(
  picture: { readonly width: number; readonly height: number },
  box: Rect,
  focus: Shares | null
): Rect {
  const scale = Math.max(box.w / picture.width, box.h / picture.height)
  const w = Math.round(picture.width * scale)
  const h = Math.round(picture.height * scale)
  const { x, y, w: fw, h: fh } = focus ?? { x: 0.5, y: 0.5, w: 0, h: 0 }
  return { x: box.x - hidden(w, box.w, x, fw), y: box.y - hidden(h, box.h, y, fh), w, h }
}

/** How much of a length lies before the part of it that is seen. `from` and `size` are the focus, in shares. */
function hidden(length: number, seen: number, from: number, size: number): number {
  const [first, last] = [from * length, (from + size) * length]
  const wanted = last - first > seen ? (first + last - seen) / 2 : between(last - seen, (length - seen) / 2, first)
  return Math.round(between(0, wanted, length - seen))
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

/** Whether all of the focus is seen, to the hundredth of a millimetre. */
export function keepsFocus(whole: Rect, box: Rect, focus: Shares): boolean {
  const CRUMB = 360
  const [left, top] = [whole.x + focus.x * whole.w, whole.y + focus.y * whole.h]
  return (
    left >= box.x - CRUMB &&
    top >= box.y - CRUMB &&
    left + focus.w * whole.w <= box.x + box.w + CRUMB &&
    top + focus.h * whole.h <= box.y + box.h + CRUMB
  )
}
