import type { Sink } from '../base/diagnostic.ts'
import { type Passage, placeOf } from './copy.ts'
import type { TableFile } from './files.ts'
import { type Cells, readCells, readWordsOf } from './read-cells.ts'
import { readInline } from './read-inline.ts'
import type { Desk } from './read-text.ts'
import type { Cell, Table, TableRow } from './table.ts'
import { type Cursor, placeOf as placeOfKey } from './yaml-file.ts'

/** A cell that goes on with the one at its left, one that goes on with the one above, and one that is a drawing. */
const LEFT = '<'
const ABOVE = '^'
const ICON = /^icon:([\w-]+)$/

/** A table of a story. Cells that reach over several columns or rows are one; a row of one cell is as wide as the table. */
export function readTable(desk: Desk, folder: string, from: Cursor<TableFile>): Table {
  const { sink } = desk
  const cells = readCells(desk, folder, from)
  const rows = cells.filter(row => row.length > 0)
  const opening = new Set(cells.filter((_, i) => cells[i - 1]?.length === 0))
  reportRagged(rows, sink)
  const columns = Math.max(0, ...rows.map(row => row.length))
  const header = Math.min(from.value.header ?? 1, rows.length)
  const joins = joinsOf({ rows, columns, header }, sink)
  return {
    title: readWordsOf(from, 'title', sink),
    note: readWordsOf(from, 'note', sink),
    header,
    columns,
    rows: rows.map((row, i): TableRow => ({ cells: cellsOf(row, joins[i]!, sink), opens: opening.has(row) })),
    at: placeOfKey(from)
  }
}

/** A row may have as many cells as the first, or one. */
function reportRagged(rows: Cells, sink: Sink): void {
  const count = rows[0]?.length ?? 0
  for (const row of rows) {
    if (row.length === count || row.length === 1) continue
    const last = row.at(-1)!
    const message = `this row has ${row.length} cells, the first has ${count}`
    const hint = `write an empty cell where nothing stands, ${LEFT} where one goes on to the right, ${ABOVE} where it goes on below`
    sink.report('bad-table', placeOf(last, 0, last.text.length), message, hint)
  }
}

interface Grid {
  readonly rows: Cells
  readonly columns: number
  readonly header: number
}

/** How far each cell reaches; null in the places that another reaches into. */
type Joins = readonly (readonly (Pick<Cell, 'across' | 'down'> | null)[])[]

function joinsOf(grid: Grid, sink: Sink): Joins {
  const taken = grid.rows.map(() => new Set<number>())
  return grid.rows.map((row, r) =>
    row.map((cell, c) => {
      if (taken[r]!.has(c)) return null
      if (cell.text === LEFT || cell.text === ABOVE) reportLone(cell, sink)
      const across = acrossFrom(grid, r, c)
      const down = downFrom(grid, r, [c, c + across])
      for (let y = r; y < r + down; y++) for (let x = c; x < c + across; x++) taken[y]!.add(x)
      return { across, down }
    })
  )
}

function acrossFrom({ rows, columns }: Grid, r: number, c: number): number {
  const row = rows[r]!
  if (row.length === 1) return columns
  let end = c + 1
  while (row[end]?.text === LEFT) end++
  return end - c
}

/** No cell of the head goes on below it. */
function downFrom({ rows, header }: Grid, r: number, [from, to]: readonly [number, number]): number {
  const foot = r < header ? header : rows.length
  const goesOn = (row: Cells[number]): boolean =>
    row[from]?.text === ABOVE &&
    row.slice(from + 1, to).every(({ text }) => text === ABOVE || text === LEFT) &&
    row.length >= to
  let end = r + 1
  while (end < foot && goesOn(rows[end]!)) end++
  return end - r
}

function reportLone(cell: Passage, sink: Sink): void {
  const [side, other] = cell.text === LEFT ? ['at its left', ABOVE] : ['above it', LEFT]
  const message = `“${cell.text}” goes on with the cell ${side}, and there is none that it makes a rectangle with`
  sink.report('bad-table', placeOf(cell, 0, 1), message, `write \\${cell.text} for the character itself, or ${other}`)
}

function cellsOf(row: Cells[number], joins: Joins[number], sink: Sink): readonly Cell[] {
  return row.flatMap((cell, column) => {
    const join = joins[column]!
    if (join === null) return []
    const icon = ICON.exec(cell.text)?.[1] ?? null
    return { column, ...join, words: readInline(icon === null ? cell : { ...cell, text: '' }, 'copy', sink), icon }
  })
}
