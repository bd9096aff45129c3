/** Pixels side by side, row by row, 8 bits a channel. */
export interface PlainRaster {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly data: Uint8Array
}
