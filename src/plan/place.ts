import { type Rect, turn } from '../base/geometry.ts'
import { type Len, share } from '../base/length.ts'
import type { Area, Legs } from '../edition/area.ts'
import { countLegs, isOverFold, sidesOf } from '../edition/count-legs.ts'
import type { Grid, Sheet } from '../edition/paper.ts'
import type { Column } from './page-plan.ts'

/** Where the grid of a sheet side stands: one page, or two side by side whose columns count through. */
export interface Place {
  readonly sheet: Sheet
  readonly grid: Grid
}

/** Which page of the sheet side a column stands on, from 0. */
const sideOf = (grid: Grid, column: number): number => Math.floor((column - 1) / grid.columns)

/** Of what each page of a sheet side has, from left to right, that of the pages that an area lies on. */
export function sidesUnder<T>({ grid }: Place, { columns: [first, last] }: Area, sides: readonly T[]): readonly T[] {
  return sides.slice(sideOf(grid, first), sideOf(grid, last) + 1)
}

/** Left edge of a base column, counted from 1 over all pages of the sheet. */
function columnLeft({ sheet, grid }: Place, column: number): Len {
  const page = sideOf(grid, column)
  const onPage = (column - 1) % grid.columns
  return page * sheet.width + Math.floor((sheet.width - sheet.typeWidth) / 2) + onPage * (grid.measure + grid.gap)
}

const rowTop = ({ sheet, grid }: Place, row: number): Len => sheet.head + (row - 1) * grid.step

/** The rectangle of an area, insets taken off. */
export function areaRect(place: Place, area: Area): Rect {
  const [firstColumn, lastColumn] = area.columns
  const [firstRow, lastRow] = area.rows
  const x = columnLeft(place, firstColumn) + area.left
  const y = rowTop(place, firstRow) + area.top
  return {
    x,
    y,
    w: columnLeft(place, lastColumn) + place.grid.measure - area.right - x,
    h: rowTop(place, lastRow + 1) - area.bottom - y
  }
}

/** An area as the one or two rectangles that it covers on the pages of a spread. */
export function foldedRects(place: Place, area: Area): readonly [Rect] | readonly [Rect, Rect] {
  const [first, last] = area.columns
  const inner = place.grid.columns
  if (!isOverFold(place.grid, area)) return [areaRect(place, area)]
  return [
    areaRect(place, { ...area, columns: [first, inner], right: 0 }),
    areaRect(place, { ...area, columns: [inner + 1, last], left: 0 })
  ]
}

/** The columns of a body area: its base columns, or equal legs (破栏) with the base gap between them. */
export function columnsOf(place: Place, area: Area, legs: Legs): readonly Column[] {
  const sides = sidesOf(place.grid, area)
  return foldedRects(place, area).flatMap((rect, side) =>
    cutIntoLegs(place, rect, countLegs(sides[side]!, sides.length, legs), area)
  )
}

/** Lines stand on the grid whatever the insets: a row that one reaches into is none of the column's. */
function cutIntoLegs(place: Place, rect: Rect, legs: number, area: Area): Column[] {
  const { grid } = place
  const [first, last] = area.rows
  const above = Math.ceil(area.top / grid.step)
  const rows = last - first + 1 - above - Math.ceil(area.bottom / grid.step)
  const top = rowTop(place, first + above)
  const free = rect.w - grid.gap * (legs - 1)
  const columns: Column[] = []
  for (let leg = 0, x = rect.x; leg < legs; leg++) {
    const width = share(free, legs, leg)
    columns.push({ direction: 'horizontal', x, top, width, rows, step: grid.step, holes: [] })
    x += width + grid.gap
  }
  return columns
}

/**
 * The columns of a vertical body (竖排): `legs` equal ones, one without it, under each other with the base gap between
 * them, each with as many lines as the width has steps of the grid, from the right edge on.
 */
export function verticalColumns(place: Place, area: Area, legs: Legs): readonly Column[] {
  const { gap, step } = place.grid
  return foldedRects(place, area).flatMap(side => {
    const rect = turn(side)
    const count = typeof legs === 'number' ? legs : 1
    const free = rect.w - gap * (count - 1)
    return Array.from({ length: count }, (_, leg): Column => {
      const x = rect.x + Math.floor((free * leg) / count) + gap * leg
      const rows = Math.floor(rect.h / step)
      return { direction: 'vertical', x, top: rect.y, width: share(free, count, leg), rows, step, holes: [] }
    })
  })
}
