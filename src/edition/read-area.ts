import type { Sink } from '../base/diagnostic.ts'
import { type Len, toMm } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { Area, Legs } from './area.ts'
import { countLegs, sidesOf } from './count-legs.ts'
import type { AreaFile, Range } from './files.ts'
import type { Grid, Paper } from './paper.ts'
import { readLength } from './read-length.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** A grid, over one page or two. */
export interface Bounds {
  readonly grid: Grid
  readonly pages: 1 | 2
  /** The bastard measures that the paper allows; null: any. */
  readonly measures: Paper['measures']
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
  const whole = { columns, rows, ...area }
  const { w, h } = sizeOf(grid, whole)
  if (w > 0 && h > 0) return whole
  const side = w > 0 ? 'height' : 'width'
  sink.report(
    'bad-grid',
    placeOf(down(from, w > 0 ? 'rows' : 'columns')),
    `the insets leave no ${side}`,
    'make them smaller'
  )
  return null
}

/** What an area measures; over a fold, without the margins at it. */
export function sizeOf(grid: Grid, { columns, rows, ...inset }: Area): { readonly w: Len; readonly h: Len } {
  const across = columns[1] - columns[0]
  return {
    w: (across + 1) * grid.measure + across * grid.gap - inset.left - inset.right,
    h: (rows[1] - rows[0] + 1) * grid.step - inset.top - inset.bottom
  }
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

/** A body's area, the legs it is cut into (null: its base columns), and the size of its type. */
interface Columns {
  readonly area: Area
  readonly legs: Legs
  readonly size: Len
  readonly from: Cursor<unknown>
}

/** Whether the columns of a body take a whole row and a character; reported where they do not. */
export function holdsType({ grid }: Bounds, { area, legs, size, from }: Columns, sink: Sink): boolean {
  const [first, last] = area.rows
  if (last - first + 1 - Math.ceil(area.top / grid.step) - Math.ceil(area.bottom / grid.step) < 1) {
    sink.report(
      'bad-grid',
      placeOf(from),
      'the insets leave no whole row',
      'make them smaller: lines stand on the grid'
    )
    return false
  }
  const width = narrowest(grid, area, legs)
  if (width >= size) return true
  const words = `its columns of ${toMm(width).toFixed(1)} mm do not hold one character of ${toMm(size).toFixed(1)} mm`
  sink.report('bad-grid', placeOf(from), words, 'give it more columns, fewer legs or smaller insets')
  return false
}

/** The width of the legs on the side of the fold where they are narrower; less than nothing where gaps alone are too wide. */
function narrowest(grid: Grid, area: Area, legs: Legs): Len {
  const sides = sidesOf(grid, area)
  const widths = sides.map((columns, side) => {
    const inset = (side === 0 ? area.left : 0) + (side === sides.length - 1 ? area.right : 0)
    const count = countLegs(columns, sides.length, legs)
    return Math.floor((columns * (grid.measure + grid.gap) - inset) / count) - grid.gap
  })
  return Math.min(...widths)
}
