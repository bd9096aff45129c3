import { boundsOfOutline } from '../pdf/content/bounds.ts'
import type { Outline, Pen } from '../pdf/painted.ts'
import type { Drawn } from './ink-use.ts'

/**
 * How thick a line is, in points: a stroke where it is thinnest, or a filled rectangle by its shorter side; null for
 * what is no line.
 */
export function thicknessOf(object: Drawn): number | null {
  if (object.kind !== 'path') return null
  if (object.pen !== null) return thinnest(object.outline, object.pen)
  if (!isRectangle(object.outline)) return null
  const [x0, y0, x1, y1] = boundsOfOutline(object.outline)
  return Math.min(x1 - x0, y1 - y0)
}

/** A pen that is squeezed draws lines of each direction in another thickness; curves count as the lines that hold them. */
function thinnest({ steps, coords }: Outline, { width, shape }: Pen): number {
  if (shape === null) return width
  const [a, b, c, d] = shape
  let least = Infinity
  let at = 0
  for (const step of steps) {
    const count = NUMBERS[step] ?? 0
    for (let i = step === 'M' ? at + 2 : at; i < at + count; i += 2) {
      const [dx, dy] = [coords[i]! - coords[i - 2]!, coords[i + 1]! - coords[i - 1]!]
      const length = Math.hypot(dx, dy)
      if (length > 0) least = Math.min(least, Math.hypot(a * dy - b * dx, c * dy - d * dx) / length)
    }
    at += count
  }
  return least === Infinity ? width : width * least
}

/** How many numbers each step of an outline has. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 }

/** Four sides along the axes. */
export function isRectangle({ steps, coords }: Outline): boolean {
  if (!/^MLLLL?Z?$/.test(steps)) return false
  for (let i = 2; i < coords.length; i += 2)
    if (coords[i] !== coords[i - 2] && coords[i + 1] !== coords[i - 1]) return false
  return true
}
