import { boundsOf, right } from '../../base/geometry.ts'
import { MM } from '../../base/length.ts'
import { headsOf, pairsNear } from '../anatomy.ts'
import { sharedHeight } from '../bearings.ts'
import { ALIKE, sizeRatio } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/** 对题: two heads alike do not face each other over the fold. Their distances from it agree to this. */
const MIRRORED = 5 * MM

export const facingHeads: PageRule = {
  id: 'C04',
  name: 'facing heads',
  chinese: '对题',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'ratio',
  min: ALIKE,
  remedy: 'set one head lower, or in another size',
  chineseRemedy: '把一个标题放低，或换一个字号',
  unless: ['W02'],
  judge: (page, { min }) =>
    page.folds.flatMap(fold =>
      pairsNear(headsOf(page), ({ ink }) => ink).flatMap(pair => {
        const [a, b] = pair.toSorted((one, other) => one.ink.x - other.ink.x) as [(typeof pair)[0], (typeof pair)[1]]
        const isMirrored = Math.abs(fold - right(a.ink) - (b.ink.x - fold)) <= MIRRORED
        const isLevel = sharedHeight(a.ink, b.ink) > Math.min(a.ink.h, b.ink.h) / 2
        if (right(a.ink) > fold || b.ink.x < fold || !isMirrored || !isLevel || sizeRatio(a, b) >= min) return []
        const what = `the heads of “${a.story.story}” and “${b.story.story}” face each other over the fold`
        const rect = boundsOf([a.ink, b.ink])
        return [{ story: b.story.story, other: a.story.story, rect, at: b.part.at, what, measure: sizeRatio(a, b) }]
      })
    )
}
