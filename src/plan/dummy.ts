import type { ArticleItem } from '../edition/item.ts'
import type { Story } from '../edition/story.ts'
import type { Jump, Obstacle, Paragraph, Unmeasured } from './page-plan.ts'
import type { Setting } from './setting.ts'

/** A plan with stories that make-up has still to compose, for which it must measure them. */
export interface Dummy extends Unmeasured {
  readonly articles: readonly ArticlePlan[]
}

/** A story still to be composed, and what it goes with: the holes are those of the page, which its body keeps clear of. */
export interface ArticlePlan {
  /** Of its story alone: what others have begun is nothing to it. */
  readonly setting: Omit<Setting, 'begun'>
  readonly story: Story
  readonly item: ArticleItem
  readonly paragraphs: readonly Paragraph[]
  readonly holes: readonly Obstacle[]
  readonly jump?: Jump | undefined
}
