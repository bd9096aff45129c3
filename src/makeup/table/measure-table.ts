import type { TablePlan } from '../../plan/page-plan.ts'
import type { Room } from '../room.ts'
import { rowsOfWords } from '../rows-of-words.ts'
import { breakTable } from './break-table.ts'
import { columnNeeds } from './column-needs.ts'
import { type MeasuredTable, outside } from './measured-table.ts'
import { rowHeights } from './row-heights.ts'
import { setCells } from './set-cells.ts'
import { floorOf, leastWidth, shareWidths } from './share-widths.ts'

/** A table set so many steps smaller than its styles have it. Its rows are as high as its narrowest area asks for. */
export function measureTable(room: Room, plan: TablePlan, smaller: number): MeasuredTable {
  const { table, item, areas, step } = plan
  const cells = setCells(room, plan, smaller)
  const needs = columnNeeds(cells, item, table.columns)
  const totals = areas.map(({ w }) => w + outside(plan))
  const widths = totals.map(total => shareWidths(needs, total) ?? needs.map(floorOf))
  const narrowest = Math.min(...totals)
  const heights = rowHeights(cells, table.rows.length, item, { widths: widths[totals.indexOf(narrowest)]!, step })
  const frame = { width: Math.min(...areas.map(({ w }) => w)), step }
  const title = rowsOfWords(room, table.title, item.title, frame)
  const note = rowsOfWords(room, table.note, item.note, frame)
  const rows = areas.map(({ h }) => Math.floor(h / step))
  const parts = breakTable({ heights, header: table.header, holds: heldRows(plan) }, { rows, title, note })
  const placed = parts.findLast(part => part !== null)?.[1] ?? table.header
  const excess = Math.max(0, leastWidth(needs) - narrowest)
  return { plan, cells, widths, heights, parts, title, note, excess, left: table.rows.length - placed }
}

/** Rows that stand on one page with the next: those that a cell reaches down from, and heads of groups. */
function heldRows({ table: { rows, header, columns } }: TablePlan): ReadonlySet<number> {
  const held = new Set<number>()
  rows.forEach(({ cells }, row) => {
    for (const { down } of cells) for (let i = 0; i < down - 1; i++) held.add(row + i)
    if (row >= header && columns > 1 && cells[0]?.across === columns) held.add(row)
  })
  return held
}
