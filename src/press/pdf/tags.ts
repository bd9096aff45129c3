import type { Mark } from '../../page/page.ts'

/** A bracket of the display list. */
export type Bracket = Extract<Mark, { kind: 'open' }>

/** Left, bottom, right, top, in thousandths of a point. */
export type Box = readonly [number, number, number, number]

/** One piece of marked content. Its number on its page, by which the structure tree calls it, is its place in a list. */
export interface Tag {
  /** The brackets it stands in, from its story inwards. */
  readonly path: readonly Bracket[]
  /** What a picture or code covers. */
  readonly box: Box | null
}

export const FIGURE = 'Figure'
export const HEADER = 'TH'

/** What brackets of a role are in the structure tree: ISO 32000-1, 14.8.4. Parts of a story that have no row are P. */
const TYPES: Readonly<Record<string, string>> = {
  story: 'Art',
  advertisement: 'Sect',
  head: 'H1',
  'jump-head': 'H1',
  subhead: 'H2',
  caption: 'Caption',
  picture: FIGURE,
  code: FIGURE,
  table: 'Table',
  row: 'TR',
  header: HEADER,
  cell: 'TD',
  ruby: 'Note'
}

export const typeOf = ({ role }: Bracket): string => TYPES[role] ?? 'P'
