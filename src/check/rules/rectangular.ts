import { boundsOf, type Point } from '../../base/geometry.ts'
import { legsOf } from '../anatomy.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** In modular pages stories are rectangles: how much of its bounds a story fills. Harrower's rules of thumb. */
export const rectangular: PageRule = {
  id: 'W01',
  name: 'rectangular stories',
  chinese: '模块',
  class: 'soft',
  weight: 3,
  on: true,
  style: 'modular',
  unit: 'percent',
  min: 0.97,
  remedy: 'give the story the rest of its rectangle, or make it smaller',
  chineseRemedy: '把它补成矩形，或缩小它',
  judge: ({ stories }, { min }) =>
    stories.flatMap(story => {
      // A story all of which lies under others has no zone.
      if (legsOf(story).length === 0 || story.zone.length === 0) return []
      const rect = boundsOf(story.zone.flat().map(point => ({ ...point, w: 0, h: 0 })))
      const measure = story.zone.reduce((sum, ring) => sum + ringArea(ring), 0) / areaOf(rect)
      const what = `“${story.story}” is no rectangle`
      return measure < min ? [{ story: story.story, rect, at: story.at, what, measure }] : []
    })
}

/** Of a ring that runs clockwise; the other way it is negative. */
function ringArea(ring: readonly Point[]): number {
  return ring.reduce((sum, { x, y }, i) => {
    const next = ring[(i + 1) % ring.length]!
    return sum + (x * next.y - next.x * y) / 2
  }, 0)
}
