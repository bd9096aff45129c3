import type { Frame } from '../plan/page-plan.ts'
import type { Slot } from './slots.ts'

/**
 * The rows without those that would be a leg of a single line (单行不占页), between two pictures or over a level foot:
 * they stay white. A column that has one row from the start keeps it.
 */
export function dropLoners(frames: readonly Frame[], slots: readonly Slot[]): readonly Slot[] {
  const rows = new Map<number, Set<number>>()
  for (const { leg, row } of slots) rows.set(leg, (rows.get(leg) ?? new Set()).add(row))
  return slots.filter(({ frame, column, leg }) => rows.get(leg)!.size > 1 || frames[frame]!.columns[column]!.rows === 1)
}
