import { bottom, right } from '../base/geometry.ts'
import type { Area, Legs } from '../edition/edition.ts'
import { type Column, columnRect } from './page-plan.ts'
import { columnsOf, type Place } from './place.ts'

/**
 * The legs of a body that fills several areas. Areas that touch or overlap are one shape (an L, a U, steps): a leg goes
 * on where two of them meet, and the legs of a shape are read column by column, an upper one before a lower. Areas whose
 * legs do not line up (破栏 of another measure, other insets) are shapes of their own. Shapes follow each other in the
 * order of their first areas.
 */
export function cutLegs(place: Place, areas: readonly Area[], legs: Legs): readonly Column[] {
  return shapesOf(areas).flatMap(shape => {
    const columns = shape.flatMap(area => columnsOf(place, area, legs))
    return lineUp(columns) ? joinColumns(columns) : columns
  })
}

/** Areas, those together that hang together. */
function shapesOf(areas: readonly Area[]): readonly (readonly Area[])[] {
  let shapes: (readonly Area[])[] = []
  for (const area of areas) {
    const met = shapes.filter(shape => shape.some(other => touch(area, other)))
    const first = met[0]
    if (first === undefined) shapes.push([area])
    else
      shapes = shapes.flatMap(shape => (shape === first ? [[...met.flat(), area]] : met.includes(shape) ? [] : [shape]))
  }
  return shapes
}

/** Whether two areas have a side in common, or more: corners that meet do not join. */
function touch(a: Area, b: Area): boolean {
  const columns = common(a.columns, b.columns)
  const rows = common(a.rows, b.rows)
  return columns >= 0 && rows >= 0 && columns + rows > 0
}

/** How many columns or rows two ranges share: 0 where they only follow each other, less where they stand apart. */
const common = (a: Area['rows'], b: Area['rows']): number => Math.min(a[1], b[1]) + 1 - Math.max(a[0], b[0])

/** From the left, then from the top. */
const byPlace = (a: Column, b: Column): number => a.x - b.x || a.top - b.top

/** Whether columns over each other begin and end alike. */
function lineUp(columns: readonly Column[]): boolean {
  const sorted = columns.map(columnRect).sort((a, b) => a.x - b.x)
  return sorted.every((rect, i) => {
    const before = sorted[i - 1]
    return before === undefined || right(before) <= rect.x || (before.x === rect.x && before.w === rect.w)
  })
}

/** Columns in the order in which they are read, those over each other as one where no row is between them. */
function joinColumns(columns: readonly Column[]): readonly Column[] {
  const joined: Column[] = []
  for (const column of [...columns].sort(byPlace)) {
    const above = joined.at(-1)
    const foot = above === undefined || above.x !== column.x ? null : bottom(columnRect(above))
    if (foot === null || foot < column.top) joined.push(column)
    else joined[joined.length - 1] = lengthen(above!, Math.max(foot, bottom(columnRect(column))))
  }
  return joined
}

const lengthen = (column: Column, foot: number): Column => ({ ...column, rows: (foot - column.top) / column.step })
