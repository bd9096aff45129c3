import { bottom, inset, type Rect } from '../../base/geometry.ts'
import { type Len, PT } from '../../base/length.ts'
import type { Page } from '../../page/page.ts'

/** A length as whole thousandths of a point. */
export const milli = (len: Len): number => Math.round((len * 1000) / PT)

/** A page as PDF sees it: the sheet is the trim with the bleed, or the slug, round it. */
export interface Sheet {
  readonly trim: Rect
  readonly bleed: Len
  /** How far the sheet reaches past the trim. */
  readonly margin: Len
}

export const sheetOf = ({ trim, bleed, slug }: Page): Sheet => ({ trim, bleed, margin: slug?.depth ?? bleed })

/** The trim and so much round it, as the corners of a box of PDF: in points, rounded as all that is painted is. */
export function box(sheet: Sheet, round: Len): readonly number[] {
  const [x, y, w, h] = flip(sheet, inset(sheet.trim, -round, -round))
  return [x, y, x + w, y + h].map(edge => edge / 1000)
}

/**
 * PDF's x and y, in thousandths of a point, grow right and up from the lower left corner of the sheet. It is only
 * here that y is turned over.
 */
export const across = (sheet: Sheet, x: Len): number => milli(x - sheet.trim.x + sheet.margin)
export const up = (sheet: Sheet, y: Len): number => milli(bottom(sheet.trim) + sheet.margin - y)

/** Left, bottom, width, height: what `re` takes. The far edges are rounded, not the size, so that neighbours touch. */
export function flip(sheet: Sheet, rect: Rect): readonly [number, number, number, number] {
  const left = across(sheet, rect.x)
  const foot = up(sheet, rect.y + rect.h)
  return [left, foot, across(sheet, rect.x + rect.w) - left, up(sheet, rect.y) - foot]
}
