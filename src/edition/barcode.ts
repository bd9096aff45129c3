import type { Ink } from '../base/ink.ts'
import { fromMm, type Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { Area } from './area.ts'
import type { Copy } from './copy.ts'
import type { TextStyle } from './style.ts'

/** The bar code of a serial (条码): EAN-13, and the two digits of the issue beside it. */
export interface BarcodeItem {
  readonly kind: 'barcode'
  /** Thirteen digits; the last is their check digit. */
  readonly ean: string
  /** Two digits, or a field of the edition that gives two; none where it is empty. */
  readonly issue: Copy
  readonly area: Area
  /** Face and ink of the digits: their size follows the bars. */
  readonly style: TextStyle
  readonly ink: Ink
  /** Of the nominal size; null: as large as the area allows. */
  readonly magnification: number | null
  /** How much narrower each bar is than its modules (条宽缩减), half on either side: ink spreads. */
  readonly reduction: Len
  readonly at: Span
}

/** The module of the nominal size, X. ISO/IEC 15420:2009, 4.3.1.1. */
const NOMINAL_MODULE: Len = fromMm(0.33)
/** How much smaller or larger it may be printed: GS1 General Specifications, 5.12.3. */
export const LEAST_MAGNIFICATION = 0.8
export const MOST_MAGNIFICATION = 2

/** Modules from left to right: ISO/IEC 15420, 4.2.3 and 4.3.1; the gap before the digits of the issue may be 7 to 12. */
export const EAN_MODULES = { quiet: 11, bars: 95, after: 7, gap: 9, issue: 20, afterIssue: 5 } as const

/** Quiet zones included. */
export const widthInModules = ({ issue }: Pick<BarcodeItem, 'issue'>): number => {
  const { quiet, bars, after, gap, issue: two, afterIssue } = EAN_MODULES
  return quiet + bars + (issue.text === '' ? after : gap + two + afterIssue)
}

/** The width of a module in a place; narrower than the least where the place is too narrow. */
export function moduleIn(width: Len, item: Pick<BarcodeItem, 'issue' | 'magnification'>): Len {
  const asked = Math.round(NOMINAL_MODULE * (item.magnification ?? MOST_MAGNIFICATION))
  return Math.min(asked, Math.floor(width / widthInModules(item)))
}

export const LEAST_MODULE: Len = Math.round(NOMINAL_MODULE * LEAST_MAGNIFICATION)

/** In modules: the bars (22.85 mm of the nominal size), the white under them, and the digits under that. */
export const EAN_HEIGHTS = { bars: 69, white: 1, digits: 12 } as const
/** Bars may be lower, at the cost of how easily they are found by a beam; to a half, by taste. */
export const LEAST_BARS = 35
