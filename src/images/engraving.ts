import type { Rect } from '../base/geometry.ts'
import type { Shares } from '../base/shares.ts'

/** A picture as the press prints it: inks, at the resolution of the screen, and no more of it than pages show. */
export interface Engraving {
  readonly file: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** DeviceCMYK, or DeviceGray, which is the black plate alone. */
  readonly space: 'cmyk' | 'grey'
  readonly form: Form
  /** What of the upright picture it is. */
  readonly part: Shares
  /** Most ink of the three colours at a point, in percent: what black type on it comes on top of. */
  readonly colour: number
}

/** Inks of a pixel. */
export const CHANNELS: Readonly<Record<Engraving['space'], number>> = { cmyk: 4, grey: 1 }

export type Form =
  /** Samples of 8 bits, 0 being no ink in CMYK and black in grey, as rows that PNG's filters predict, deflated. */
  | { readonly kind: 'rows'; readonly bytes: Uint8Array }
  /** Line art, a bit a pixel and 1 for white, deflated. */
  | { readonly kind: 'bits'; readonly bytes: Uint8Array }
  /** The file as it came. Inverted: 0 is full ink, as Adobe's programs write CMYK. */
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array; readonly inverted: boolean }

/** File → engraving. */
export type Engravings = ReadonlyMap<string, Engraving>

/** Where a page shows a picture: `rect` is the place of all of it, `crop` the part that is seen. */
export interface Placing {
  readonly file: string
  readonly rect: Rect
  readonly crop: Rect
}
