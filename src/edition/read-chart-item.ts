import { BLACK, type Ink, tint } from '../base/ink.ts'
import { fromPt } from '../base/length.ts'
import type { ChartItem } from './chart.ts'
import type { ChartItemFile } from './files.ts'
import type { ItemContext } from './item-context.ts'
import { readArea } from './read-area.ts'
import { readIndex } from './read-count.ts'
import { readInk } from './read-ink.ts'
import { readStroke } from './read-stroke.ts'
import { styleOf } from './read-styles.ts'
import type { Stroke } from './style.ts'
import { type Cursor, down, linesOf, optional, placeOf } from './yaml-file.ts'

/** Tints that a reader of newsprint tells from each other side by side, by taste; hardly more can be told. */
const TINTS: readonly Ink[] = [70, 35, 15, 90, 50].map(percent => tint(BLACK, percent))

/** A scale's lines are the thinnest that plates hold, its base the double. ISO 12647-3 has no finer line than 0.25 pt. */
const AXIS: Stroke = { weight: fromPt(0.5), ink: BLACK }
const GRID: Stroke = { weight: fromPt(0.25), ink: BLACK }

/** How a chart looks, or null, with a report, where it has no area to stand in. */
export function readChartItem(context: ItemContext, from: Cursor<ChartItemFile>): ChartItem | null {
  const { bounds, styles, inks, sink } = context
  const area = readArea(bounds, from, sink)
  if (area === null) return null
  const label = styleOf(down(from, 'label'), styles, sink)
  const [note, own] = [optional(from, 'note'), optional(from, 'inks')]
  const strokeAt = (key: 'axis' | 'grid', other: Stroke): Stroke => {
    const stroke = optional(from, key)
    return stroke === null ? other : readStroke(stroke, inks, sink)
  }
  return {
    kind: 'chart',
    index: readIndex(optional(from, 'index'), sink),
    area,
    title: styleOf(down(from, 'title'), styles, sink),
    label,
    note: note === null ? label : styleOf(note, styles, sink),
    inks: own === null || own.value.length === 0 ? TINTS : linesOf(own).map(word => readInk(word, inks, sink)),
    values: from.value.values ?? false,
    axis: strokeAt('axis', AXIS),
    grid: strokeAt('grid', GRID),
    at: placeOf(from)
  }
}
