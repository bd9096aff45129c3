import { bottom, boundsOf, contains, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import { type Layout, type Part, rectsOf } from '../layout/layout.ts'

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

/** What can part two places: what lies between them, and boxes that hold one of them. */
interface Partings {
  readonly solids: readonly Rect[]
  readonly boxes: readonly Rect[]
}

/** Rules, the sides of boxes, pictures and advertisements of a page. */
export function partingsOf({ stories, furniture, rules, ads }: Layout): Partings {
  const art = [...furniture, ...stories.flatMap(({ parts }) => parts)].filter(({ kind }) => kind === 'art')
  return {
    solids: [...[...rules, ...ads].map(({ rect }) => rect), ...art.filter(part => !isBox(part)).flatMap(rectsOf)],
    boxes: art.filter(isBox).map(({ rects }) => boundsOf(rects))
  }
}

const isBox = ({ role }: Part): boolean => role === 'box'

/** Whether something parts two places that face each other. */
export function areParted({ solids, boxes }: Partings, a: Rect, b: Rect): boolean {
  const gap = between(a, b)
  if (gap === null) return false
  return (
    solids.some(rect => sharedWidth(rect, gap) > 0 && sharedHeight(rect, gap) > 0) ||
    boxes.some(box => contains(box, a) !== contains(box, b))
  )
}
