import type { Rect } from '../../base/geometry.ts'
import { type Len, toMm } from '../../base/length.ts'
import type { Layout } from '../../layout/layout.ts'

type Place = readonly [x: number, y: number]
/** Left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** The place of a story on a sheet, in millimetres from the top left corner of the trim. */
export interface ZoneReport {
  /** The sheet as it is made up: `01`, `02-03`. */
  readonly page: string
  readonly story: string
  /** Corners, gutters and white between the parts included: clockwise; round what is left out, the other way. */
  readonly rings: readonly (readonly Place[])[]
  /** In reading order; what stands on both sides of a fold, or runs round something, in each of its pieces. */
  readonly parts: readonly { readonly role: string; readonly mm: Box }[]
}

export const reportZones = ({ name, stories }: Layout): readonly ZoneReport[] =>
  stories.map(({ story, zone, parts }) => ({
    page: name,
    story,
    rings: zone.map(ring => ring.map(({ x, y }): Place => [mm(x), mm(y)])),
    parts: parts.flatMap(({ role, rects }) => rects.map(rect => ({ role, mm: boxOf(rect) })))
  }))

export const boxOf = ({ x, y, w, h }: Rect): Box => [mm(x), mm(y), mm(w), mm(h)]

/** In thousandths of a millimetre: finer than any press. */
export const mm = (len: Len): number => Math.round(toMm(len) * 1000) / 1000
