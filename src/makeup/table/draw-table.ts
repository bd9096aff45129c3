import { bottom, type Rect } from '../../base/geometry.ts'
import { iconFile } from '../../edition/table.ts'
import type { Art, Display, Graphic, InkedPath } from '../../plan/page-plan.ts'
import type { Matter } from '../matter.ts'
import { filled } from '../shapes.ts'
import { inColumns, type Numbers, numbersIn } from './column-needs.ts'
import type { MeasuredTable } from './measured-table.ts'
import { ruleTable } from './rule-table.ts'
import type { SetCell } from './set-cells.ts'
import { cellRect, partOf, type TablePart } from './table-part.ts'

/** Title, cells, note, shading, rules and drawings of a table, part by part. */
export function drawTable(measured: MeasuredTable): Matter {
  const { plan, parts, cells } = measured
  const drawn = parts.flatMap((rows, area) => (rows === null ? [] : [partOf(measured, area, rows)]))
  if (drawn.length === 0) return { displays: [], art: [] }
  const numbers = inColumns(cells, plan.table.columns).map(numbersIn)
  return {
    displays: [
      ...titleOf(measured, drawn[0]!),
      ...drawn.flatMap(part =>
        part.cells.flatMap(cell => cellOf(measured, part, { cell, numbers: numbers[cell.column]! }))
      ),
      ...noteOf(measured, drawn.at(-1)!)
    ],
    art: drawn.flatMap(part => [groundOf(measured, part), ...iconsOf(measured, part)])
  }
}

function titleOf({ plan, title }: MeasuredTable, { rect }: TablePart): readonly Display[] {
  const h = title * plan.step
  return title === 0 ? [] : [displayOf(plan, 'title', { ...rect, y: rect.y - h, h })]
}

function noteOf({ plan, note }: MeasuredTable, { rect }: TablePart): readonly Display[] {
  return note === 0 ? [] : [displayOf(plan, 'note', { ...rect, y: bottom(rect), h: note * plan.step })]
}

const displayOf = ({ story, table, item }: MeasuredTable['plan'], role: 'title' | 'note', rect: Rect): Display => ({
  role,
  story,
  lines: [table[role]],
  style: item[role],
  boxes: [rect],
  valign: 'middle',
  at: item.at
})

interface InColumn {
  readonly cell: SetCell
  readonly numbers: Numbers
}

function cellOf({ plan }: MeasuredTable, part: TablePart, { cell, numbers }: InColumn): readonly Display[] {
  if (cell.galley === null) return []
  const { story, item } = plan
  const { row, column, across, down, header } = cell
  const half = Math.floor(item.gap / 2)
  const whole = cellRect(part, cell)
  const inner = { ...whole, x: whole.x + half, w: whole.w - item.gap }
  return [
    {
      role: header ? 'header' : 'cell',
      story,
      lines: [cell.words],
      style: cell.style,
      boxes: [cell.before === null ? inner : atPoint(inner, cell, numbers)],
      valign: 'middle',
      cell: { table: nameOf(plan), row, column, across, down, repeated: header && !part.isFirst },
      at: item.at
    }
  ]
}

/** No two tables of a sheet begin at one corner. */
const nameOf = ({ areas: [first] }: MeasuredTable['plan']): string => `${first!.x} ${first!.y}`

/** Where a number stands so that its point is under that of the others, all of which stand in the middle of the column. */
function atPoint(inner: Rect, { before, natural }: SetCell, numbers: Numbers): Rect {
  const free = inner.w - numbers.before - numbers.behind
  return { ...inner, x: inner.x + Math.floor(free / 2) + numbers.before - before!, w: natural }
}

/** Tints, and over them rules. */
function groundOf({ plan }: MeasuredTable, part: TablePart): Graphic {
  const { item, story, table } = plan
  const { rows, rect } = part
  const tints = rows.flatMap(({ row, top, foot }): InkedPath[] => {
    const ink = row < table.header ? item.tint : (row - table.header) % 2 === 1 ? item.stripe : null
    return ink === null ? [] : [filled({ ...rect, y: top, h: foot - top }, ink)]
  })
  const shapes = [...tints, ...ruleTable(plan, part)]
  return { kind: 'graphic', role: 'table', story, words: table.title.text, rect, shapes, at: item.at }
}

function iconsOf({ plan: { item, story } }: MeasuredTable, part: TablePart): readonly Art[] {
  const { icons, gap, at } = item
  if (icons === null) return []
  return part.cells.flatMap((cell): Art[] => {
    if (cell.icon === null) return []
    const whole = cellRect(part, cell)
    const margin = Math.floor((whole.h - icons.size) / 2)
    const rect = { x: whole.x + Math.floor(gap / 2), y: whole.y + margin, w: whole.w - gap, h: icons.size }
    const align = cell.style.align === 'justify' ? 'start' : cell.style.align
    return [{ kind: 'artwork', story, file: iconFile(icons, cell.icon), rect, align, valign: 'middle', at }]
  })
}
