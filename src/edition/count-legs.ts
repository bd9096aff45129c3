import type { Area, Legs } from './area.ts'
import type { Grid } from './paper.ts'

/** Whether an area lies on both pages of a spread. */
export const isOverFold = (
  { columns }: Pick<Grid, 'columns'>,
  { columns: [first, last] }: Pick<Area, 'columns'>
): boolean => first <= columns && last > columns

/** How many base columns an area covers on each of the pages that it lies on: one number, or the two of a spread. */
export function sidesOf(grid: Pick<Grid, 'columns'>, area: Area): readonly number[] {
  const [first, last] = area.columns
  return isOverFold(grid, area) ? [grid.columns - first + 1, last - grid.columns] : [last - first + 1]
}

/** Legs on one of so many sides of the fold, which has so many base columns. Those of a whole area are shared out evenly. */
export function countLegs(columns: number, sides: number, legs: Legs): number {
  if (legs === null) return columns
  return typeof legs === 'number' ? Math.ceil(legs / sides) : Math.ceil((columns * legs[1]) / legs[0])
}
