import type { ArticleItem, Item, RuleItem } from '../edition/item.ts'

/** Two level rules that are nearer to each other than so many rows are one too many, by taste. */
const NEAR = 1

/** An article without a rule of its own over it where the furniture of its page has one there. */
export function spareRule(item: ArticleItem, furniture: readonly Item[]): ArticleItem {
  const [{ columns, rows }] = item.areas as readonly [ArticleItem['areas'][number]]
  const own = rows[0] - 1.5
  const doubled = furniture.some(
    each => each.kind === 'rule' && covers(each, columns) && Math.abs(levelOf(each) - own) <= NEAR
  )
  return doubled ? { ...item, style: { ...item.style, ruleAbove: null } } : item
}

const covers = ({ area: { columns } }: RuleItem, [first, last]: RuleItem['area']['columns']): boolean =>
  columns[0] <= first && columns[1] >= last

/** How many rows lie over a level rule; an upright one is nowhere near. */
const levelOf = ({ area: { rows }, side }: RuleItem): number =>
  ({ top: rows[0] - 1, middle: (rows[0] - 1 + rows[1]) / 2, bottom: rows[1], left: Infinity, right: Infinity })[side]
