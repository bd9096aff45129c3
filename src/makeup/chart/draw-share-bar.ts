import { bottom, type Rect } from '../../base/geometry.ts'
import type { Copy } from '../../edition/copy.ts'
import { drawn, filled } from '../shapes.ts'
import { type ChartDrawing, drawingOf, type Easel, type Label, labelAt, overlaid } from './chart-drawing.ts'
import { inkOf, WHITE } from './ink-of.ts'
import { partLabels } from './part-labels.ts'
import { sharesOf } from './shares-of.ts'

/** Lines from a name to the bar where they stand apart, and lines that the bar is high at most. By taste. */
const LEADER = 0.5
const HIGHEST = 3

/** One bar of a hundred percent, the names of its parts over it and their values under it. */
export function drawShareBar(easel: Easel, rect: Rect): ChartDrawing {
  const { chart, item } = easel.plan
  const { line } = easel
  const leader = Math.round(line * LEADER)
  const h = Math.min(HIGHEST * line, rect.h - 2 * (line + leader))
  const bar = { x: rect.x, y: rect.y + line + leader, w: rect.w, h: Math.max(1, h) }
  const parts = sharesOf(chart, item.values).map(({ from, to, ...part }) => {
    const x = bar.x + Math.round(bar.w * from)
    return { ...part, rect: { ...bar, x, w: bar.x + Math.round(bar.w * to) - x } }
  })
  const over = { y: rect.y + Math.round(line / 2), edge: bar.y }
  const under = { y: bottom(bar) + leader + Math.round(line / 2), edge: bottom(bar) }
  return overlaid(
    drawingOf(parts.map(part => filled(part.rect, inkOf(item, part.index)))),
    drawingOf(
      parts.slice(1).map(({ rect: { x } }) =>
        drawn(
          [
            { x, y: bar.y },
            { x, y: bottom(bar) }
          ],
          { ...item.axis, ink: WHITE }
        )
      )
    ),
    tellRow(
      easel,
      rect,
      over,
      parts.map(part => ({ words: part.name, part: part.rect, role: 'series' }))
    ),
    tellRow(
      easel,
      rect,
      under,
      parts.map(part => ({ words: part.value, part: part.rect, role: 'value' }))
    )
  )
}

interface Told {
  readonly words: Copy
  /** What it is said of. */
  readonly part: Rect
  readonly role: Label['role']
}

interface Row {
  readonly y: number
  /** Where the bar begins or ends. */
  readonly edge: number
}

/** Labels in a row, each as near to the middle of its part as the others let it, and a line that leads there. */
function tellRow(easel: Easel, rect: Rect, { y, edge }: Row, told: readonly Told[]): ChartDrawing {
  const { gap, line, plan, widthOf } = easel
  const wishes = told.map(({ words, part }) => ({
    middle: part.x + Math.round(part.w / 2),
    size: widthOf(words) + gap
  }))
  const parted = partLabels(wishes, [rect.x - Math.floor(gap / 2), rect.x + rect.w + Math.ceil(gap / 2)])
  const middles = parted ?? wishes.map(({ middle }) => middle)
  const near = y + Math.round((edge > y ? line : -line) / 2)
  return {
    labels: told.map(({ words, role }, i) => labelAt(easel, words, { x: middles[i]!, y, role })),
    shapes: told.map((_, i) =>
      drawn(
        [
          { x: middles[i]!, y: near },
          { x: wishes[i]!.middle, y: edge }
        ],
        plan.item.grid
      )
    ),
    fits: parted !== null
  }
}
