import type { Rect } from '../../base/geometry.ts'
import type { Copy } from '../../edition/copy.ts'
import type { InkedPath } from '../../plan/page-plan.ts'
import { filled } from '../shapes.ts'
import { type ChartDrawing, type Easel, type Label, labelAt } from './chart-drawing.ts'
import { inkOf } from './ink-of.ts'

/** A patch of ink, in heights of a line of labels. */
const PATCH = 0.6

/** What the inks stand for, each name behind its patch, line under line from the top; and the room that is left. */
export function drawKey(
  easel: Easel,
  rect: Rect,
  names: readonly Copy[]
): { readonly key: ChartDrawing; readonly rest: Rect } {
  const { line, gap, plan, widthOf } = easel
  const patch = Math.round(line * PATCH)
  const labels: Label[] = []
  const shapes: InkedPath[] = []
  let [x, y] = [rect.x, rect.y]
  names.forEach((name, i) => {
    const w = patch + gap + widthOf(name)
    if (x > rect.x && x + w > rect.x + rect.w) [x, y] = [rect.x, y + line]
    const margin = Math.round((line - patch) / 2)
    shapes.push(filled({ x, y: y + margin, w: patch, h: patch }, inkOf(plan.item, i)))
    labels.push(
      labelAt(easel, name, { x: x + patch + gap, y: y + Math.round(line / 2), align: 'start', role: 'series' })
    )
    x += w + 2 * gap
  })
  const taken = y + line + gap - rect.y
  const fits = labels.every(label => label.rect.x + label.rect.w <= rect.x + rect.w)
  return { key: { labels, shapes, fits }, rest: { ...rect, y: rect.y + taken, h: rect.h - taken } }
}
