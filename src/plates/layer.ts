import type { Group } from '../pdf/painted.ts'
import { cutOut } from './cut-out.ts'
import { heightOf, type PixelBox, widthOf } from './plates.ts'
import { share } from './share.ts'

/** Plates that paint is laid on: those of the page, or those of a transparency group until it is closed. */
export interface Layer {
  readonly box: PixelBox
  /** For each ink what it comes to where the layer is not transparent, 255 being full ink. */
  readonly planes: readonly Uint8Array[]
  /** Null: the page itself, which is paper and hides nothing. */
  readonly group: GroupPlanes | null
}

/** What a group has besides ink (ISO 32000-1, 11.4). 255 is opaque. */
export interface GroupPlanes {
  /** Opacity of what has been painted in the group, without what it lies on. */
  readonly alpha: Uint8Array
  /** Where anything has been painted, however transparent. */
  readonly shape: Uint8Array
  /** What a group that is not isolated lies on: its colours, and how opaque it is; null where it is isolated. */
  readonly under: { readonly layer: Layer; readonly alpha: Uint8Array } | null
  readonly knockout: boolean
}

/** Ink for a stretch of a row. */
export interface Coat {
  /** For each plate, 1 where the paint says what is to be there; where it is 0, overprinting, it stays as it was. */
  readonly laid: Uint8Array
  /** For each plate a value for all pixels, 0 to 255. */
  readonly levels: Uint8Array
  /** For each plate a value for each pixel of the stretch, in place of `levels`. */
  readonly rows: readonly Uint8Array[] | null
}

/** Some pixels of one row, from the one at `from` on. */
export interface Stretch {
  readonly y: number
  readonly from: number
  /** How much of each is covered; in `alpha`, how much of each is hidden: less where the paint is transparent. */
  readonly shape: Uint8Array
  readonly alpha: Uint8Array
}

export const sizeOf = (box: PixelBox): number => widthOf(box) * heightOf(box)

export function paperOf(box: PixelBox, inks: number): Layer {
  return { box, planes: Array.from({ length: inks }, () => new Uint8Array(sizeOf(box))), group: null }
}

/** Index of a pixel in the planes of a layer. */
export const indexOf = ({ box }: Layer, x: number, y: number): number => (y - box.top) * widthOf(box) + x - box.left

/** An empty group that lies on another layer. */
export function groupOf(box: PixelBox, below: Layer, { isolated, knockout }: Omit<Group, 'space'>): Layer {
  const size = sizeOf(box)
  const group = { alpha: new Uint8Array(size), shape: new Uint8Array(size), knockout }
  if (isolated) return { ...paperOf(box, below.planes.length), group: { ...group, under: null } }
  const under = { layer: below, alpha: opacityOf(below, box) }
  return { box, planes: below.planes.map(plane => cutOut(plane, below.box, box)), group: { ...group, under } }
}

/** How opaque a layer is in a box, what it lies on included. */
function opacityOf({ box: whole, group }: Layer, box: PixelBox): Uint8Array {
  if (group === null) return new Uint8Array(sizeOf(box)).fill(255)
  const own = cutOut(group.alpha, whole, box)
  if (group.under === null) return own
  const under = cutOut(group.under.alpha, whole, box)
  return own.map((alpha, i) => alpha + under[i]! - share(alpha, under[i]!))
}
