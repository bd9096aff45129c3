import { bottom, boundsOf, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'

/** The bounds of some rectangles, cut along every side of theirs and of others in them, row by row. */
export interface Field {
  readonly columns: number
  readonly rows: number
  /** Where the cells begin, and where the last of them ends. */
  readonly xs: readonly Len[]
  readonly ys: readonly Len[]
  readonly cells: Cell[]
}

type Cell = 'own' | 'other' | 'empty'

/** What others cover is theirs. */
export function fieldOf(own: readonly Rect[], others: readonly Rect[]): Field {
  const bounds = boundsOf(own)
  const all = [...own, ...others]
  const xs = cuts(
    all.flatMap(rect => [rect.x, right(rect)]),
    bounds.x,
    right(bounds)
  )
  const ys = cuts(
    all.flatMap(rect => [rect.y, bottom(rect)]),
    bounds.y,
    bottom(bounds)
  )
  const field: Field = {
    columns: xs.length - 1,
    rows: ys.length - 1,
    xs,
    ys,
    cells: Array((xs.length - 1) * (ys.length - 1)).fill('empty')
  }
  for (const rect of own) cover(field, rect, 'own')
  for (const rect of others) cover(field, rect, 'other')
  return field
}

const cuts = (places: readonly Len[], from: Len, to: Len): readonly Len[] =>
  [...new Set(places.filter(place => place >= from && place <= to))].sort((a, b) => a - b)

function cover({ columns, rows, xs, ys, cells }: Field, rect: Rect, cell: Cell): void {
  for (let row = 0; row < rows; row++) {
    if (ys[row]! < rect.y || ys[row + 1]! > bottom(rect)) continue
    for (let column = 0; column < columns; column++) {
      if (xs[column]! >= rect.x && xs[column + 1]! <= right(rect)) cells[row * columns + column] = cell
    }
  }
}
