import type { Sink } from '../base/diagnostic.ts'
import type { ArticleStyle } from './article-style.ts'
import type { Bounds } from './read-area.ts'
import type { Inks } from './read-ink.ts'
import type { Styles } from './read-styles.ts'

/** What the words of a template refer to. */
export interface ItemContext {
  readonly bounds: Bounds
  readonly styles: Styles
  readonly articleStyles: ReadonlyMap<string, ArticleStyle>
  readonly inks: Inks
  /** Of the template, where the drawings lie that it names. */
  readonly folder: string
  readonly sink: Sink
}
