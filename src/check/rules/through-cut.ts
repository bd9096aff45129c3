import { bottom, boundsOf, type Point, type Rect, right } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import type { Layout } from '../../layout/layout.ts'
import { legsOf } from '../anatomy.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** 断版 (通线): no straight white or rule runs through an interlocked page, from side to side or top to foot. */
export const throughCut: PageRule = {
  id: 'C05',
  name: 'cut through the page',
  chinese: '断版',
  class: 'soft',
  weight: 3,
  on: true,
  style: 'interlocked',
  unit: 'lines',
  remedy: 'let a story reach over the cut',
  chineseRemedy: '让一篇稿件跨过这条线',
  judge: page => [...cutsOf(page, 'x'), ...cutsOf(page, 'y')]
}

interface Extent {
  readonly from: Len
  readonly to: Len
}

/** Cuts between stories, each once: over `y` they run level. What has no text, as an ear has none, is not cut off. */
function cutsOf(page: Layout, axis: 'x' | 'y'): readonly Breach[] {
  const extents = page.stories
    .filter(story => legsOf(story).length > 0)
    .map(({ zone }) => extentOf(zone.flat(), axis))
    .toSorted((a, b) => a.from - b.from)
  const cuts: Extent[] = []
  let end = extents[0]?.to ?? 0
  for (const { from, to } of extents) {
    if (from > end) cuts.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  return cuts.filter(cut => !isCrossed(page, axis, cut)).map(cut => cutAt(page, axis, cut))
}

/** Whether an advertisement or something else without text lies across a cut; at a fold there is one anyway. */
function isCrossed({ stories, ads, folds }: Layout, axis: 'x' | 'y', cut: Extent): boolean {
  const crossing = [
    ...ads.map(({ rect }) => extentOf([rect, { x: right(rect), y: bottom(rect) }], axis)),
    ...stories.filter(story => legsOf(story).length === 0).map(({ zone }) => extentOf(zone.flat(), axis))
  ]
  const isAtFold = axis === 'x' && folds.some(fold => cut.from <= fold && fold <= cut.to)
  return isAtFold || crossing.some(({ from, to }) => from < cut.from && to > cut.to)
}

function extentOf(points: readonly Point[], axis: 'x' | 'y'): Extent {
  const places = points.map(point => point[axis])
  return { from: Math.min(...places), to: Math.max(...places) }
}

function cutAt(page: Layout, axis: 'x' | 'y', { from, to }: Extent): Breach {
  const area: Rect = boundsOf(page.typeAreas)
  const rect = axis === 'x' ? { ...area, x: from, w: to - from } : { ...area, y: from, h: to - from }
  const what = `a cut runs ${axis === 'x' ? 'down' : 'across'} the whole page`
  return { story: null, rect, at: page.at, what, measure: null }
}
