/** A picture as values for plates: a channel for each plate that it may have ink on, or one for what a mask lets through. */
export interface Channels {
  readonly width: number
  readonly height: number
  readonly count: number
  /** Writes a row, 0 to 255 a sample, to one array for each channel. */
  read(row: number, out: readonly Uint8Array[]): void
}

/** A picture at the size of the plate: for each channel a value for each pixel of one row, which it is moved to. */
export interface Scaled {
  readonly rows: readonly Uint8Array[]
  moveTo(y: number): void
}

/** Arrays for a row of so many values in each channel. */
export const rowsFor = (count: number, width: number): readonly Uint8Array[] =>
  Array.from({ length: count }, () => new Uint8Array(width))
