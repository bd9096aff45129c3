/** A part of something, each number a share of its width or height, from its top left. */
export interface Shares {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
