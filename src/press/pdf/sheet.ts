import type { Rect } from '../../base/geometry.ts'
import { type Len, PT } from '../../base/length.ts'
import type { Page } from '../../page/page.ts'

/** A length as whole thousandths of a point. */
export const milli = (len: Len): number => Math.round((len * 1000) / PT)

/** A page as PDF sees it: the sheet is the trim with the bleed round it. */
export interface Sheet {
  readonly width: Len
  readonly height: Len
  readonly trim: Rect
  readonly bleed: Len
}

export const sheetOf = ({ trim, bleed }: Page): Sheet => ({
  width: trim.w + 2 * bleed,
  height: trim.h + 2 * bleed,
  trim,
  bleed
})

/**
 * PDF's x and y, in thousandths of a point, grow right and up from the lower left corner of the sheet. It is only
 * here that y is turned over.
 */
export const across = (sheet: Sheet, x: Len): number => milli(x - sheet.trim.x + sheet.bleed)
export const up = (sheet: Sheet, y: Len): number => milli(sheet.height - sheet.bleed - y + sheet.trim.y)

/** Left, bottom, width, height: what `re` takes. The far edges are rounded, not the size, so that neighbours touch. */
export function flip(sheet: Sheet, rect: Rect): readonly [number, number, number, number] {
  const left = across(sheet, rect.x)
  const foot = up(sheet, rect.y + rect.h)
  return [left, foot, across(sheet, rect.x + rect.w) - left, up(sheet, rect.y) - foot]
}
