import { boundsOf } from '../../base/geometry.ts'
import type { Layout } from '../../layout/layout.ts'
import { type Head, headsOf, pairsOf, placeOf } from '../anatomy.ts'
import { sizeRatio } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/** 并列式: stories side by side, of one width and with heads of one style, have heads of one size. */
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
  remedy: 'give both heads the size of the smaller, or styles of their own',
  judge: (page, { max }) =>
    pairsOf(headsOf(page)).flatMap(([a, b]) => {
      const measure = sizeRatio(a, b)
      if (measure <= max || !areEqual(page, a, b)) return []
      const what = `the heads of “${a.story.story}” and “${b.story.story}” are of one style and differ`
      return [{ story: b.story.story, rect: boundsOf([a.ink, b.ink]), at: b.part.at, what, measure }]
    })
}

function areEqual({ grid }: Layout, a: Head, b: Head): boolean {
  const [one, other] = [placeOf(a.part), placeOf(b.part)]
  return (
    a.part.style.name === b.part.style.name &&
    Math.abs(one.y - other.y) <= grid.step &&
    Math.abs(one.w - other.w) <= grid.gap
  )
}
