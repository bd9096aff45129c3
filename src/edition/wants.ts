import type { Span } from '../base/span.ts'
import type { AdOrder, Edition, PageOrder } from './edition.ts'
import type { GroupItem, Item } from './item.ts'
import type { Slot } from './paper.ts'
import type { ShownPicture, Story } from './story.ts'
import type { TextStyle } from './style.ts'
import { iconFile } from './table.ts'

/** Every font role that the edition's pages may set type in, sorted, with the item that asks for it first. */
export function rolesOf(edition: Edition): ReadonlyMap<string, Span> {
  const roles = new Map<string, Span>()
  for (const item of itemsOf(edition)) {
    const asked = stylesOf(item).flatMap(rolesIn)
    for (const role of item.kind === 'lettering' ? [item.face] : asked) {
      if (!roles.has(role)) roles.set(role, item.at)
    }
  }
  const { jump } = edition.paper
  for (const role of jump === null ? [] : rolesIn(jump.style)) {
    if (!roles.has(role)) roles.set(role, jump!.at)
  }
  return new Map([...roles].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The pictures that some slot of some page shows, advertisements among them. */
export function picturesOf(edition: Edition): readonly ShownPicture[] {
  const ads = adsOf(edition).map(({ file, at }) => ({ file, outline: null, at }))
  return [...storyPicturesOf(edition), ...ads].filter(({ file }) => !isVector(file))
}

/** A file of artwork in vectors, and what it is called among all: a page of a PDF by its number, too. */
export interface ArtworkOrder {
  readonly name: string
  readonly file: string
  readonly page: number | null
  readonly at: Span
}

/** The artwork that some page shows: what templates name, graphics of stories, advertisements. */
export function artworksOf(edition: Edition): readonly ArtworkOrder[] {
  const drawn = itemsOf(edition).filter(item => item.kind === 'artwork' || item.kind === 'lettering')
  const files = [
    ...drawn.flatMap(({ file, at }) => (file === null ? [] : [{ file, page: null, at }])),
    ...storyPicturesOf(edition).map(({ file, at }) => ({ file, page: null, at })),
    ...iconsOf(edition),
    ...adsOf(edition)
  ]
  return files
    .filter(({ file }) => isVector(file))
    .map(({ file, page, at }) => ({ name: artworkName(file, page), file, page, at }))
}

export const artworkName = (file: string, page: number | null): string => (page === null ? file : `${file}#${page}`)

/** Whether a file is artwork in vectors, by the ending of its name; all else is a picture. */
export const isVector = (file: string): boolean => /\.(?:svg|pdf)$/i.test(file)

const adsOf = ({ pages }: Edition): readonly AdOrder[] => pages.flatMap(({ ads }) => [...ads.values()])

const storyPicturesOf = (edition: Edition): readonly ShownPicture[] =>
  edition.pages.flatMap(page =>
    standingsOf(page).flatMap(([id, item]): ShownPicture[] => {
      const story = edition.stories.get(id)
      const shown = indexesOf(item, 'picture').flatMap(index => story?.pictures[index] ?? [])
      return showsPortrait(item) ? [...shown, ...[story?.portrait ?? []].flat()] : shown
    })
  )

/** The drawings in the cells of tables. */
const iconsOf = (edition: Edition): readonly Omit<ArtworkOrder, 'name'>[] =>
  shownOf(edition).flatMap(({ story, item }) => {
    if (item.kind !== 'table' || item.icons === null) return []
    const { icons, at } = item
    const cells = story.tables[item.index]?.rows.flatMap(row => row.cells) ?? []
    const names = new Set(cells.flatMap(({ icon }) => icon ?? []))
    return [...names].map(name => ({ file: iconFile(icons, name), page: null, at }))
  })

/** Each story with each item that shows something of it, those within articles among them. */
const shownOf = (edition: Edition): readonly { readonly story: Story; readonly item: Item }[] =>
  edition.pages.flatMap(page =>
    standingsOf(page).flatMap(([id, item]) => {
      const story = edition.stories.get(id)
      const items = item.kind === 'article' ? [item, ...item.items] : [item]
      return story === undefined ? [] : items.map(each => ({ story, item: each }))
    })
  )

/** Which pictures, tables or charts of its story an item shows. */
export function indexesOf(item: Item, kind: 'picture' | 'table' | 'chart'): readonly number[] {
  if (item.kind === kind) return [item.index]
  if (item.kind === 'group') return kind === 'picture' ? indexesIn(item) : []
  if (item.kind !== 'article') return []
  const own = kind === 'picture' ? item.pictures.flatMap(indexesIn) : []
  return [...own, ...item.items.flatMap(each => indexesOf(each, kind))]
}

const indexesIn = ({ from, to }: Pick<GroupItem, 'from' | 'to'>): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

/** Whether an item shows the portrait of its story. */
export function showsPortrait(item: Item): boolean {
  if (item.kind === 'text') return item.portrait !== null
  return item.kind === 'article' && item.style.heads.some(({ portrait }) => portrait !== null)
}

/** Each story of a page with each item that shows something of it. */
export const standingsOf = ({ template, slots, articles }: PageOrder): readonly (readonly [string, Item])[] => [
  ...template.slots.flatMap(({ name, items }) => {
    const story = slots.get(name)
    return story === undefined ? [] : items.map(item => [story, item] as const)
  }),
  ...articles.map(({ story, item }) => [story, item] as const)
]

/** Whether a slot is for an advertisement rather than for a story. */
export const isForAd = ({ items }: Slot): boolean => items.some(({ kind }) => kind === 'ad')

const rolesIn = ({ face, strong, soft, dropCap }: TextStyle): readonly string[] => [
  face,
  strong.face,
  soft.face,
  ...(dropCap === null ? [] : [dropCap.face])
]

const itemsOf = (edition: Edition): readonly Item[] =>
  edition.pages
    .flatMap(({ template, articles }) => [
      ...template.furniture,
      ...template.slots.flatMap(slot => slot.items),
      ...articles.map(({ item }) => item)
    ])
    .flatMap(item => (item.kind === 'article' ? [item, ...item.items] : item))

function stylesOf(item: Item): readonly TextStyle[] {
  switch (item.kind) {
    case 'article': {
      const { heads, body, caption, quote } = item.style
      return [...heads.map(head => head.style), body.style, body.subhead, body.list, caption, quote]
    }
    case 'text':
    case 'words':
    case 'imprint':
      return [item.style]
    case 'body':
      return [item.style, item.subhead, item.list]
    case 'classified':
      return [item.style, item.subhead]
    case 'picture':
    case 'group':
      return item.credit === null ? [item.caption] : [item.caption, item.credit]
    case 'figures':
      return [item.value, item.label]
    case 'outlets':
      return [item.label]
    case 'ad':
      return item.label === null ? [] : [item.label]
    case 'table':
      return [item.style, item.header, item.title, item.note]
    case 'chart':
      return [item.title, item.label, item.note]
    case 'barcode':
      return [item.style]
    case 'box':
    case 'rule':
    case 'lettering':
    case 'artwork':
      return []
  }
}
