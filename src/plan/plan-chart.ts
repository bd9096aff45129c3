import type { ChartItem } from '../edition/chart.ts'
import { areaRect } from './place.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'

/** A chart of the story: where it may stand, and what keeps clear of it. */
export function planChart({ place, story }: Setting, item: ChartItem): Planned {
  const chart = story?.charts[item.index]
  if (story === null || chart === undefined) return NOTHING
  const rect = areaRect(place, item.area)
  return { ...NOTHING, charts: [{ story: story.id, chart, item, rect, step: place.grid.step }], holes: [rect] }
}
