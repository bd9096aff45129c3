import type { Span } from '../base/span.ts'
import type { Edition, Item, PictureOrder, TextStyle } from './edition.ts'

/** Every font role that the edition's pages may set type in, sorted, with the item that asks for it first. */
export function rolesOf(edition: Edition): ReadonlyMap<string, Span> {
  const roles = new Map<string, Span>()
  for (const item of itemsOf(edition)) {
    const asked = stylesOf(item).flatMap(style => [style.face, style.strong.face, style.soft.face])
    for (const role of item.kind === 'lettering' ? [item.face] : asked) {
      if (!roles.has(role)) roles.set(role, item.at)
    }
  }
  return new Map([...roles].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The pictures that some slot of some page shows. */
export function picturesOf(edition: Edition): readonly PictureOrder[] {
  return edition.pages.flatMap(page =>
    page.template.slots.flatMap(slot => {
      const story = edition.stories.get(page.slots.get(slot.name) ?? '')
      return slot.items.flatMap(item => (item.kind === 'picture' ? (story?.pictures[item.index] ?? []) : []))
    })
  )
}

const itemsOf = (edition: Edition): readonly Item[] =>
  edition.pages.flatMap(({ template }) => [...template.furniture, ...template.slots.flatMap(slot => slot.items)])

function stylesOf(item: Item): readonly TextStyle[] {
  switch (item.kind) {
    case 'text':
    case 'words':
      return [item.style]
    case 'body':
      return [item.style, item.subhead]
    case 'picture':
      return [item.caption]
    case 'figures':
      return [item.value, item.label]
    case 'outlets':
      return [item.label]
    case 'box':
    case 'rule':
    case 'lettering':
      return []
  }
}
