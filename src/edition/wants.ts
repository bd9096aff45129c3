import type { Edition, Item, PictureOrder, TextStyle } from './edition.ts'

/** Every font role that the edition's pages may set type in, sorted. */
export function rolesOf(edition: Edition): readonly string[] {
  const roles = new Set<string>()
  for (const item of itemsOf(edition)) {
    if (item.kind === 'lettering') roles.add(item.face)
    for (const style of stylesOf(item)) {
      for (const role of [style.face, style.strong.face, style.soft.face]) roles.add(role)
    }
  }
  return [...roles].sort()
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
