import type { Point } from '../base/geometry.ts'
import type { Field } from './field.ts'
import type { Zone } from './layout.ts'

/** From a corner of the field, by its place in `xs` and `ys`, to the next one along an edge. */
interface Edge {
  readonly x: number
  readonly y: number
  readonly dx: -1 | 0 | 1
  readonly dy: -1 | 0 | 1
}

/**
 * The outline of a field's own cells: edges with an own cell on their right, joined to rings. Where two cells meet at a
 * corner alone, each keeps a ring of its own.
 */
export function traceOutline(field: Field): Zone {
  const edges = new Map<string, Edge[]>()
  for (const edge of edgesOf(field)) {
    const from = edges.get(keyOf(edge))
    if (from === undefined) edges.set(keyOf(edge), [edge])
    else from.push(edge)
  }
  const rings: (readonly Edge[])[] = []
  // Corners come row by row: a ring is met first at the leftmost of its highest ones.
  for (const from of edges.values()) {
    while (from.length > 0) rings.push(follow(edges, from.shift()!))
  }
  return rings.map(ring => cornersOf(ring, field))
}

const keyOf = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x} ${y}`

/** The edges between own cells and the rest, corner by corner, row by row. */
function edgesOf({ columns, rows, cells }: Field): readonly Edge[] {
  const isOwn = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < columns && y < rows && cells[y * columns + x] === 'own'
  const edges: Edge[] = []
  for (let y = 0; y <= rows; y++) {
    for (let x = 0; x <= columns; x++) {
      // The four cells round the corner.
      const [a, b, c, d] = [isOwn(x - 1, y - 1), isOwn(x, y - 1), isOwn(x - 1, y), isOwn(x, y)]
      if (d && !b) edges.push({ x, y, dx: 1, dy: 0 })
      if (c && !d) edges.push({ x, y, dx: 0, dy: 1 })
      if (a && !c) edges.push({ x, y, dx: -1, dy: 0 })
      if (b && !a) edges.push({ x, y, dx: 0, dy: -1 })
    }
  }
  return edges
}

/** The ring that begins with an edge; its edges are taken out of those that are left. */
function follow(edges: ReadonlyMap<string, Edge[]>, first: Edge): readonly Edge[] {
  const ring = [first]
  for (let at = first; ; ) {
    const corner = { x: at.x + at.dx, y: at.y + at.dy }
    const from = edges.get(keyOf(corner))!
    const right = from.findIndex(edge => edge.dx === -at.dy && edge.dy === at.dx)
    if (right < 0 && corner.x === first.x && corner.y === first.y) return ring
    at = from.splice(Math.max(right, 0), 1)[0]!
    ring.push(at)
  }
}

/** Where a ring turns. */
const cornersOf = (ring: readonly Edge[], { xs, ys }: Field): readonly Point[] =>
  ring.filter((edge, i) => edge.dx !== ring.at(i - 1)!.dx).map(({ x, y }) => ({ x: xs[x]!, y: ys[y]! }))
