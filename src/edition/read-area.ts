import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { Area } from './edition.ts'
import type { AreaFile, Range } from './files.ts'
import type { TypeGrid } from './read-grid.ts'
import { readLength } from './read-length.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** A grid, over one page or two. */
export interface Bounds {
  readonly grid: TypeGrid
  readonly pages: 1 | 2
}

/** Columns and rows within the grid, and insets that leave something of them; null, with a report, otherwise. */
export function readArea({ grid, pages }: Bounds, from: Cursor<AreaFile>, sink: Sink): Area | null {
  const columns = readRange(down(from, 'columns'), { last: grid.columns * pages, unit: 'column' }, sink)
  const rows = readRange(down(from, 'rows'), { last: grid.rows, unit: 'row' }, sink)
  const inset = (side: 'left' | 'right' | 'top' | 'bottom'): number => {
    const word = optional(from, side)
    return word === null ? 0 : readLength(word, grid.size, sink)
  }
  const area = { left: inset('left'), right: inset('right'), top: inset('top'), bottom: inset('bottom') }
  if (columns === null || rows === null) return null
  const across = columns[1] - columns[0]
  const width = (across + 1) * grid.measure + across * grid.gap - area.left - area.right
  const height = (rows[1] - rows[0] + 1) * grid.step - area.top - area.bottom
  if (width > 0 && height > 0) return { columns, rows, ...area }
  const side = width > 0 ? 'height' : 'width'
  sink.report(
    'bad-grid',
    placeOf(down(from, width > 0 ? 'rows' : 'columns')),
    `the insets leave no ${side}`,
    'make them smaller'
  )
  return null
}

interface Extent {
  readonly last: number
  readonly unit: 'column' | 'row'
}

function readRange(from: Cursor<Range>, { last, unit }: Extent, sink: Sink): Range | null {
  const [first, end] = from.value
  const at: Span = placeOf(from)
  if (first > end) {
    sink.report('bad-value', at, `${first}-${end} runs backwards`, `write the smaller number first: ${end}-${first}`)
  } else if (first < 1 || end > last) {
    sink.report('outside-sheet', at, `there is no ${unit} ${first < 1 ? first : end}`, `${unit}s here are 1 to ${last}`)
  } else {
    return from.value
  }
  return null
}
