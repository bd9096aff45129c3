import type { Area } from '../edition/area.ts'
import type { TableItem } from '../edition/table.ts'
import { foldedRects, type Place } from './place.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'

/** A table of the story: where it may stand, and what keeps clear of it. No side of a fold has a part of a row. */
export function planTable({ place, story }: Setting, item: TableItem): Planned {
  const table = story?.tables[item.index]
  if (story === null || table === undefined || table.columns === 0) return NOTHING
  const areas = item.areas.flatMap(area => foldedRects(place, onRows(place, area)))
  return { ...NOTHING, tables: [{ story: story.id, table, item, areas, step: place.grid.step }], holes: areas }
}

/** Insets above and below take whole rows: those of a table stand on the grid. */
function onRows({ grid: { step } }: Place, area: Area): Area {
  const whole = (inset: number): number => Math.ceil(inset / step) * step
  return { ...area, top: whole(area.top), bottom: whole(area.bottom) }
}
