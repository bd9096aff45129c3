/** A plane shape, as the stretches of a level line that lie in it: sorted, none meeting another. */
export type Shape = (y: number) => readonly Stretch[]
export type Stretch = readonly [from: number, to: number]
export type Corner = readonly [x: number, y: number]

/** Rings of corners; what lies in an odd number of them is in. */
export function polygon(rings: readonly (readonly Corner[])[]): Shape {
  return y => {
    const crossings = rings.flatMap(ring =>
      ring.flatMap(([x, top], i) => {
        const [endX, foot] = ring[(i + 1) % ring.length]!
        return top > y === foot > y ? [] : [x + ((endX - x) * (y - top)) / (foot - top)]
      })
    )
    crossings.sort((a, b) => a - b)
    return crossings.flatMap((x, i): Stretch[] => (i % 2 === 0 ? [[x, crossings[i + 1]!]] : []))
  }
}

/** All that lies in one of the shapes. */
export const union =
  (shapes: readonly Shape[]): Shape =>
  y => {
    const merged: Stretch[] = []
    for (const stretch of shapes.flatMap(shape => shape(y)).sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1)
      if (last === undefined || last[1] < stretch[0]) merged.push(stretch)
      else merged[merged.length - 1] = [last[0], Math.max(last[1], stretch[1])]
    }
    return merged
  }

export const rectangle = (x: number, y: number, w: number, h: number): Shape =>
  polygon([
    [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h]
    ]
  ])

/** How much of a stretch lies in a shape at a height. */
export const covered = (shape: Shape, y: number, [from, to]: Stretch): number =>
  shape(y).reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)

/** Level lines over a page of height 1: one to a third of a millimetre. */
const LINES = 1600

/** Area that two shapes share over the area of both (IoU); between 0, apart, and 1, the same. */
export function likeness(a: Shape, b: Shape): number {
  let shared = 0
  let both = 0
  for (let line = 0; line < LINES; line++) {
    const y = (line + 0.5) / LINES
    for (const stretch of a(y)) {
      shared += covered(b, y, stretch)
      both += stretch[1] - stretch[0]
    }
    for (const [from, to] of b(y)) both += to - from
  }
  return shared / (both - shared)
}
