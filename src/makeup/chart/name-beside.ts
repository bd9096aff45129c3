import { bottom, type Point, type Rect, right } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import type { Copy } from '../../edition/copy.ts'
import { drawn } from '../shapes.ts'
import { type ChartDrawing, type Easel, labelAt } from './chart-drawing.ts'
import { partLabels } from './part-labels.ts'

/** A name, and the point at the right end of the drawing that it is of. */
export interface Named {
  readonly words: Copy
  readonly at: Point
}

/** Of the gap beside a drawing, in which a line leads to its name, in gaps of the labels. */
const LEADER = 3

/** Names at the right of a drawing, beside what they are of; where they would stand on each other, lines lead to them. */
export function nameBeside(easel: Easel, named: readonly Named[], plot: Rect): ChartDrawing {
  const sorted = named.toSorted((a, b) => a.at.y - b.at.y)
  const half = Math.ceil(easel.line / 2)
  const wishes = sorted.map(({ at }) => ({ middle: at.y, size: easel.line }))
  const parted = partLabels(wishes, [plot.y - half, bottom(plot) + half])
  const middles = parted ?? wishes.map(({ middle }) => middle)
  const x = right(plot) + LEADER * easel.gap
  return {
    labels: sorted.map(({ words }, i) => labelAt(easel, words, { x, y: middles[i]!, align: 'start', role: 'series' })),
    shapes: sorted.map(({ at }, i) => {
      const end = { x: x - Math.round(easel.gap / 2), y: middles[i]! }
      return drawn([{ x: at.x + Math.round(easel.gap / 2), y: at.y }, end], easel.plan.item.grid)
    }),
    fits: parted !== null
  }
}

/** What names take beside a drawing. */
export const roomBeside = ({ gap, widthOf }: Easel, names: readonly Copy[]): Len =>
  LEADER * gap + Math.max(0, ...names.map(widthOf))
