import type { Span } from '../../base/span.ts'
import type { Item } from '../../edition/item.ts'
import { standingsOf } from '../../edition/wants.ts'
import type { Rule } from '../rule.ts'

/** Where a page has a place for something that the story in it does not have: a hole that nobody meant. */
export const emptyPlace: Rule = ({ edition }, sink) => {
  for (const page of edition.pages) {
    for (const [id, item] of standingsOf(page)) {
      const story = edition.stories.get(id)
      if (story === undefined) continue
      for (const { list, index, at } of placesIn(item)) {
        if (index < (list === 'quotes' ? (story.parts.get('quote') ?? []) : story[list]).length) continue
        const which = `${list.slice(0, -1)}${index === 0 ? '' : ` ${index + 1}`}`
        const message = `“${id}” has no ${which} for its place on page ${page.labels.join('-')}`
        sink.report('empty-place', at, message, `add it under ${list}: of the story, or take the place off the page`)
      }
    }
  }
}

/** The first that an item shows of a list of its story. */
interface Place {
  readonly list: 'pictures' | 'quotes' | 'tables' | 'charts'
  readonly index: number
  readonly at: Span
}

function placesIn(item: Item): readonly Place[] {
  const { at } = item
  switch (item.kind) {
    case 'article': {
      const pictures = item.pictures.map(({ from, at }): Place => ({ list: 'pictures', index: from, at }))
      const quotes = item.quotes
        .filter(({ when }) => when === 'always')
        .map(({ index, at }): Place => ({ list: 'quotes', index, at }))
      return [...pictures, ...quotes, ...item.items.flatMap(placesIn)]
    }
    case 'picture':
      return [{ list: 'pictures', index: item.index, at }]
    case 'group':
      return [{ list: 'pictures', index: item.from, at }]
    case 'table':
      return [{ list: 'tables', index: item.index, at }]
    case 'chart':
      return [{ list: 'charts', index: item.index, at }]
    default:
      return []
  }
}
