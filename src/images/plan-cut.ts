import { PT } from '../base/length.ts'
import type { Shares } from '../base/shares.ts'
import type { Placing } from './engraving.ts'
import type { Picture, Window } from './picture.ts'

/** Points to the inch. */
const INCH = 72 * PT

/** What of a picture is engraved, and in how many pixels. */
export interface Cut {
  readonly window: Window
  /** Pixels of the picture to one that is printed; 1 where they are left as they are. */
  readonly scale: number
  readonly width: number
  readonly height: number
}

/** Pixels of a picture to the inch where it is placed. */
export const resolutionOf = ({ width }: Pick<Picture, 'width'>, { rect }: Pick<Placing, 'rect'>): number =>
  (width * INCH) / rect.w

/**
 * All that pages show of a picture, at no more than `finest` pixels to the inch in its largest place. What has fewer is
 * left as it is, in whole pixels: pixels that were never taken cannot be made.
 */
export function planCut(picture: Picture, placings: readonly Placing[], finest: number): Cut {
  const { x, y, w, h } = shownOf(placings)
  const window = { x: x * picture.width, y: y * picture.height, w: w * picture.width, h: h * picture.height }
  const scale = Math.min(...placings.map(placing => resolutionOf(picture, placing))) / finest
  if (scale > 1) return { window, scale, width: pixels(window.w / scale), height: pixels(window.h / scale) }
  const [left, top] = [Math.floor(window.x), Math.floor(window.y)]
  const whole = { x: left, y: top, w: Math.ceil(window.x + window.w) - left, h: Math.ceil(window.y + window.h) - top }
  return { window: whole, scale: 1, width: whole.w, height: whole.h }
}

const pixels = (count: number): number => Math.max(1, Math.round(count))

/** The part of a picture that its placings show together. */
function shownOf(placings: readonly Placing[]): Shares {
  const parts = placings.map(({ rect, crop }) => ({
    left: (crop.x - rect.x) / rect.w,
    top: (crop.y - rect.y) / rect.h,
    right: (crop.x + crop.w - rect.x) / rect.w,
    bottom: (crop.y + crop.h - rect.y) / rect.h
  }))
  const x = Math.max(0, Math.min(...parts.map(({ left }) => left)))
  const y = Math.max(0, Math.min(...parts.map(({ top }) => top)))
  const right = Math.min(1, Math.max(...parts.map(part => part.right)))
  const bottom = Math.min(1, Math.max(...parts.map(part => part.bottom)))
  return { x, y, w: right - x, h: bottom - y }
}
