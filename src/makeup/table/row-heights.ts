import type { Len } from '../../base/length.ts'
import type { TableItem } from '../../edition/table.ts'
import { countLines } from '../count-lines.ts'
import { rowsFor } from '../rows-of-words.ts'
import type { SetCell } from './set-cells.ts'

/** What cells are set in: the width of each column, and the grid row. */
export interface Columns {
  readonly widths: readonly Len[]
  readonly step: Len
}

/** How many grid rows each row of a table takes; what a cell over several rows asks for beyond them, its last row does. */
export function rowHeights(
  cells: readonly SetCell[],
  count: number,
  item: TableItem,
  frame: Columns
): readonly number[] {
  const heights = Array<number>(count).fill(1)
  for (const cell of cells.toSorted((a, b) => a.down - b.down)) {
    const last = cell.row + cell.down - 1
    const above = heights.slice(cell.row, last).reduce((sum, rows) => sum + rows, 0)
    heights[last] = Math.max(heights[last]!, rowsOf(cell, item, frame) - above)
  }
  return heights
}

function rowsOf({ galley, icon, style, column, across }: SetCell, item: TableItem, { widths, step }: Columns): number {
  if (galley === null) return icon === null ? 1 : Math.ceil((item.icons?.size ?? 0) / step)
  const width = widths.slice(column, column + across).reduce((sum, each) => sum + each, 0) - item.gap
  return rowsFor(style, Math.min(style.maxLines, countLines(galley, width)), step)
}
