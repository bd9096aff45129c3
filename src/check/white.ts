import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Layout, Part } from '../layout/layout.ts'
import { inkOf, rowsOf } from './anatomy.ts'

/** What is printed on a page: lines of text in their rows, type, pictures, boxes, advertisements. */
export function blackOf({ stories, furniture, ads }: Layout): readonly Rect[] {
  const parts = [...stories.flatMap(story => story.parts), ...furniture]
  return [...parts.flatMap(blackOfPart), ...ads.map(({ rect }) => rect)]
}

function blackOfPart(part: Part): readonly Rect[] {
  if (part.kind === 'art') return part.rects
  if (part.lines.length === 0) return []
  return [part.kind === 'leg' ? rowsOf(part.lines) : inkOf(part)]
}

/**
 * What is taken of a page: all places whole, as a head has it to itself, but of legs the rows that have a line. Columns
 * of notices, which stay whole, end where they can.
 */
export function takenOf({ stories, furniture, ads, grid }: Layout): readonly Rect[] {
  const parts = [...stories.flatMap(story => story.parts), ...furniture]
  const places = parts.flatMap(part =>
    part.kind === 'leg' && (part.step === grid.step || part.lines.length === 0) ? blackOfPart(part) : part.rects
  )
  return [...places, ...ads.map(({ rect }) => rect)]
}

/**
 * The largest rectangles of an area, one for each foot and width that there is, in which nothing of some others
 * stands: under every line along a side of theirs, the largest rectangles under the steps of the white over it.
 */
export function emptyRects(area: Rect, taken: readonly Rect[]): readonly Rect[] {
  const xs = cuts([area.x, right(area), ...taken.flatMap(rect => [rect.x, right(rect)])], area.x, right(area))
  const ys = cuts([area.y, bottom(area), ...taken.flatMap(rect => [rect.y, bottom(rect)])], area.y, bottom(area))
  const found: Rect[] = []
  const column = columnsAt(xs)
  const tops = xs.slice(1).map(() => area.y)
  for (let row = 0; row + 1 < ys.length; row++) {
    const [y, foot] = [ys[row]!, ys[row + 1]!]
    for (const rect of taken) {
      if (rect.y < foot && bottom(rect) > y) tops.fill(foot, column(rect.x), column(right(rect)))
    }
    found.push(...underSteps(xs, tops, foot))
  }
  return found
}

const cuts = (places: readonly Len[], from: Len, to: Len): readonly Len[] =>
  [...new Set(places.filter(place => place >= from && place <= to))].sort((a, b) => a - b)

/** Which of the columns between cuts begins at a place or behind it. */
function columnsAt(xs: readonly Len[]): (place: Len) => number {
  const at = new Map(xs.map((x, i) => [x, i]))
  return place => at.get(place) ?? (place < xs[0]! ? 0 : xs.length - 1)
}

/** The widest rectangle over `foot` for each height that white columns of these tops have. */
function underSteps(xs: readonly Len[], tops: readonly Len[], foot: Len): readonly Rect[] {
  const found: Rect[] = []
  const open: { x: Len; top: Len }[] = []
  ;[...tops, foot].forEach((top, i) => {
    let x = xs[i]!
    while (open.length > 0 && open.at(-1)!.top < top) {
      const step = open.pop()!
      found.push({ x: step.x, y: step.top, w: xs[i]! - step.x, h: foot - step.top })
      x = step.x
    }
    if (top < foot && open.at(-1)?.top !== top) open.push({ x, top })
  })
  return found
}
