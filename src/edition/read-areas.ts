import type { Area } from './area.ts'
import type { AreasFile } from './files.ts'
import type { ItemContext } from './item-context.ts'
import { readArea } from './read-area.ts'
import { type Cursor, isWritten, items, optional, placeOf } from './yaml-file.ts'

/** `areas`, or the one that `columns` and `rows` name; none, with a report, where neither stands on the grid. */
export function readAreas({ bounds, sink }: ItemContext, from: Cursor<AreasFile>): readonly Area[] {
  const several = optional(from, 'areas')
  if (several !== null) {
    if (several.value.length === 0)
      sink.report('bad-value', placeOf(several), 'there is no area here', 'write one at least')
    return items(several)
      .map(area => readArea(bounds, area, sink))
      .filter(area => area !== null)
  }
  const { columns, rows } = from.value
  if (columns === undefined || rows === undefined) {
    const key = columns === undefined ? 'columns' : 'rows'
    if (!isWritten(from, key) && !isWritten(from, 'areas')) {
      sink.report('missing-key', placeOf(from), `“${key}” is missing here`, 'write columns: and rows:, or areas:')
    }
    return []
  }
  const area = readArea(bounds, { ...from, value: { ...from.value, columns, rows } }, sink)
  return area === null ? [] : [area]
}
