import { addKid, type Element, isElement } from './element.ts'
import { fillRows } from './fill-rows.ts'
import { type Bracket, FIGURE, type Tag, typeOf } from './tags.ts'

/** Brackets of these roles go on where those of the same `id` left off, columns or pages before. */
const CONTINUED: ReadonlySet<string> = new Set(['story', 'paragraph', 'subhead', 'table'])

/**
 * The tree of all that is marked on the pages of a file: stories, in them their parts in reading order, and then what
 * was painted before all type, their pictures, each with its caption.
 */
export function structureOf(pages: readonly { readonly tags: readonly Tag[] }[]): Element {
  const root: Element = { type: 'Document', bracket: { kind: 'open', role: '', id: '' }, kids: [] }
  const walk: Walk = { known: new Map(), path: [], elements: [root] }
  pages.forEach(({ tags }, page) => {
    tags.forEach(({ path, box }, number) => {
      addKid(elementOf(walk, path), { page, number, box })
    })
  })
  const stories = root.kids.filter(isElement)
  for (const story of stories) arrange(story)
  root.kids = stories.sort((a, b) => beginning(a) - beginning(b))
  return root
}

/** How far the tree has grown. */
interface Walk {
  /** Of each element those of its kids that may go on, by role and `id`. */
  readonly known: Map<Element, Map<string, Element>>
  /** The brackets that were met last, and their elements, behind the root. */
  path: readonly Bracket[]
  readonly elements: Element[]
}

/** The element of the innermost bracket: most tags share the brackets of the one before them, but for the last. */
function elementOf(walk: Walk, path: readonly Bracket[]): Element {
  const { elements } = walk
  let depth = 0
  while (depth < path.length && path[depth] === walk.path[depth]) depth++
  elements.length = depth + 1
  for (const bracket of path.slice(depth)) elements.push(within(walk, elements.at(-1)!, bracket))
  walk.path = path
  return elements.at(-1)!
}

/** The element of a bracket in that of the one round it, new if it is the first of its kind. */
function within({ known }: Walk, outer: Element, bracket: Bracket): Element {
  const parent = bracket.role === 'caption' ? (pictureOf(outer, bracket) ?? outer) : outer
  const begun = (): Element => {
    const element: Element = { type: typeOf(bracket), bracket, kids: [] }
    addKid(parent, element)
    return element
  }
  if (!CONTINUED.has(bracket.role)) return begun()
  const key = `${bracket.role} ${bracket.id}`
  const siblings = known.get(parent) ?? new Map<string, Element>()
  const element = siblings.get(key) ?? begun()
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
function arrange(story: Element): void {
  const elements = story.kids.filter(isElement)
  for (const table of elements) if (table.type === 'Table') fillRows(table)
  const figures = elements.filter(({ type }) => type === FIGURE)
  const read = story.kids.filter(kid => !isElement(kid) || kid.type !== FIGURE)
  if (figures.length > 0) story.kids = [...read, ...figures]
  if (elements.some(({ type }) => type === 'H1')) return
  for (const element of elements) if (element.type === 'H2') element.type = 'H1'
}
