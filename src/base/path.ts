/** Steps and their coordinates, in order: M 2 · L 2 · C 6 · Z 0. */
export interface Path {
  readonly steps: string
  readonly coords: Int32Array
}
