import { bottom, type Point, right } from '../../base/geometry.ts'
import { runsOf } from '../../base/runs-of.ts'
import type { Stroke } from '../../edition/style.ts'
import type { InkedPath, TablePlan } from '../../plan/page-plan.ts'
import { drawn } from '../shapes.ts'
import type { SetCell } from './set-cells.ts'
import { cellRect, type TablePart } from './table-part.ts'

/** The rules of a part of a table. None goes through a cell. */
export function ruleTable(plan: TablePlan, part: TablePart): readonly InkedPath[] {
  const { rules } = plan.item
  const owners = ownersOf(part)
  const level = strokesOf(plan, part).flatMap((stroke, i) =>
    stroke === null ? [] : levelRules(part, owners, { stroke, i })
  )
  const upright = rules.columns === null ? [] : uprightRules(part, owners, rules.columns)
  return [...level, ...spanners(plan, part), ...upright].map(({ from, to, stroke }) => drawn([from, to], stroke))
}

interface Line {
  readonly from: Point
  readonly to: Point
  readonly stroke: Stroke
}

/** The cell that stands in each place, row by row; undefined where none does. */
type Owners = readonly (readonly (SetCell | undefined)[])[]

function ownersOf({ rows, cells, indices }: TablePart): Owners {
  const owners = rows.map((): SetCell[] => [])
  for (const cell of cells) {
    const first = indices.get(cell.row)!
    for (const row of owners.slice(first, first + cell.down)) {
      for (let column = cell.column; column < cell.column + cell.across; column++) row[column] = cell
    }
  }
  return owners
}

/** What stands over each row, and under the last. Within a head there is nothing but what `spanners` draws. */
function strokesOf({ item: { rules }, table }: TablePlan, { rows }: TablePart): readonly (Stroke | null)[] {
  const inside = rows.slice(1).map(({ row }, i) => {
    if (row < table.header) return null
    if (rows[i]!.row < table.header) return rules.header
    return table.rows[row]!.opens ? (rules.groups ?? rules.rows) : rules.rows
  })
  return [rules.above, ...inside, rules.below]
}

function levelRules(
  part: TablePart,
  owners: Owners,
  { stroke, i }: { readonly stroke: Stroke; readonly i: number }
): readonly Line[] {
  const { rows, rect, edges } = part
  const y = rows[i]?.top ?? bottom(rect)
  const clear = edges
    .slice(1)
    .map((_, column) => owners[i - 1]?.[column] !== owners[i]?.[column] || i === 0 || i === rows.length)
  return runsOf(clear).map(([from, to]) => ({
    from: { x: Math.max(rect.x, edges[from]!), y },
    to: { x: Math.min(right(rect), edges[to]!), y },
    stroke
  }))
}

function uprightRules({ rows, edges }: TablePart, owners: Owners, stroke: Stroke): readonly Line[] {
  return edges.slice(1, -1).flatMap((x, i) => {
    const clear = owners.map(row => row[i] !== row[i + 1])
    return runsOf(clear).map(
      ([from, to]): Line => ({ from: { x, y: rows[from]!.top }, to: { x, y: rows[to - 1]!.foot }, stroke })
    )
  })
}

/** Under a head over several columns a rule of its own, which ends with their words. */
function spanners({ item: { rules, gap }, table }: TablePlan, part: TablePart): readonly Line[] {
  const over = part.cells.filter(
    ({ row, down, across }) => row + down < table.header && across > 1 && across < table.columns
  )
  if (rules.header === null) return []
  const margin = Math.floor(gap / 2)
  return over.map(cell => {
    const rect = cellRect(part, cell)
    const y = bottom(rect)
    return { from: { x: rect.x + margin, y }, to: { x: right(rect) - margin, y }, stroke: rules.header! }
  })
}
