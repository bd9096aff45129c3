import { type Element, isElement } from './element.ts'
import { fillRows } from './fill-rows.ts'
import { type Bracket, FIGURE, type Tag, typeOf } from './tags.ts'

/** Brackets of these roles go on where those of the same `id` left off, columns or pages before. */
const CONTINUED: ReadonlySet<string> = new Set(['story', 'paragraph', 'subhead', 'table'])

/**
 * The tree of all that is marked on the pages of a file: stories, in them their parts in reading order, and then what
 * was painted before all type, their pictures, each with its caption.
 */
export function structureOf(pages: readonly { readonly tags: readonly Tag[] }[]): Element {
  const root: Element = { type: 'Document', bracket: { kind: 'open', role: '', id: '' }, parent: null, kids: [] }
  const known = new Map<Element, Map<Bracket | string, Element>>()
  pages.forEach(({ tags }, page) => {
    tags.forEach((tag, number) => {
      const element = tag.path.reduce((parent, bracket) => within(known, parent, bracket), root)
      element.kids.push({ ...tag, page, number })
    })
  })
  const stories = root.kids.filter(isElement)
  for (const story of stories) arrange(story)
  root.kids.splice(0, root.kids.length, ...stories.sort((a, b) => beginning(a) - beginning(b)))
  return root
}

/** The element of a bracket in that of the one round it, new if it is the first of its kind. */
function within(known: Map<Element, Map<Bracket | string, Element>>, outer: Element, bracket: Bracket): Element {
  const parent = bracket.role === 'caption' ? (pictureOf(outer, bracket) ?? outer) : outer
  const key = CONTINUED.has(bracket.role) ? `${bracket.role} ${bracket.id}` : bracket
  const siblings = known.get(parent) ?? new Map<Bracket | string, Element>()
  const element = siblings.get(key) ?? { type: typeOf(bracket), bracket, parent, kids: [] }
  if (!siblings.has(key)) parent.kids.push(element)
  known.set(parent, siblings.set(key, element))
  return element
}

/** A caption goes with the picture that is called by its words. */
const pictureOf = (story: Element, { id }: Bracket): Element | undefined =>
  story.kids.filter(isElement).find(({ bracket }) => bracket.role === 'picture' && bracket.id === id)

/** Where the first that is read of a story stands, for comparing; nowhere for an empty cell. */
function beginning({ kids }: Element): number {
  for (const kid of kids) {
    const at = isElement(kid) ? beginning(kid) : kid.page * MOST_OF_PAGE + kid.number
    if (at < NOWHERE) return at
  }
  return NOWHERE
}

const NOWHERE = Number.POSITIVE_INFINITY
/** More than there are pieces of marked content on any page. */
const MOST_OF_PAGE = 2 ** 32

/** Figures go behind what is read; subheads of a story whose head stands in another file are of the first level. */
function arrange({ kids }: Element): void {
  const elements = kids.filter(isElement)
  for (const table of elements) if (table.type === 'Table') fillRows(table)
  const figures = elements.filter(({ type }) => type === FIGURE)
  kids.splice(0, kids.length, ...kids.filter(kid => !isElement(kid) || kid.type !== FIGURE), ...figures)
  if (elements.some(({ type }) => type === 'H1')) return
  for (const element of elements) if (element.type === 'H2') element.type = 'H1'
}
