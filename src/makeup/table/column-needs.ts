import type { Len } from '../../base/length.ts'
import type { TableItem } from '../../edition/table.ts'
import { leastWidth } from '../count-lines.ts'
import { memberAt, type SetCell } from './set-cells.ts'
import type { ColumnNeed } from './share-widths.ts'

/** What numbers take before and behind their points. */
export interface Numbers {
  readonly before: Len
  readonly behind: Len
}

/** The cells of a table by the columns that they begin in. */
export function inColumns(cells: readonly SetCell[], count: number): readonly (readonly SetCell[])[] {
  const columns = Array.from({ length: count }, (): SetCell[] => [])
  for (const cell of cells) columns[cell.column]!.push(cell)
  return columns
}

/** The widest of a column's numbers on either side of their points. */
export function numbersIn(column: readonly SetCell[]): Numbers {
  const numbers = column.filter(({ before }) => before !== null)
  return {
    before: Math.max(0, ...numbers.map(({ before }) => before!)),
    behind: Math.max(0, ...numbers.map(({ natural, before }) => natural - before!))
  }
}

/** What each column asks for: its own cells first, then, narrowest first, those that it shares with others. */
export function columnNeeds(cells: readonly SetCell[], item: TableItem, columns: number): readonly ColumnNeed[] {
  const wraps = new Map<SetCell, Len>()
  const leastOf = (cell: SetCell): Len => {
    const known =
      wraps.get(cell) ?? (cell.galley === null || cell.before !== null ? cell.natural : leastWidth(cell.galley))
    wraps.set(cell, known)
    return known
  }
  const needs = inColumns(cells, columns).map((column, i) => {
    const own = column.filter(({ across }) => across === 1)
    const { before, behind } = numbersIn(column)
    const widest = (of: (cell: SetCell) => Len): Len => item.gap + Math.max(before + behind, ...own.map(of))
    return { width: memberAt(item.widths, i), least: widest(leastOf), natural: widest(cell => cell.natural) }
  })
  const shared = cells.filter(cell => cell.across > 1).sort((a, b) => a.across - b.across)
  for (const cell of shared) {
    widen(needs, cell, 'least', item.gap + leastOf(cell))
    widen(needs, cell, 'natural', item.gap + cell.natural)
  }
  return needs
}

/** Columns that a cell reaches over come to what it needs; those of a width of their own are left as they are. */
function widen(needs: Mutable<ColumnNeed>[], { column, across }: SetCell, key: 'least' | 'natural', need: Len): void {
  const over = needs.slice(column, column + across)
  const open = over.filter(({ width }) => width.kind !== 'fixed')
  const missing =
    need - over.reduce((sum, each) => sum + (each.width.kind === 'fixed' ? each.width.width : each[key]), 0)
  if (missing <= 0) return
  for (const each of open) each[key] += Math.ceil(missing / open.length)
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
