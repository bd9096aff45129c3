import type { Rect } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { type MeasuredTable, outside } from './measured-table.ts'
import type { SetCell } from './set-cells.ts'

/** The rows of a table that stand in one area, its head over them. */
export interface TablePart {
  readonly rows: readonly PlacedRow[]
  /** The one that the table begins with. */
  readonly isFirst: boolean
  /** Edges of the columns, one more than there are columns. */
  readonly edges: readonly Len[]
  /** What rules and tints fill. */
  readonly rect: Rect
  readonly cells: readonly SetCell[]
  /** Number of a row in the table → its place among those of the part. */
  readonly indices: ReadonlyMap<number, number>
}

/** A row of the table by its number, from its head to its foot. */
interface PlacedRow {
  readonly row: number
  readonly top: Len
  readonly foot: Len
}

/** The part of a table in its area; of the first, the title stands over it. */
export function partOf(measured: MeasuredTable, area: number, [from, to]: readonly [number, number]): TablePart {
  const { plan, widths, heights, title, cells } = measured
  const { table, areas, step } = plan
  const rect = areas[area]!
  const first = from === table.header
  const isShown = (row: number): boolean => row < table.header || (row >= from && row < to)
  const head = rect.y + (first ? title * step : 0)
  const rows: PlacedRow[] = []
  heights.forEach((height, row) => {
    const top = rows.at(-1)?.foot ?? head
    if (isShown(row)) rows.push({ row, top, foot: top + height * step })
  })
  const edges = [rect.x - Math.floor(outside(plan) / 2)]
  for (const width of widths[area]!) edges.push(edges.at(-1)! + width)
  const out = outside(plan) - Math.floor(outside(plan) / 2)
  return {
    rows,
    isFirst: first,
    edges,
    rect: { x: rect.x, y: head, w: edges.at(-1)! - out - rect.x, h: rows.at(-1)!.foot - head },
    cells: cells.filter(({ row }) => isShown(row)),
    indices: new Map(rows.map(({ row }, i) => [row, i]))
  }
}

/** The rectangle of a cell, from edge to edge. */
export function cellRect({ rows, edges, indices }: TablePart, { row, down, column, across }: SetCell): Rect {
  const first = indices.get(row)!
  const { top } = rows[first]!
  const { foot } = rows[first + down - 1]!
  return { x: edges[column]!, y: top, w: edges[column + across]! - edges[column]!, h: foot - top }
}
