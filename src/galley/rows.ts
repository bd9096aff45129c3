/** Characters in rows, before they are glyphs: one row for each that is drawn, or that takes a place. */
export interface Rows {
  readonly length: number
  readonly codes: Uint32Array
  /** Resolved in their context. */
  readonly classes: Uint8Array
  /** Text offset of each row, one longer; a row holds its character and what joins it undrawn. */
  readonly text: Uint32Array
}
