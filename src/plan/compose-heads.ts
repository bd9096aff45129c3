import { type Len, share } from '../base/length.ts'
import type { Area } from '../edition/area.ts'
import type { HeadStyle } from '../edition/article-style.ts'
import { isOverFold } from '../edition/count-legs.ts'
import type { ArticleItem, BoxItem, PlainItem, TextItem } from '../edition/item.ts'
import { type Composing, hole, NO_INSETS, sideInsets } from './composing.ts'
import type { Place } from './place.ts'

/**
 * Under a head block is as much white as in so many of the gaps over and between its heads, by taste. The last of them is
 * under a tint or a rule of the block, which so has as much white over its heads as under them.
 */
const UNDER = { level: 2, vertical: 1 } as const

/** A head and how much it takes of the direction in which heads follow each other. */
interface Extended extends HeadStyle {
  readonly extent: Len
}

/** The head block in whole rows: its heads under each other, or beside each other where they run down. */
export function composeHeads({ place, item, choice, skyline }: Composing): readonly PlainItem[] {
  const { columns, rows: fixed } = item.heads
  const heads = item.style.heads.flatMap((head, i): Extended[] =>
    choice.heads[i] == null ? [] : [{ ...head, extent: choice.heads[i] }]
  )
  if (heads.length === 0) return []
  const { step } = place.grid
  const runsDown = isVertical(heads)
  const sum = sumOf(heads) + overHeads(item)
  const needed = runsDown ? Number.MAX_SAFE_INTEGER : Math.ceil((sum + item.style.air) / step)
  const rows = fixed ?? skyline.take(columns, 'top', needed + choice.spare) ?? item.areas[0]!.rows
  const block: Area = { ...NO_INSETS, ...sideInsets(columns, item), columns, rows }
  const type = { ...block, ...headInsets(place, item) }
  const granted = rows[1] - rows[0] + 1
  const spared = fixed === null ? Math.max(0, Math.min(choice.spare, granted - needed)) * step : 0
  const room = runsDown ? columnsWidth(place, type) : granted * step - spared
  const ground = { room, over: overHeads(item), under: runsDown ? UNDER.vertical : UNDER.level }
  const items = spread(heads, ground).map(({ part, style, portrait, start, end }): TextItem => {
    const insets = runsDown
      ? { right: type.right + start, left: type.left + end }
      : { top: start, bottom: spared + end }
    const fold = isOverFold(place.grid, block)
    const area: Area = { ...type, ...insets }
    return { kind: 'text', part, index: 0, area, style, valign: 'middle', portrait, fold, at: item.at }
  })
  const under = runsDown ? 0 : spared + gapOf(heads, ground)(0)
  return [hole({ ...block, left: 0, right: 0 }, item.at), ...dressHeads({ ...block, bottom: under }, item), ...items]
}

const isVertical = ([first]: readonly HeadStyle[]): boolean => first!.style.direction === 'vertical'

/** In a box heads that stand on top are as far from its edge as all that stands at its sides. */
const overHeads = ({ style, heads }: ArticleItem): Len =>
  isVertical(style.heads) || heads.rows !== null ? 0 : style.inset

interface Spread extends Extended {
  readonly start: Len
  readonly end: Len
}

/** What heads have in all, white that is kept over the first of them, and how many shares of the rest go under the last. */
interface Ground {
  readonly room: Len
  readonly over: Len
  readonly under: number
}

/** Heads one after the other, what is free between them. Heads that are too high share the room, and are set smaller or told of. */
function spread(heads: readonly Extended[], ground: Ground): readonly Spread[] {
  const { room, over } = ground
  const sum = sumOf(heads)
  const squeeze = Math.min(1, room / sum)
  const gap = gapOf(heads, ground)
  let from = Math.min(over, Math.max(0, room - sum))
  return heads.map((head, i): Spread => {
    if (i > 0 || over === 0) from += gap(i)
    const start = from
    from += Math.floor(head.extent * squeeze)
    return { ...head, start, end: room - from }
  })
}

/** The gaps, counted from 0, into which is shared out what is free over, between and under heads. */
function gapOf(heads: readonly Extended[], { room, over, under }: Ground): (i: number) => Len {
  const free = Math.max(0, room - sumOf(heads) - over)
  const gaps = heads.length - (over > 0 ? 1 : 0) + under
  return i => share(free, gaps, i)
}

const sumOf = (heads: readonly Extended[]): Len => heads.reduce((total, { extent }) => total + extent, 0)

/** What heads keep clear at their sides: the inset of a box, and half a gap within a tint of their own. */
export function headInsets({ grid }: Place, item: ArticleItem): Pick<Area, 'left' | 'right'> {
  const { left, right } = sideInsets(item.heads.columns, item)
  const margin = item.style.headTint === null ? 0 : Math.round(grid.gap / 2)
  return { left: left + margin, right: right + margin }
}

/** The tint under a head block, and the rule at its foot. */
function dressHeads(area: Area, { style: { headTint, headRule }, at }: ArticleItem): readonly PlainItem[] {
  const tint: BoxItem = { kind: 'box', area, frame: null, tint: headTint, clear: null, at }
  return [
    ...(headTint === null ? [] : [tint]),
    ...(headRule === null ? [] : [{ kind: 'rule', area, side: 'bottom', stroke: headRule, at } as const])
  ]
}

const columnsWidth = ({ grid }: Place, { columns: [first, last], left, right }: Area): Len =>
  (last - first + 1) * (grid.measure + grid.gap) - grid.gap - left - right
