import type { ItemFile } from './files.ts'
import type { Item } from './item.ts'
import type { ItemContext } from './item-context.ts'
import { readArticle } from './read-article.ts'
import { readPlainItem } from './read-plain-item.ts'
import { type Cursor, optional } from './yaml-file.ts'

/** A story composed by rule, or one thing in its place; null where it has no area to stand in. */
export function readItem(context: ItemContext, from: Cursor<ItemFile>): Item | null {
  const article = optional(from, 'article')
  return article === null ? readPlainItem(context, from) : readArticle(context, article)
}
