import { heightOf, type PixelBox, widthOf } from './plates.ts'

/** The part of a plane that lies in a box, of one that covers a larger box. */
export function cutOut(plane: Uint8Array, whole: PixelBox, box: PixelBox): Uint8Array {
  const out = new Uint8Array(widthOf(box) * heightOf(box))
  for (let y = box.top; y < box.bottom; y++) {
    const from = (y - whole.top) * widthOf(whole) + box.left - whole.left
    out.set(plane.subarray(from, from + widthOf(box)), (y - box.top) * widthOf(box))
  }
  return out
}
