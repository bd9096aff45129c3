export type Point = readonly [x: number, y: number]

/** A corner of a triangle: where it stands in the space of its shading, and the numbers of its colour. */
export interface Corner {
  readonly x: number
  readonly y: number
  readonly colour: readonly number[]
}

/** Colours change evenly between the corners. */
export type Triangle = readonly [Corner, Corner, Corner]

/** Points of a patch in the order of the file, 12 of a Coons and 16 of a tensor patch, and the colours of its corners. */
export interface Patch {
  readonly points: readonly Point[]
  readonly colours: readonly (readonly number[])[]
}
