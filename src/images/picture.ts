import type { Span } from '../base/span.ts'
import type { Profile } from '../icc/profile.ts'
import type { JpegHeader } from './read-jpeg.ts'

/** A picture as its header tells of it: its samples are still to be decoded. */
export interface Picture {
  readonly file: string
  /** Where it is ordered first. */
  readonly at: Span
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  readonly colours: Colours
  /** Bits of a channel, up to 8 or up to 16; 1 of line art, which is black and white and nothing between. */
  readonly depth: 1 | 8 | 16
  /** Whether some of it may be transparent. */
  readonly alpha: boolean
  /** Where its transparency ends; empty where nobody asks, or there is none. */
  readonly contour: Contour
  /** How the file holds it: EXIF 2.32, Orientation, 1 to 8. */
  readonly orientation: number
  /** What its numbers look like, where it says so and it can be read. */
  readonly profile: Profile | null
  /** Null where it is of another format. */
  readonly jpeg: JpegHeader | null
  readonly bytes: Uint8Array
}

/** What the numbers of a pixel are. */
export type Colours = 'grey' | 'rgb' | 'cmyk' | 'lab'

/** Rings of corners, in shares of the upright picture: what lies in an odd number of them is seen. */
export type Contour = readonly (readonly (readonly [x: number, y: number])[])[]

export type Pictures = ReadonlyMap<string, Picture>

/** A rectangle of a picture, in pixels of the upright one. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
