import { boundsOf, type Rect } from '../../base/geometry.ts'
import type { Layout } from '../../layout/layout.ts'
import { type Head, headsOf, legsOf, pairsNear, pairsOf, placeOf } from '../anatomy.ts'
import { sizeRatio } from '../butted-heads.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/**
 * 并列式: stories that the desk calls equal have heads of one size and are as wide, to a column; so have heads of one
 * size those that stand side by side, of one width and with heads of one style, though the desk may mean them otherwise.
 */
export const equalStories: PageRule = {
  id: 'C10',
  name: 'equal stories',
  chinese: '并列',
  class: 'soft',
  weight: 1,
  on: true,
  style: null,
  unit: 'ratio',
  max: 1,
  remedy: 'give both heads one size, and both stories as many columns',
  chineseRemedy: '两题用同一字号，两稿占同样多的栏',
  unless: ['W02', 'C02'],
  judge: (page, { max }) => {
    const heads = headsOf(page)
    const differ = ([a, b]: Pair): readonly Breach[] => {
      const measure = sizeRatio(a, b)
      return measure > max ? [breachOf(a, b, { what: 'and their heads differ', measure })] : []
    }
    const named = new Set(page.equals.flat())
    const asked = pairsOf(heads.filter(({ story }) => named.has(story.story))).filter(pair => areAsked(page, pair))
    const seen = pairsNear(heads, topOf, page.grid.step).filter(pair => areAlike(page, pair) && !areAsked(page, pair))
    return [
      ...asked.flatMap(pair => [...differ(pair), ...unlikeWidths(page, pair)]),
      ...seen.flatMap(differ).map(breach => ({ ...breach, class: 'note' as const }))
    ]
  }
}

type Pair = readonly [Head, Head]

const topOf = ({ part }: Head): Rect => ({ ...placeOf(part), h: 0 })

const areAsked = ({ equals }: Layout, [a, b]: Pair): boolean =>
  equals.some(group => group.includes(a.story.story) && group.includes(b.story.story))

function unlikeWidths(page: Layout, [a, b]: Pair): readonly Breach[] {
  const widths = [columnsWide(page, a), columnsWide(page, b)] as const
  const what = `and ${widths.join(' and ')} columns wide`
  return Math.abs(widths[0] - widths[1]) > 1 ? [breachOf(a, b, { what, measure: null })] : []
}

const breachOf = (a: Head, b: Head, { what, measure }: Pick<Breach, 'what' | 'measure'>): Breach => ({
  story: b.story.story,
  other: a.story.story,
  rect: boundsOf([a.ink, b.ink]),
  at: b.part.at,
  what: `“${a.story.story}” and “${b.story.story}” are equal, ${what}`,
  measure
})

function areAlike({ grid }: Layout, [a, b]: Pair): boolean {
  const [one, other] = [placeOf(a.part), placeOf(b.part)]
  return a.part.style.name === b.part.style.name && Math.abs(one.w - other.w) <= grid.gap
}

/** Over how many base columns a story stands with its head and its text. */
function columnsWide({ grid }: Layout, { story, part }: Head): number {
  const { w } = boundsOf([part, ...legsOf(story)].map(placeOf))
  return Math.round((w + grid.gap) / (grid.measure + grid.gap))
}
