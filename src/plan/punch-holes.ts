import { bottom, intersect, type Rect, right } from '../base/geometry.ts'
import type { Column, Frame } from './page-plan.ts'

/** A frame whose columns know what reaches into them. A column that stands within a box is that box's own. */
export function punchHoles(frame: Frame, boxes: readonly Rect[]): Frame {
  return { ...frame, columns: frame.columns.map(column => punch(column, boxes)) }
}

function punch(column: Column, boxes: readonly Rect[]): Column {
  const whole = { x: column.x, y: column.top, w: column.width, h: column.rows * column.step }
  return { ...column, holes: boxes.filter(box => intersect(box, whole) !== null && !contains(box, whole)) }
}

const contains = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x && outer.y <= inner.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer)
