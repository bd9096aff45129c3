import type { Span } from '../base/span.ts'
import { plainCopy } from './copy.ts'
import type { AdOrder, Edition, Item, PictureOrder, Slot, TextStyle } from './edition.ts'

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
export function picturesOf(edition: Edition): readonly PictureOrder[] {
  const ads = adsOf(edition).map(({ file, at }) => ({
    file,
    caption: plainCopy('', at),
    credit: plainCopy('', at),
    focus: null,
    at
  }))
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

const storyPicturesOf = (edition: Edition): readonly PictureOrder[] =>
  edition.pages.flatMap(page =>
    page.template.slots.flatMap(slot => {
      const story = edition.stories.get(page.slots.get(slot.name) ?? '')
      return slot.items.flatMap(item => (item.kind === 'picture' ? (story?.pictures[item.index] ?? []) : []))
    })
  )

/** Whether a slot is for an advertisement rather than for a story. */
export const isForAd = ({ items }: Slot): boolean => items.some(({ kind }) => kind === 'ad')

const rolesIn = ({ face, strong, soft, dropCap }: TextStyle): readonly string[] => [
  face,
  strong.face,
  soft.face,
  ...(dropCap === null ? [] : [dropCap.face])
]

const itemsOf = (edition: Edition): readonly Item[] =>
  edition.pages.flatMap(({ template }) => [...template.furniture, ...template.slots.flatMap(slot => slot.items)])

function stylesOf(item: Item): readonly TextStyle[] {
  switch (item.kind) {
    case 'text':
    case 'words':
      return [item.style]
    case 'body':
      return [item.style, item.subhead, item.list]
    case 'picture':
      return [item.caption]
    case 'figures':
      return [item.value, item.label]
    case 'outlets':
      return [item.label]
    case 'ad':
      return item.label === null ? [] : [item.label]
    case 'box':
    case 'rule':
    case 'lettering':
    case 'artwork':
      return []
  }
}
