import type { Len } from '../../base/length.ts'
import type { ColumnWidth } from '../../edition/table.ts'

/** What a column asks for, the blank beside its words included. */
export interface ColumnNeed {
  readonly width: ColumnWidth
  /** Below it the words do not fit in the lines that they may take. */
  readonly least: Len
  /** At it each cell is one line. */
  readonly natural: Len
}

/**
 * A width for each column, `total` together; less where all are fixed. Columns as wide as their words come first, and
 * are narrowed only where the others have what they need at least; what is left over goes to the shares, or to all that
 * are not fixed alike. Null where not even what is needed at least has room.
 */
export function shareWidths(needs: readonly ColumnNeed[], total: Len): readonly Len[] | null {
  const floors = needs.map(floorOf)
  const free = total - sum(floors)
  if (free < 0) return null
  const growth = needs.map(({ width, natural, least }) => (width.kind === 'auto' ? Math.max(0, natural - least) : 0))
  const wished = sum(growth)
  if (wished > free) return added(floors, growth, free)
  return spread(needs, added(floors, growth, wished), free - wished)
}

/** What a table is wide at least. */
export const leastWidth = (needs: readonly ColumnNeed[]): Len => sum(needs.map(floorOf))

export const floorOf = ({ width, least }: ColumnNeed): Len => (width.kind === 'fixed' ? width.width : least)

const sum = (lengths: readonly Len[]): Len => lengths.reduce((so, next) => so + next, 0)

/** Each length with its part of a whole, in proportion to the weights, to the last unit. */
function added(lengths: readonly Len[], weights: readonly number[], whole: Len): readonly Len[] {
  const all = sum(weights)
  let before = 0
  return lengths.map((length, i) => {
    const from = all === 0 ? 0 : Math.floor((whole * before) / all)
    before += weights[i]!
    return length + (all === 0 ? 0 : Math.floor((whole * before) / all)) - from
  })
}

function spread(needs: readonly ColumnNeed[], widths: readonly Len[], free: Len): readonly Len[] {
  const parts = needs.map(({ width }) => (width.kind === 'share' ? width.parts : 0))
  if (sum(parts) > 0) return fillShares(parts, widths, free)
  const open = needs.map(({ width }) => (width.kind === 'fixed' ? 0 : 1))
  return added(widths, open, sum(open) === 0 ? 0 : free)
}

/** Shares of one measure: a column that needs more than its share keeps that, and the others share what is left. */
function fillShares(parts: readonly number[], widths: readonly Len[], free: Len): readonly Len[] {
  const open = parts.map(part => part > 0)
  for (;;) {
    const kept = parts.map((part, i) => (open[i] ? part : 0))
    const room = free + sum(widths.filter((_, i) => open[i]))
    const filled = added(
      widths.map((width, i) => (open[i] ? 0 : width)),
      kept,
      room
    )
    const short = filled.map((width, i) => open[i]! && width < widths[i]!)
    if (!short.includes(true)) return filled
    for (const [i, is] of short.entries()) if (is) open[i] = false
    if (!open.includes(true)) return widths
  }
}
