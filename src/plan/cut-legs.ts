import { bottom, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Area, Legs } from '../edition/area.ts'
import type { Grid } from '../edition/paper.ts'
import { type Column, rowsRect } from './page-plan.ts'
import { columnsOf, type Place, verticalColumns } from './place.ts'

/**
 * The legs of a body that fills several areas. Areas that touch or overlap are one shape (an L, a U, steps): a leg goes
 * on where two of them meet, and the legs of a shape are read column by column, an upper one before a lower. Areas whose
 * legs do not line up (破栏 of another measure, other insets) are shapes of their own. Shapes follow each other in the
 * order of their first areas. Bands of vertical type go on where areas meet side by side, are read from the top, and keep
 * a gap from what they meet under it.
 */
export function cutLegs(
  place: Place,
  areas: readonly Area[],
  legs: Legs,
  direction: Column['direction'] = 'horizontal'
): readonly Column[] {
  const { grid, sheet } = place
  return shapesOf(areas).flatMap(shape => {
    if (direction === 'horizontal') return inOrder(shape.flatMap(area => columnsOf(place, area, legs)))
    const bands = shape.flatMap(area => verticalColumns(place, area, legs))
    // The right page of a spread is read first. Between areas side by side are a gap and what is left of a line.
    const pages = [true, false].map(isRight => bands.filter(({ top }) => top < -sheet.width === isRight))
    return partBands(
      pages.flatMap(page => inOrder(page, grid.gap + grid.step)),
      grid
    )
  })
}

/** Columns that line up as they are read, those joined that have no more than a reach between them; others as they are. */
const inOrder = (columns: readonly Column[], reach: Len = 0): readonly Column[] =>
  lineUp(columns) ? joinColumns(columns, reach) : columns

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
  const sorted = columns.map(rowsRect).sort((a, b) => a.x - b.x)
  return sorted.every((rect, i) => {
    const before = sorted[i - 1]
    return before === undefined || right(before) <= rect.x || (before.x === rect.x && before.w === rect.w)
  })
}

/** Columns in the order in which they are read, those over each other as one where no more than a reach is between them. */
function joinColumns(columns: readonly Column[], reach: Len): readonly Column[] {
  const joined: Column[] = []
  for (const column of [...columns].sort(byPlace)) {
    const above = joined.at(-1)
    const foot = above === undefined || above.x !== column.x ? null : bottom(rowsRect(above))
    if (foot === null || foot + reach < column.top) joined.push(column)
    else joined[joined.length - 1] = lengthen(above!, Math.max(foot, bottom(rowsRect(column))))
  }
  return joined
}

const lengthen = (column: Column, foot: Len): Column => ({
  ...column,
  rows: Math.floor((foot - column.top) / column.step)
})

/** Bands without those that begin where another ends: they begin a gap later, where that leaves a character of room. */
function partBands(bands: readonly Column[], { gap, size }: Grid): readonly Column[] {
  const rects = bands.map(rowsRect)
  return bands.flatMap((band, i) => {
    const { x, y, h } = rects[i]!
    const isUnder = rects.some(other => right(other) === x && other.y < y + h && y < bottom(other))
    if (!isUnder) return [band]
    return band.width - gap < size ? [] : [{ ...band, x: x + gap, width: band.width - gap }]
  })
}
