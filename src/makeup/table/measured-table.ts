import type { Len } from '../../base/length.ts'
import type { TablePlan } from '../../plan/page-plan.ts'
import type { Parts } from './break-table.ts'
import type { SetCell } from './set-cells.ts'

/** A table measured: in what type, and where its columns and rows stand. */
export interface MeasuredTable {
  readonly plan: TablePlan
  readonly cells: readonly SetCell[]
  /** Of the columns in each area. */
  readonly widths: readonly (readonly Len[])[]
  /** Of the rows, in grid rows. */
  readonly heights: readonly number[]
  readonly parts: Parts
  /** Grid rows that title and note take. */
  readonly title: number
  readonly note: number
  /** How much wider it is than its narrowest area, and how many rows found no place. */
  readonly excess: Len
  readonly left: number
}

/**
 * What of a table stands out of its area on both sides together: half a gap each, so that its words end with the area
 * where no tint and no rule between columns shows what is beside them.
 */
export const outside = ({ item: { gap, rules, tint, stripe } }: TablePlan): Len =>
  rules.columns === null && tint === null && stripe === null ? gap : 0
