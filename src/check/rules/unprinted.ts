import type { Sink } from '../../base/diagnostic.ts'
import type { Span } from '../../base/span.ts'
import type { BodyStyle } from '../../edition/article-style.ts'
import { placeOf } from '../../edition/copy.ts'
import type { Edition } from '../../edition/edition.ts'
import type { ArticleItem, Item } from '../../edition/item.ts'
import type { Part, Story } from '../../edition/story.ts'
import { indexesOf, showsPortrait, standingsOf } from '../../edition/wants.ts'
import type { Rule } from '../rule.ts'

/** What a story has and no item of its slots shows; and columns for a body that is not there, a hole in the page. */
export const unprinted: Rule = ({ edition }, sink) => {
  for (const [id, items] of itemsOf(edition)) {
    const story = edition.stories.get(id)
    if (story === undefined) continue
    for (const { what, at } of missedBy(story, items)) {
      const message = `the ${what} of “${id}” is not on the page: no item of its slot shows it`
      sink.report('unprinted', at, message, 'take it out of the story, or add an item for it to the template')
    }
    checkBody(story, items, sink)
  }
}

/** The items that show something of each story, over all pages. */
function itemsOf({ pages }: Edition): ReadonlyMap<string, readonly Item[]> {
  const items = new Map<string, Item[]>()
  for (const [id, item] of pages.flatMap(standingsOf)) {
    const within = item.kind === 'article' ? [item, ...item.items] : [item]
    items.set(id, [...(items.get(id) ?? []), ...within])
  }
  return items
}

interface Missed {
  readonly what: string
  readonly at: Span
}

function missedBy(story: Story, items: readonly Item[]): readonly Missed[] {
  const parts = [...story.parts].flatMap(([part, copies]) =>
    copies
      .filter((_, index) => !items.some(item => showsPart(item, part, index)))
      .map(copy => ({ what: part, at: placeOf(copy, 0, copy.text.length) }))
  )
  const figures = story.figures.filter(
    (_, index) => !items.some(item => item.kind === 'figures' && item.from <= index && index < item.to)
  )
  const portrait = story.portrait === null || items.some(showsPortrait) ? [] : [story.portrait]
  const outlets = items.some(item => item.kind === 'outlets') ? [] : story.outlets
  return [
    ...parts,
    ...notShown('picture', story.pictures, items),
    ...portrait.map(({ at }) => ({ what: 'portrait', at })),
    ...figures.map(({ value }) => ({ what: 'figure', at: placeOf(value, 0, value.text.length) })),
    ...outlets.map(({ at }) => ({ what: 'outlet', at })),
    ...notShown('table', story.tables, items),
    ...notShown('chart', story.charts, items)
  ]
}

/** What each item of its kind shows one of. */
const notShown = (
  kind: 'picture' | 'table' | 'chart',
  all: readonly Pick<Missed, 'at'>[],
  items: readonly Item[]
): readonly Missed[] => {
  const shown = new Set(items.flatMap(item => indexesOf(item, kind)))
  return all.filter((_, index) => !shown.has(index)).map(({ at }) => ({ what: kind, at }))
}

/** Of quotes and notes each is an item's own; of the other parts an item shows all lines. */
function showsPart(item: Item, part: Part, index: number): boolean {
  if (item.kind === 'article') return articleShows(item, part, index)
  if (item.kind === 'body') return runsIn(item, part)
  if (item.kind !== 'text' || item.part !== part) return false
  return (part !== 'quote' && part !== 'note') || item.index === index
}

/** What copyfit leaves out of it is told by `copyfit`. */
function articleShows({ style, quotes }: ArticleItem, part: Part, index: number): boolean {
  if (part === 'quote') return quotes.some(quote => quote.index === index)
  if (style.heads.some(head => head.part === part)) return true
  return runsIn(style.body, part)
}

/** Whether the body has it before its first paragraph or behind its last. */
function runsIn({ leadIn, signOff }: BodyStyle, part: Part): boolean {
  return [leadIn, signOff].some(({ text }) => text.includes(`{${part}}`))
}

/** Items that show the body of a story. */
const BODIES: ReadonlySet<Item['kind']> = new Set(['body', 'article', 'classified'])

function checkBody({ id, body, at }: Story, items: readonly Item[], sink: Sink): void {
  const asked = items.some(({ kind }) => BODIES.has(kind))
  // An article may be a head and a picture.
  if (asked && body.length === 0 && !items.some(({ kind }) => kind === 'article')) {
    sink.report(
      'empty-story',
      at,
      `the story “${id}” has no body for its columns`,
      'write one, or take another template'
    )
  }
  if (asked || body.length === 0) return
  const { copy } = body[0]!
  sink.report(
    'overset',
    placeOf(copy, 0, copy.text.length),
    `the body of “${id}” is not on the page: its slot has no columns for one`,
    'take another slot, or add a body to the template, or mend the one it has'
  )
}
