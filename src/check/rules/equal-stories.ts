import { boundsOf } from '../../base/geometry.ts'
import type { Layout } from '../../layout/layout.ts'
import { type Head, headsOf, legsOf, pairsOf, placeOf } from '../anatomy.ts'
import { sizeRatio } from '../butted-heads.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/**
 * 并列式: stories that the desk calls equal have heads of one size and are as wide, to a column; so have heads of one
 * size those that stand side by side, of one width and with heads of one style, whatever the desk says.
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
  judge: (page, { max }) =>
    pairsOf(headsOf(page)).flatMap(([a, b]) => {
      const isAsked = page.equals.some(group => group.includes(a.story.story) && group.includes(b.story.story))
      const tell = (what: string, measure: number | null): Breach => {
        const names = `“${a.story.story}” and “${b.story.story}”`
        return {
          story: b.story.story,
          rect: boundsOf([a.ink, b.ink]),
          at: b.part.at,
          what: `${names} ${what}`,
          measure
        }
      }
      const ratio = sizeRatio(a, b)
      const [one, other] = [a, b].map(head => columnsWide(page, head)) as [number, number]
      return [
        ...(ratio > max && (isAsked || areAlike(page, a, b)) ? [tell('are equal, and their heads differ', ratio)] : []),
        ...(isAsked && Math.abs(one - other) > 1 ? [tell(`are equal, and ${one} and ${other} columns wide`, null)] : [])
      ]
    })
}

function areAlike({ grid }: Layout, a: Head, b: Head): boolean {
  const [one, other] = [placeOf(a.part), placeOf(b.part)]
  return (
    a.part.style.name === b.part.style.name &&
    Math.abs(one.y - other.y) <= grid.step &&
    Math.abs(one.w - other.w) <= grid.gap
  )
}

/** Over how many base columns a story stands with its head and its text. */
function columnsWide({ grid }: Layout, { story, part }: Head): number {
  const { w } = boundsOf([part, ...legsOf(story)].map(placeOf))
  return Math.round((w + grid.gap) / (grid.measure + grid.gap))
}
