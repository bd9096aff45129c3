import { type Element, isElement } from './element.ts'
import type { Bracket } from './tags.ts'

/**
 * Gives the rows of a table their empty cells, of which nothing was painted, so that all rows have as many columns:
 * readers count cells to know whose head stands over them.
 */
export function fillRows(table: Element): void {
  const rows = table.kids.filter(isElement)
  const columns = Math.max(
    ...rows.flatMap(cellsOf).map(({ bracket: { cell } }) => (cell ? cell.column + cell.across : 0))
  )
  /** Of each column, how many rows a cell above still goes down. */
  const taken = Array.from({ length: columns }, () => 0)
  for (const row of rows) {
    const cells = new Map(cellsOf(row).map(cell => [cell.bracket.cell!.column, cell]))
    row.kids.length = 0
    for (let column = 0; column < columns; column++) {
      const own = cells.get(column)
      if (own !== undefined) {
        const { across, down } = own.bracket.cell!
        taken.fill(down, column, column + across)
        row.kids.push(own)
      } else if (taken[column] === 0) row.kids.push(emptyCell())
      taken[column] = Math.max(0, taken[column]! - 1)
    }
  }
}

const cellsOf = ({ kids }: Element): readonly Element[] => kids.filter(isElement)

const emptyCell = (): Element => ({ type: 'TD', bracket: EMPTY, kids: [] })

const EMPTY: Bracket = { kind: 'open', role: 'cell', id: '' }
