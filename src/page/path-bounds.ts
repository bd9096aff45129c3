import type { Rect } from '../base/geometry.ts'
import type { Path } from '../base/path.ts'

/** The rectangle round a path and its control points. Nothing where it has none. */
export function pathBounds({ coords }: Path): Rect {
  const [xs, ys] = [0, 1].map(axis => extent(coords.filter((_, i) => i % 2 === axis))) as [Extent, Extent]
  return { x: xs.from, y: ys.from, w: xs.to - xs.from, h: ys.to - ys.from }
}

interface Extent {
  readonly from: number
  readonly to: number
}

function extent(values: Int32Array): Extent {
  const first = values[0] ?? 0
  return { from: values.reduce((a, b) => Math.min(a, b), first), to: values.reduce((a, b) => Math.max(a, b), first) }
}
