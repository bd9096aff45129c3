import { bottom, boundsOf, intersect, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import { type Field, fieldOf } from './field.ts'
import type { Zone } from './layout.ts'
import { traceOutline } from './trace-outline.ts'

/**
 * So many places of others lie within the bounds of no story that stands beside them: where there are more, stories lie
 * on each other, which is told as such, and the largest are enough.
 */
const MOST_OTHERS = 400

/**
 * The place that rectangles take up together: all of them, and the white between any two of them, level or upright, in
 * which nothing of others stands. Sides that differ by no more than `reach`, as insets make them, are drawn out to one.
 */
export function zoneOf(places: readonly Rect[], others: readonly Rect[], reach: Len): Zone {
  // Insets may leave nothing of a place.
  const own = places.filter(({ w, h }) => w > 0 && h > 0)
  if (own.length === 0) return []
  const bounds = boundsOf(own)
  const near = largest(others.filter(other => intersect(other, bounds) !== null))
  const field = fieldOf(drawOut(own, near, reach), near)
  while (fillBetween(field)) {
    // Each round fills a cell at least.
  }
  return traceOutline(field)
}

const largest = (rects: readonly Rect[]): readonly Rect[] =>
  rects.length <= MOST_OTHERS ? rects : rects.toSorted((a, b) => b.w * b.h - a.w * a.h).slice(0, MOST_OTHERS)

/** Rectangles whose sides stand on those of the outermost of their neighbours, where nothing of others is in the way. */
function drawOut(own: readonly Rect[], others: readonly Rect[], reach: Len): readonly Rect[] {
  const lefts = outermost(
    own.map(rect => rect.x),
    -reach
  )
  const tops = outermost(
    own.map(rect => rect.y),
    -reach
  )
  const rights = outermost(own.map(right), reach)
  const bottoms = outermost(own.map(bottom), reach)
  const isFree = (rect: Rect, before: Rect): boolean =>
    others.every(other => intersect(other, rect) === null || intersect(other, before) !== null)
  return own.map(rect => {
    let drawn = rect
    const draw = (left: Len, top: Len, end: Len, foot: Len): void => {
      const next = { x: left, y: top, w: end - left, h: foot - top }
      if (isFree(next, drawn)) drawn = next
    }
    draw(lefts.get(rect.x)!, drawn.y, right(drawn), bottom(drawn))
    draw(drawn.x, tops.get(rect.y)!, right(drawn), bottom(drawn))
    draw(drawn.x, drawn.y, rights.get(right(rect))!, bottom(drawn))
    draw(drawn.x, drawn.y, right(drawn), bottoms.get(bottom(rect))!)
    return drawn
  })
}

/** For each place the furthest of its group: places no more than `reach` from it, which points outwards. */
function outermost(places: readonly Len[], reach: Len): ReadonlyMap<Len, Len> {
  const groups = new Map<Len, Len>()
  let last: Len | null = null
  for (const place of [...new Set(places)].sort((a, b) => (b - a) * Math.sign(reach))) {
    if (last === null || Math.abs(place - last) > Math.abs(reach)) last = place
    groups.set(place, last)
  }
  return groups
}

/** Fills the runs of empty cells with own ones at both ends; tells whether there were any. */
function fillBetween(field: Field): boolean {
  const { columns, rows } = field
  const level = Array.from({ length: rows }, (_, y) => fillRun(field, y * columns, 1, columns))
  const upright = Array.from({ length: columns }, (_, x) => fillRun(field, x, columns, rows))
  return level.includes(true) || upright.includes(true)
}

function fillRun({ cells }: Field, from: number, step: number, count: number): boolean {
  let filled = false
  let lastOwn = -1
  for (let i = 0; i < count; i++) {
    const cell = cells[from + i * step]
    if (cell === 'other') lastOwn = -1
    if (cell !== 'own') continue
    for (let gap = lastOwn + 1; lastOwn >= 0 && gap < i; gap++) {
      cells[from + gap * step] = 'own'
      filled = true
    }
    lastOwn = i
  }
  return filled
}
