import { bottom, intersect, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import { EM_ASCENT } from '../galley/galley.ts'
import type { Column, Frame } from '../plan/page-plan.ts'
import type { LinePlace } from './makeup.ts'

/** A row of a column that can take a line: where the line begins, and how long it may be. */
export interface Slot extends LinePlace {
  readonly frame: number
  /** Counts the unbroken runs of rows: a line's neighbours in its leg have its number. */
  readonly leg: number
}

/**
 * Where the baseline stands in its row, as a share of the step. An em box of 3/5 of the step stands in the middle of
 * its row.
 */
const BASELINE = 1 - (1 - 3 / 5) / 2 - (1 - EM_ASCENT) * (3 / 5)

/** Below this width beside a hole a line is given up, as a share of its column, by taste. */
const LEAST_SHARE = 0.4

/** The rows of a story's frames, in reading order. `lowest[i]` is the last row bottom that frame i may use. */
export function slotsOf(frames: readonly Frame[], lowest: readonly Len[]): readonly Slot[] {
  const slots: Slot[] = []
  let leg = 0
  frames.forEach((frame, index) => {
    for (const column of frame.columns) {
      leg++
      for (let row = 0; row < column.rows; row++) {
        const band = bandOf(column, row)
        if (bottom(band) > lowest[index]!) break
        const free = freeOf(band, column.holes)
        if (free.w < column.width * LEAST_SHARE) leg++
        else slots.push({ frame: index, ...lineIn(column, row, free), leg })
      }
    }
  })
  return slots
}

const bandOf = (column: Column, row: number): Rect => ({
  x: column.x,
  y: column.top + row * column.step,
  w: column.width,
  h: column.step
})

/** A level line stands on its baseline; the axis of one that runs down is the middle of its row. */
function lineIn(column: Column, row: number, free: Rect): LinePlace {
  if (column.direction === 'horizontal') return { x: free.x, baseline: baselineOf(column, row), width: free.w }
  return { x: -free.y - Math.round(free.h / 2), baseline: free.x, width: free.w }
}

const baselineOf = (column: Column, row: number): Len =>
  column.top + row * column.step + Math.round(column.step * BASELINE)

/** The row of a column that a line stands in, on the sheet. */
export function rowOf({ x, baseline, width }: LinePlace, { direction, step }: Column): Rect {
  if (direction === 'vertical') return { x: x - Math.round(step / 2), y: baseline, w: step, h: width }
  return { x, y: baseline - Math.round(step * BASELINE), w: width, h: step }
}

/** The widest stretch of a band that no hole reaches into. */
function freeOf(band: Rect, holes: readonly Rect[]): Rect {
  const cuts = holes.flatMap(hole => intersect(hole, band) ?? []).sort((a, b) => a.x - b.x)
  let best = { ...band, w: 0 }
  let x = band.x
  for (const cut of [...cuts, { ...band, x: right(band), w: 0 }]) {
    if (cut.x - x > best.w) best = { ...band, x, w: cut.x - x }
    x = Math.max(x, right(cut))
  }
  return best
}
