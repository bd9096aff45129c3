import { bottom, type Rect, right } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { plainCopy } from '../../edition/copy.ts'
import { type Easel, type Label, labelAt } from './chart-drawing.ts'
import type { GridLine } from './draw-grid.ts'
import { niceScale, type Scale } from './nice-scale.ts'

/** A scale laid along the page. `to` may stand before `from`: values grow upwards. */
export interface Axis {
  readonly scale: Scale
  readonly from: Len
  readonly to: Len
}

/** Where a value stands. */
export const along = ({ scale, from, to }: Axis, value: number): Len =>
  from + Math.round(((value - scale.from) / (scale.to - scale.from)) * (to - from))

/** From side to side of a plot. */
export const levelLine = (plot: Rect, y: Len): GridLine => [
  { x: plot.x, y },
  { x: right(plot), y }
]

/** From head to foot of it. */
export const uprightLine = (plot: Rect, x: Len): GridLine => [
  { x, y: plot.y },
  { x, y: bottom(plot) }
]

/** The values of a chart, and the room that it needs round its plot for what is not of the scale. */
export interface Needs {
  readonly least: number
  readonly most: number
  readonly left: Len
  readonly right: Len
  readonly over: Len
  readonly under: Len
}

/** A plot, the scale along it, and what it is read by: nothing where each value stands at what is drawn. */
export interface Plotted {
  readonly plot: Rect
  readonly axis: Axis
  readonly ticks: readonly Label[]
  readonly grid: readonly GridLine[]
}

/** Lines of a scale are so many lines of labels apart, or twice as far as its labels are wide. By taste. */
const LINES_BETWEEN = 2.5
const WIDTHS_BETWEEN = 2
/** More lines than these are a net, by taste. */
const MOST_TICKS = 7

const ticksIn = (room: Len, each: Len): number => Math.max(2, Math.min(MOST_TICKS, 1 + Math.floor(room / each)))

/** Without round numbers: from the least value to the most. */
const bareScale = ({ least, most }: Needs): Scale => ({ from: least, to: most, ticks: [], decimals: 0 })

/** A plot whose values grow upwards. */
export function standUpright(easel: Easel, rect: Rect, needs: Needs): Plotted {
  const { line, gap, plan } = easel
  const { values } = plan.item
  const h = rect.h - needs.over - needs.under
  const scale = values ? bareScale(needs) : niceScale(needs.least, needs.most, ticksIn(h, line * LINES_BETWEEN))
  const ticks = ticksOf(easel, scale)
  const left = needs.left + (values ? 0 : gap + Math.max(...ticks.map(({ width }) => width)))
  const plot = { x: rect.x + left, y: rect.y + needs.over, w: rect.w - left - needs.right, h }
  const axis = { scale, from: bottom(plot), to: plot.y }
  return {
    plot,
    axis,
    ticks: ticks.map(({ value, words }) =>
      labelAt(easel, words, { x: plot.x - gap, y: along(axis, value), align: 'end', role: 'tick' })
    ),
    grid: ticks.map(({ value }) => levelLine(plot, along(axis, value)))
  }
}

/** A plot whose values grow to the right, over the labels of its scale. */
export function lieDown(easel: Easel, rect: Rect, needs: Needs): Plotted {
  const { line, plan } = easel
  const { values } = plan.item
  const room = rect.w - needs.left - needs.right
  const widest = Math.max(...ticksOf(easel, niceScale(needs.least, needs.most, MOST_TICKS)).map(({ width }) => width))
  const scale = values ? bareScale(needs) : niceScale(needs.least, needs.most, ticksIn(room, widest * WIDTHS_BETWEEN))
  const ticks = ticksOf(easel, scale)
  // The last label stands half out of the plot.
  const w = room - Math.round((ticks.at(-1)?.width ?? 0) / 2)
  const plot = { x: rect.x + needs.left, y: rect.y, w, h: rect.h - (values ? 0 : line) }
  const axis = { scale, from: plot.x, to: right(plot) }
  return {
    plot,
    axis,
    ticks: ticks.map(({ value, words }) =>
      labelAt(easel, words, { x: along(axis, value), y: bottom(plot) + Math.round(line / 2), role: 'tick' })
    ),
    grid: ticks.map(({ value }) => uprightLine(plot, along(axis, value)))
  }
}

function ticksOf({ plan, widthOf }: Easel, { ticks, decimals }: Scale) {
  return ticks.map(value => {
    const words = plainCopy(value.toFixed(decimals), plan.chart.at)
    return { value, words, width: widthOf(words) }
  })
}
