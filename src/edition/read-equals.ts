import type { Sink } from '../base/diagnostic.ts'
import type { PageFile } from './files.ts'
import { didYouMean } from './nearest.ts'
import { type Cursor, items, optional, placeOf } from './yaml-file.ts'

/** The groups of equal stories of a page that has `known` ones; what is not on it is reported and left out. */
export function readEquals(
  page: Cursor<PageFile>,
  known: readonly string[],
  sink: Sink
): readonly (readonly string[])[] {
  const groups = optional(page, 'equal')
  return (groups === null ? [] : items(groups)).map(group => {
    if (group.value.length < 2) {
      sink.report('bad-value', placeOf(group), 'a story alone has no equal', 'name two stories or more: [buses, parks]')
    }
    return items(group).flatMap(story => {
      if (known.includes(story.value)) return [story.value]
      sink.report(
        'unknown-story',
        placeOf(story),
        `no story of this page is called “${story.value}”`,
        ...didYouMean(story.value, known)
      )
      return []
    })
  })
}
