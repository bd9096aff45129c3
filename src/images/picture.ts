/** A picture, ready for the press. */
export interface Picture {
  readonly file: string
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  /** DeviceCMYK or DeviceGray samples, 8 bits, row by row; 0 is no ink in CMYK and black in grey. */
  readonly space: 'cmyk' | 'gray'
  readonly samples: Uint8Array
}

export type Pictures = ReadonlyMap<string, Picture>
