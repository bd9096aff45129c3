import type { Rect } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import { fromMm, fromPt, type Len } from '../base/length.ts'

/** The band round the trim that printer's marks stand in. */
export interface Band {
  readonly trim: Rect
  /** From the trim to its inner and its outer edge. */
  readonly from: Len
  readonly to: Len
}

/** Depth that every band has at least. */
export const MARK_SIZE: Len = fromMm(5)
/** Of lines that cut, fold and register. */
export const HAIRLINE: Len = fromPt(0.25)
/** On every plate. A build of the four inks, as no other is printed: a separation “All” would count as a spot colour. */
export const REGISTRATION: Ink = { c: 100, m: 100, y: 100, k: 100 }
/** What stands along a side keeps so far off its corner and its middle. */
export const FREE: Len = fromMm(8)
