import type { Sink } from '../../base/diagnostic.ts'
import type { Span } from '../../base/span.ts'
import { placeOf } from '../../edition/copy.ts'
import type { Edition, Item, Part, Story } from '../../edition/edition.ts'
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

/** The items of every slot that a story stands in. */
function itemsOf({ pages }: Edition): ReadonlyMap<string, readonly Item[]> {
  const items = new Map<string, Item[]>()
  for (const { template, slots } of pages) {
    for (const slot of template.slots) {
      const id = slots.get(slot.name)
      if (id !== undefined) items.set(id, [...(items.get(id) ?? []), ...slot.items])
    }
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
  const pictures = story.pictures.filter(
    (_, index) => !items.some(item => item.kind === 'picture' && item.index === index)
  )
  const figures = story.figures.filter(
    (_, index) => !items.some(item => item.kind === 'figures' && item.from <= index && index < item.to)
  )
  const outlets = items.some(item => item.kind === 'outlets') ? [] : story.outlets
  return [
    ...parts,
    ...pictures.map(({ at }) => ({ what: 'picture', at })),
    ...figures.map(({ value }) => ({ what: 'figure', at: placeOf(value, 0, value.text.length) })),
    ...outlets.map(({ at }) => ({ what: 'outlet', at }))
  ]
}

/** Of quotes and notes each is an item's own; of the other parts an item shows all lines. */
function showsPart(item: Item, part: Part, index: number): boolean {
  if (item.kind === 'body') return item.leadIn.text.includes(`{${part}}`)
  if (item.kind !== 'text' || item.part !== part) return false
  return (part !== 'quote' && part !== 'note') || item.index === index
}

function checkBody({ id, body, at }: Story, items: readonly Item[], sink: Sink): void {
  const asked = items.some(item => item.kind === 'body')
  if (asked && body.length === 0) {
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
    'take another slot, or add a body to the template'
  )
}
