import { bottom, boundsOf, contains, type Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { ArtPart, Layout, LegLine, LegPart, Part, StoryLayout, TypePart } from '../layout/layout.ts'

/** A story's main head (主题), as large as its type is. */
export interface Head {
  readonly story: StoryLayout
  readonly part: TypePart
  readonly ink: Rect
  readonly size: Len
}

/** A story's legs that stand in one column, over and under what reaches into it. */
export interface Column {
  readonly story: StoryLayout
  readonly rect: Rect
  readonly legs: readonly LegPart[]
  readonly lines: readonly LegLine[]
}

const HEAD_BLOCK = ['kicker', 'head', 'jump-head', 'deck']

export const placeOf = ({ rects }: Part): Rect => boundsOf(rects)

export const legsOf = ({ parts }: StoryLayout): readonly LegPart[] => parts.filter(part => part.kind === 'leg')

/** Level legs in the rows of the page: not those of notices, which have rows of their own. */
export const levelLegsOf = ({ grid }: Layout, story: StoryLayout): readonly LegPart[] =>
  legsOf(story).filter(({ direction, step }) => direction === 'horizontal' && step === grid.step)

export const picturesOf = ({ parts }: StoryLayout): readonly ArtPart[] =>
  parts.filter(part => part.kind === 'art').filter(({ role }) => role === 'picture')

export const typesOf = ({ parts }: StoryLayout, ...roles: readonly string[]): readonly TypePart[] =>
  parts.filter(part => part.kind === 'type').filter(({ role }) => roles.includes(role))

/** About what display type covers. */
export const inkOf = ({ lines, rects }: TypePart): Rect =>
  boundsOf(lines.length === 0 ? rects : lines.map(line => line.ink))

/** Kicker, head and deck, each of which may be missing. */
export const headBlockOf = (story: StoryLayout): readonly TypePart[] => typesOf(story, ...HEAD_BLOCK)

/** The largest of a story's heads; null where it has none. */
export function headOf(story: StoryLayout): Head | null {
  const heads = typesOf(story, 'head').toSorted((a, b) => b.size - a.size)
  const part = heads[0]
  return part === undefined ? null : { story, part, ink: inkOf(part), size: part.size }
}

export const headsOf = ({ stories }: Layout): readonly Head[] => stories.flatMap(story => headOf(story) ?? [])

/** Each two of a few things, in their order. */
export const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, i) => all.slice(i + 1).map(b => [a, b] as const))

/**
 * Each two of several things of which none stands further than `reach` under the other, in their order. They are gone
 * through from the top down, so that what stands far apart is never held against each other.
 */
export function pairsNear<T>(
  all: readonly T[],
  rectOf: (thing: T) => Rect,
  reach: Len = 0
): readonly (readonly [T, T])[] {
  const placed = all.map((thing, rank) => ({ thing, rank, rect: rectOf(thing) }))
  const fromTheTop = placed.toSorted((a, b) => a.rect.y - b.rect.y)
  const found: (readonly [(typeof placed)[0], (typeof placed)[0]])[] = []
  fromTheTop.forEach((upper, i) => {
    for (let k = i + 1; k < placed.length && fromTheTop[k]!.rect.y <= bottom(upper.rect) + reach; k++) {
      const lower = fromTheTop[k]!
      found.push(upper.rank < lower.rank ? [upper, lower] : [lower, upper])
    }
  })
  return found.sort(([a, b], [c, d]) => a.rank - c.rank || b.rank - d.rank).map(([a, b]) => [a.thing, b.thing] as const)
}

/** The columns of a story that have a line, in reading order. */
export function columnsOf(story: StoryLayout): readonly Column[] {
  const columns = new Map<number, LegPart[]>()
  for (const leg of legsOf(story)) columns.set(leg.column, [...(columns.get(leg.column) ?? []), leg])
  return [...columns.values()].flatMap(legs => {
    const lines = legs.flatMap(leg => leg.lines)
    return lines.length === 0 ? [] : [{ story, rect: boundsOf(legs.flatMap(leg => leg.rects)), legs, lines }]
  })
}

/** The frame or tint of its own that all of a story stands in; null where there is none. */
export function boxOf(story: StoryLayout): Rect | null {
  const told = [...headBlockOf(story), ...legsOf(story)].map(placeOf)
  if (told.length === 0) return null
  const whole = boundsOf(told)
  return (
    story.parts
      .filter(({ role }) => role === 'box')
      .map(placeOf)
      .find(box => contains(box, whole)) ?? null
  )
}

export const isBoxed = (story: StoryLayout): boolean => boxOf(story) !== null

/** The rows that lines stand in. */
export const rowsOf = (lines: readonly LegLine[]): Rect => boundsOf(lines.map(({ row }) => row))
