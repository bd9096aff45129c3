import { boundsOfOutline } from '../pdf/content/bounds.ts'
import type { Drawn } from './sheet.ts'
import { isRectangle } from './survey-page.ts'

/** How thick a line is, in points: a stroke, or a filled rectangle by its shorter side; null for what is no line. */
export function thicknessOf(object: Drawn): number | null {
  if (object.kind !== 'path') return null
  if (object.pen !== null) return object.pen.width
  if (!isRectangle(object)) return null
  const [x0, y0, x1, y1] = boundsOfOutline(object.outline)
  return Math.min(x1 - x0, y1 - y0)
}
