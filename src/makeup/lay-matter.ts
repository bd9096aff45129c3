import type { PagePlan, Unmeasured } from '../plan/page-plan.ts'
import { layChart } from './chart/lay-chart.ts'
import type { Room } from './room.ts'
import { layTable } from './table/lay-table.ts'

/** A plan whose tables and charts have become display type and art. */
export function layMatter(room: Room, { tables, charts, ...plan }: Unmeasured): PagePlan {
  const laid = [...tables.map(table => layTable(room, table)), ...charts.map(chart => layChart(room, chart))]
  return {
    ...plan,
    displays: [...plan.displays, ...laid.flatMap(({ displays }) => displays)],
    art: [...plan.art, ...laid.flatMap(({ art }) => art)]
  }
}
