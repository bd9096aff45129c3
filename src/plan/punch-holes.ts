import { bottom, intersect, type Rect, right, turn } from '../base/geometry.ts'
import { type Column, columnRect, type Frame, type Rule } from './page-plan.ts'

/**
 * A frame whose columns know what reaches into them. A column that stands within a box is that box's own, unless the box
 * is a `part` of the frame's story: heads and pictures are no homes.
 */
export function punchHoles(frame: Frame, boxes: readonly Rect[], parts: readonly Rect[] = []): Frame {
  return { ...frame, columns: frame.columns.map(column => punch(column, boxes, parts)) }
}

function punch(column: Column, boxes: readonly Rect[], parts: readonly Rect[]): Column {
  const whole = columnRect(column)
  const reaching = [...boxes.filter(box => !contains(box, whole)), ...parts]
  const holes = reaching.filter(box => intersect(box, whole) !== null)
  return { ...column, holes: column.direction === 'vertical' ? holes.map(turn) : holes }
}

/** An upright rule without the stretches that stand in boxes. */
export function punchRule(rule: Rule, boxes: readonly Rect[]): readonly Rule[] {
  const x = rule.from[0]
  const cuts = boxes.filter(box => box.x < x && x < right(box)).sort((a, b) => a.y - b.y)
  const pieces: Rule[] = []
  let y = rule.from[1]
  for (const box of [...cuts, { y: rule.to[1], h: 0 }]) {
    const end = Math.min(box.y, rule.to[1])
    if (end > y) pieces.push({ ...rule, from: [x, y], to: [x, end] })
    y = Math.max(y, box.y + box.h)
  }
  return pieces
}

const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer)
