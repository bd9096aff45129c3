import { type Len, toMm, toPt } from '../../base/length.ts'
import type { TablePlan } from '../../plan/page-plan.ts'
import type { Matter } from '../matter.ts'
import type { Room } from '../room.ts'
import { sizesOf } from '../sizes-of.ts'
import { drawTable } from './draw-table.ts'
import { measureTable } from './measure-table.ts'
import type { MeasuredTable } from './measured-table.ts'

/** A table in the largest of its sizes at which all of it has room; reported where it has none at the smallest. */
export function layTable(room: Room, plan: TablePlan): Matter {
  reportIcons(room, plan)
  const measured = measureBest(room, plan)
  if (!isWhole(measured)) reportTooLarge(room, measured)
  return drawTable(measured)
}

/** The largest size first, as most tables fit in it; else the smallest, and between them by halves: many cells take their time. */
function measureBest(room: Room, plan: TablePlan): MeasuredTable {
  const sizes = Math.max(...[plan.item.style, plan.item.header].map(style => sizesOf(style).length))
  const largest = measureTable(room, plan, 0)
  if (isWhole(largest) || sizes === 1) return largest
  let best = measureTable(room, plan, sizes - 1)
  if (!isWhole(best)) return best
  let [low, high] = [1, sizes - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const tried = measureTable(room, plan, middle)
    if (isWhole(tried)) [best, high] = [tried, middle]
    else low = middle + 1
  }
  return best
}

const isWhole = ({ excess, left }: MeasuredTable): boolean => excess === 0 && left === 0

function reportIcons({ sink }: Room, { table, item }: TablePlan): void {
  const named = table.rows.flatMap(({ cells }) => cells).find(({ icon }) => icon !== null)
  if (named === undefined || item.icons !== null) return
  const message = `no item says where the drawing “${named.icon}” lies`
  sink.report('bad-table', table.at, message, 'write icons: and a folder and a size in the table of the template')
}

function reportTooLarge({ sink }: Room, { plan, cells, excess, left }: MeasuredTable): void {
  const { item, table, areas } = plan
  const size = toPt(Math.min(...cells.map(({ style }) => style.size)))
  const mm = (len: Len): string => toMm(len).toFixed(1)
  if (excess > 0) {
    const w = Math.min(...areas.map(({ w }) => w))
    const message = `the table is ${mm(w + excess)} mm wide at ${size} pt, and its place ${mm(w)} mm`
    const hint = 'give it more columns, its style more lines or a smaller size, or take out a column'
    sink.report('table-too-large', table.at, message, hint, `its place is ${item.at.file}`)
  }
  if (left > 0) {
    const message = `${left} of the ${table.rows.length} rows of the table have no place`
    const hint = 'give it more rows or another area, its style a smaller size, or take rows out'
    sink.report('table-too-large', table.at, message, hint)
  }
}
