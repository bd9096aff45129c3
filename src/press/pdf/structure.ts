import { type Bracket, FIGURE, type Tag, typeOf } from './tags.ts'

/** An element of the structure tree: ISO 32000-1, 14.7.2. */
export interface Element {
  /** Standard types alone: 14.8.4. */
  type: string
  readonly bracket: Bracket
  readonly parent: Element | null
  readonly kids: (Element | Piece)[]
}

/** One piece of marked content: the page by its place in the file, and the number on it. */
export interface Piece extends Tag {
  readonly page: number
  readonly number: number
}

export const isElement = (kid: Element | Piece): kid is Element => 'kids' in kid
export const isPiece = (kid: Element | Piece): kid is Piece => !isElement(kid)

/** Brackets of these roles go on where those of the same `id` left off, columns or pages before. */
const CONTINUED: ReadonlySet<string> = new Set(['story', 'paragraph', 'subhead'])

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

/** Where the first that is read of a story stands, for comparing. */
function beginning({ kids }: Element): number {
  const first = kids[0]!
  return isElement(first) ? beginning(first) : first.page * MOST_OF_PAGE + first.number
}

/** More than there are pieces of marked content on any page. */
const MOST_OF_PAGE = 2 ** 32

/** Figures go behind what is read; subheads of a story whose head stands in another file are of the first level. */
function arrange({ kids }: Element): void {
  const elements = kids.filter(isElement)
  const figures = elements.filter(({ type }) => type === FIGURE)
  kids.splice(0, kids.length, ...kids.filter(kid => !isElement(kid) || kid.type !== FIGURE), ...figures)
  if (elements.some(({ type }) => type === 'H1')) return
  for (const element of elements) if (element.type === 'H2') element.type = 'H1'
}
