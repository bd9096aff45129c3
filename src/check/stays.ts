import type { Layout, StoryLayout } from '../layout/layout.ts'
import { legsOf } from './anatomy.ts'

/** The sheets that a story has lines on, in their order. */
export const staysOf = (pages: readonly Layout[], { story }: StoryLayout): readonly Layout[] =>
  pages.filter(({ stories }) =>
    stories.some(each => each.story === story && legsOf(each).some(({ lines }) => lines.length > 0))
  )
