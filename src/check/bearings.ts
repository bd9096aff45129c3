import { bottom, boundsOf, contains, intersect, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Layout, Part } from '../layout/layout.ts'

/** How much of a level or upright line two rectangles have in common; what they stand apart, as a negative. */
export const sharedWidth = (a: Rect, b: Rect): Len => Math.min(right(a), right(b)) - Math.max(a.x, b.x)
export const sharedHeight = (a: Rect, b: Rect): Len => Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)

export const areaOf = ({ w, h }: Rect): number => w * h

/** What lies between two rectangles that face each other, or null where they do not, or touch. */
export function between(a: Rect, b: Rect): Rect | null {
  const [width, height] = [sharedWidth(a, b), sharedHeight(a, b)]
  if (height > 0 && width < 0) return { x: Math.min(right(a), right(b)), y: Math.max(a.y, b.y), w: -width, h: height }
  if (width > 0 && height < 0) return { x: Math.max(a.x, b.x), y: Math.min(bottom(a), bottom(b)), w: width, h: -height }
  return null
}

/** Whether a rule, the side of a box, a picture or an advertisement parts two places that face each other. */
export function areParted(page: Layout, a: Rect, b: Rect): boolean {
  const gap = between(a, b)
  if (gap === null) return false
  const stands = (rect: Rect): boolean => intersect(rect, gap) !== null
  const parts = (part: Part): boolean =>
    part.role === 'box' ? encloses(part, a) !== encloses(part, b) : part.kind === 'art' && part.rects.some(stands)
  return (
    page.rules.some(({ rect }) => stands(rect)) ||
    page.ads.some(({ rect }) => stands(rect)) ||
    page.furniture.some(parts) ||
    page.stories.some(story => story.parts.some(parts))
  )
}

const encloses = ({ rects }: Part, inner: Rect): boolean => contains(boundsOf(rects), inner)
