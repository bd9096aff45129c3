import { decodePicture, type View } from './decode-picture.ts'
import type { Contour, Picture } from './picture.ts'

/** Cells along the longer side: over the width of a page (39 cm) a millimetre each. */
const CELLS = 400
/** What is half as opaque, or more, is seen. */
const OPAQUE = 128
/** Rings round fewer cells are dust. */
const DUST = 16
/** How far a corner may stand off the line between its neighbours and be left out, in cells. */
const TOLERANCE = 1

/** A corner of cells, counted from the top left. */
type Corner = readonly [x: number, y: number]

/**
 * Where a picture's transparency ends; empty where nothing is transparent, or everything; null where the file turns
 * out damaged. Every pixel that is seen lies inside, or less than a cell beside it.
 */
export async function traceAlpha(picture: Picture): Promise<Contour | null> {
  if (!picture.alpha) return []
  const view = await decodePicture(picture, { x: 0, y: 0, w: picture.width, h: picture.height })
  if (view === null) return null
  const cells = cellsOf(view)
  if (cells.rows.every(row => row.every(seen => seen))) return []
  const share = ([x, y]: Corner): Corner => [
    Math.min(1, (x * cells.pixels) / view.width),
    Math.min(1, (y * cells.pixels) / view.height)
  ]
  const rings = ringsOf(cells.rows).filter(ring => Math.abs(areaOf(ring)) >= DUST)
  return rings.map(ring => simplify(ring).map(share))
}

interface Cells {
  /** Whether anything of a cell is seen, row by row. */
  readonly rows: readonly (readonly boolean[])[]
  /** To a side of a cell. */
  readonly pixels: number
}

function cellsOf({ width, height, channels, data, start, stepX, stepY }: View): Cells {
  const pixels = Math.ceil(Math.max(width, height) / CELLS)
  const rows = Array.from({ length: Math.ceil(height / pixels) }, () =>
    Array<boolean>(Math.ceil(width / pixels)).fill(false)
  )
  for (let y = 0; y < height; y++) {
    const row = rows[Math.floor(y / pixels)]!
    for (let x = 0, at = start + y * stepY + channels; x < width; x++, at += stepX) {
      if (data[at]! >= OPAQUE) row[Math.floor(x / pixels)] = true
    }
  }
  return { rows, pixels }
}

/** Right, down, left, up: the step, then the cells on the right and on the left of it, from the corner that it begins at. */
const WAYS: readonly (readonly [step: Corner, right: Corner, left: Corner])[] = [
  [
    [1, 0],
    [0, 0],
    [0, -1]
  ],
  [
    [0, 1],
    [-1, 0],
    [0, 0]
  ],
  [
    [-1, 0],
    [-1, -1],
    [-1, 0]
  ],
  [
    [0, -1],
    [0, -1],
    [-1, -1]
  ]
]
const RIGHT = 0

/** The rings of edges that have a seen cell on their right and none on their left. */
function ringsOf(rows: Cells['rows']): readonly (readonly Corner[])[] {
  const isSeen = ([x, y]: Corner, [dx, dy]: Corner): boolean => rows[y + dy]?.[x + dx] ?? false
  const isEdge = (from: Corner, way: number): boolean => isSeen(from, WAYS[way]![1]) && !isSeen(from, WAYS[way]![2])
  const done = new Set<string>()
  const rings: (readonly Corner[])[] = []
  rows.forEach((cells, y) => {
    cells.forEach((_, x) => {
      // Each ring has edges to the right.
      if (!isEdge([x, y], RIGHT) || done.has(`${x} ${y}`)) return
      const ring = follow([x, y], isEdge)
      for (const { from, way } of ring) if (way === RIGHT) done.add(from.join(' '))
      rings.push(ring.map(({ from }) => from))
    })
  })
  return rings
}

interface Edge {
  readonly from: Corner
  readonly way: number
}

/** The ring that begins to the right of a corner. Where two cells meet at a corner alone, each has a ring of its own. */
function follow(start: Corner, isEdge: (from: Corner, way: number) => boolean): readonly Edge[] {
  const ring: Edge[] = []
  let [at, way] = [start, RIGHT]
  do {
    ring.push({ from: at, way })
    const [dx, dy] = WAYS[way]![0]
    at = [at[0] + dx, at[1] + dy]
    way = [way + 1, way, way + 3].map(turn => turn % 4).find(turn => isEdge(at, turn))!
  } while (way !== RIGHT || at[0] !== start[0] || at[1] !== start[1])
  return ring
}

/** In cells; less than nothing of a hole. */
const areaOf = (ring: readonly Corner[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!
    return sum + (x * nextY - nextX * y) / 2
  }, 0)

/** A ring without the corners that stand on the way between others: Douglas and Peucker 1973. */
function simplify(ring: readonly Corner[]): readonly Corner[] {
  const kept = new Set([0, ring.length >> 1])
  const open: (readonly [number, number])[] = [
    [0, ring.length >> 1],
    [ring.length >> 1, ring.length]
  ]
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch
    const far = farthest(ring, from, to)
    if (far === null) continue
    kept.add(far)
    open.push([from, far], [far, to])
  }
  return ring.filter((_, i) => kept.has(i))
}

/** Of the corners between two, the one that stands farthest off the line through them; null where none does. */
function farthest(ring: readonly Corner[], from: number, to: number): number | null {
  const [x, y] = ring[from]!
  const [endX, endY] = ring[to % ring.length]!
  const length = Math.sqrt((endX - x) ** 2 + (endY - y) ** 2)
  let most = TOLERANCE
  let found: number | null = null
  for (let i = from + 1; i < to; i++) {
    const [px, py] = ring[i]!
    const off = Math.abs((px - x) * (endY - y) - (py - y) * (endX - x)) / length
    if (off > most) [most, found] = [off, i]
  }
  return found
}
