import type { Layout } from '../layout/layout.ts'
import { legsOf } from './anatomy.ts'

/** The sheets that a story has anything on, and of them those that it has lines on, in their order. */
export interface Stays {
  readonly shown: readonly Layout[]
  readonly told: readonly Layout[]
}

export function staysOf(pages: readonly Layout[]): ReadonlyMap<string, Stays> {
  const stays = new Map<string, { shown: Layout[]; told: Layout[] }>()
  for (const page of pages) {
    for (const story of page.stories) {
      const { shown, told } = stays.get(story.story) ?? { shown: [], told: [] }
      shown.push(page)
      if (legsOf(story).some(({ lines }) => lines.length > 0)) told.push(page)
      stays.set(story.story, { shown, told })
    }
  }
  return stays
}
