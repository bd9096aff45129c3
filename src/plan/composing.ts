import type { Len } from '../base/length.ts'
import type { Area } from '../edition/area.ts'
import type { ArticleItem, BoxItem } from '../edition/item.ts'
import type { Place } from './place.ts'
import type { Skyline } from './skyline.ts'

/** What make-up has decided of an article. */
export interface Choice {
  /** How high each head of its style is, or how wide where it runs down; null where it is not on the page. */
  readonly heads: readonly (Len | null)[]
  /** Rows of each picture, its caption among them; null where there is none to show. */
  readonly pictures: readonly (number | null)[]
  readonly quotes: readonly boolean[]
  /** Rows of white under the head block. */
  readonly spare: number
}

/** An article on its way to plain items: what has been decided of it, and what is still free of its columns. */
export interface Composing {
  readonly place: Place
  readonly item: ArticleItem
  readonly choice: Choice
  readonly skyline: Skyline
  /** The first row of the story, and the last. */
  readonly top: number
  readonly foot: number
}

type Insets = Omit<Area, 'columns' | 'rows'>

export const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 0 }

/** A place that text keeps clear of. */
export const hole = (area: Area, at: BoxItem['at']): BoxItem => ({
  kind: 'box',
  area,
  frame: null,
  tint: null,
  clear: 0,
  at
})

/** What a boxed story keeps clear at its sides, of the columns that touch them. */
export function sideInsets(
  [first, last]: Area['columns'],
  { areas, style }: Pick<ArticleItem, 'areas' | 'style'>
): Pick<Area, 'left' | 'right'> {
  const left = Math.min(...areas.map(({ columns }) => columns[0]))
  const right = Math.max(...areas.map(({ columns }) => columns[1]))
  return { left: first === left ? style.inset : 0, right: last === right ? style.inset : 0 }
}
