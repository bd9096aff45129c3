import type { PaintedImage } from '../pdf/painted.ts'

/** Pixels to the inch of a picture on its page, in the lesser of its two directions. */
export function ppiOf({ width, height, matrix: [a, b, c, d] }: PaintedImage): number {
  const across = Math.hypot(a, b)
  const up = Math.hypot(c, d)
  return 72 * Math.min(across === 0 ? Infinity : width / across, up === 0 ? Infinity : height / up)
}

/** Of one bit a pixel: its edges no screen softens. */
export const isLineArt = ({ bits, stencil, space }: PaintedImage): boolean =>
  stencil || (bits === 1 && space?.parts === 1)

/** Strips and dots of so few pixels are no pictures: GWG 2022, R0031. */
const FEW_PIXELS = 16

export const isPicture = ({ width, height }: PaintedImage): boolean => width > FEW_PIXELS && height > FEW_PIXELS
