import type { Corner, Patch, Point, Triangle } from './mesh.ts'

/** Parts of a patch to each side at most; where it is no larger than a pixel, one. */
const MOST_PARTS = 32

/** Where the points of a file stand in the grid of 4 × 4, row by row: the order of 8.7.4.5.8, which runs round it. */
const GRID: readonly number[] = [0, 1, 2, 3, 11, 12, 13, 4, 10, 15, 14, 5, 9, 8, 7, 6]

/**
 * A patch as triangles: its surface at even steps, with colours that change evenly between its corners.
 * @param scale pixels to a unit of its space
 */
export function patchTriangles({ points, colours }: Patch, scale: number): readonly Triangle[] {
  const count = partsOf(points, scale)
  const all =
    points.length === GRID.length ? points : [...points, ...[0, 3, 6, 9].map(near => innerPoint(points, near))]
  const grid = GRID.map(i => all[i]!)
  const corners = Array.from({ length: count + 1 }, (_, row) =>
    Array.from({ length: count + 1 }, (_, column) => cornerAt(grid, colours, row / count, column / count))
  )
  const triangles: Triangle[] = []
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const [a, b] = [corners[row]![column]!, corners[row]![column + 1]!]
      const [c, d] = [corners[row + 1]![column]!, corners[row + 1]![column + 1]!]
      triangles.push([a, b, c], [b, c, d])
    }
  }
  return triangles
}

/** So many parts that each bends by less than a tenth of a pixel: an arch of its size leaves its chords by their square. */
function partsOf(points: readonly Point[], scale: number): number {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) * scale
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(1.5 * Math.sqrt(extent)) || 1))
}

/** What makes a tensor patch of a Coons patch: the formulas at the end of 8.7.4.5.8, from one corner round the edge. */
function innerPoint(edge: readonly Point[], near: number): Point {
  const at = (axis: 0 | 1): number => {
    const p = (i: number): number => edge[(near + i + 12) % 12]![axis]
    return (-4 * p(0) + 6 * (p(1) + p(-1)) - 2 * (p(3) + p(-3)) + 3 * (p(4) + p(-4)) - p(6)) / 9
  }
  return [at(0), at(1)]
}

/** Bernstein's polynomials of the third degree. */
const weights = (t: number): readonly number[] => [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]

function cornerAt(grid: readonly Point[], colours: Patch['colours'], u: number, v: number): Corner {
  const [down, across] = [weights(u), weights(v)]
  let [x, y] = [0, 0]
  for (const [i, [px, py]] of grid.entries()) {
    const weight = down[i >> 2]! * across[i & 3]!
    x += weight * px
    y += weight * py
  }
  const [c00, c03, c33, c30] = colours as [number[], number[], number[], number[]]
  const colour = c00.map((c, i) => (1 - u) * ((1 - v) * c + v * c03[i]!) + u * ((1 - v) * c30[i]! + v * c33[i]!))
  return { x, y, colour }
}
