import { bottom, type Rect, right } from '../base/geometry.ts'
import { ems, type Len } from '../base/length.ts'
import { EM_ASCENT } from '../galley/galley.ts'
import type { Column, Frame, Hole } from '../plan/page-plan.ts'
import type { LinePlace } from './makeup.ts'

/** A row of a column that can take a line, or one side of it: where the line begins, and how long it may be. */
export interface Slot extends LinePlace {
  readonly frame: number
  /** Of its frame, from 0. */
  readonly column: number
  /** Of its column, from 0. */
  readonly row: number
  /** Counts the unbroken runs of rows: a line's neighbours in its leg have its number. */
  readonly leg: number
  /** Something stands beside it in its column. */
  readonly isNarrow?: true
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
    const least = leastLineOf(frame)
    frame.columns.forEach((column, at) => {
      leg++
      const holes = column.holes.toSorted((a, b) => a.x - b.x)
      for (let row = 0; row < column.rows; row++) {
        const band = bandOf(column, row)
        if (bottom(band) > lowest[index]!) break
        const free = freeOf(band, holes, least ?? column.width * LEAST_SHARE)
        if (free.length === 0) leg++
        for (const stretch of free) {
          const { x, baseline, width } = lineIn(column, row, stretch)
          const beside = width < column.width ? ({ isNarrow: true } as const) : {}
          slots.push({ frame: index, column: at, row, x, baseline, width, leg, ...beside })
        }
      }
    })
  })
  return slots
}

/** The shortest line that a frame's paragraphs ask for; null where they leave it to their columns. */
function leastLineOf({ paragraphs }: Frame): Len | null {
  const style = paragraphs[0]?.style
  return style === undefined || style.leastLine === null ? null : ems(style.leastLine, style.size)
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

/** A level stretch of a band. */
interface Stretch {
  readonly from: Len
  readonly to: Len
}

/**
 * What holes, from left to right, leave of a band: the widest part of it, and of that the stretches beside holes that
 * text runs past on both sides, as far as they hold the shortest line.
 */
function freeOf(band: Rect, holes: readonly Hole[], least: Len): readonly Rect[] {
  const cuts = holes.filter(hole => meets(hole, band))
  if (cuts.length === 0) return band.w < least ? [] : [band]
  const parts: Stretch[][] = [[]]
  let x = band.x
  for (const cut of cuts) {
    if (cut.x > x) parts.at(-1)!.push({ from: x, to: cut.x })
    if (cut.around !== 'both') parts.push([])
    x = Math.max(x, right(cut))
  }
  if (right(band) > x) parts.at(-1)!.push({ from: x, to: right(band) })
  const lines = parts.map(part => part.filter(({ from, to }) => to - from >= least))
  const widest = lines.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a))
  return widest.map(({ from, to }) => ({ ...band, x: from, w: to - from }))
}

const meets = (a: Rect, b: Rect): boolean => a.y < bottom(b) && bottom(a) > b.y && a.x < right(b) && right(a) > b.x

const widthOf = (stretches: readonly Stretch[]): Len => stretches.reduce((sum, { from, to }) => sum + to - from, 0)
