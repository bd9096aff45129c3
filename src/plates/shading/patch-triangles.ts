import type { Corner, Patch, Point, Triangle } from './mesh.ts'

/** Parts of a patch to each side: each bends so little that it may be flat. */
const PARTS = 12

/** Where the points of a file stand in the grid of 4 × 4, row by row: the order of 8.7.4.5.8, which runs round it. */
const GRID: readonly number[] = [0, 1, 2, 3, 11, 12, 13, 4, 10, 15, 14, 5, 9, 8, 7, 6]

/** A patch as triangles: its surface at even steps, with colours that change evenly between its corners. */
export function patchTriangles({ points, colours }: Patch): readonly Triangle[] {
  const all =
    points.length === GRID.length ? points : [...points, ...[0, 3, 6, 9].map(near => innerPoint(points, near))]
  const grid = GRID.map(i => all[i]!)
  const corners = Array.from({ length: PARTS + 1 }, (_, row) =>
    Array.from({ length: PARTS + 1 }, (_, column) => cornerAt(grid, colours, row / PARTS, column / PARTS))
  )
  const triangles: Triangle[] = []
  for (let row = 0; row < PARTS; row++) {
    for (let column = 0; column < PARTS; column++) {
      const [a, b] = [corners[row]![column]!, corners[row]![column + 1]!]
      const [c, d] = [corners[row + 1]![column]!, corners[row + 1]![column + 1]!]
      triangles.push([a, b, c], [b, c, d])
    }
  }
  return triangles
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
