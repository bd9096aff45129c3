import { type Rect, right } from '../../base/geometry.ts'
import { fromMm, type Len } from '../../base/length.ts'
import type { Layout, Part } from '../../layout/layout.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** 跨版: no character stands on the fold, or so near to it that it is folded with it. The distance is by taste. */
export const typeOnFold: PageRule = {
  id: 'C12',
  name: 'type on the fold',
  chinese: '骑缝',
  class: 'hard',
  weight: 6,
  on: true,
  style: null,
  unit: 'mm',
  min: fromMm(4),
  remedy: 'set the type off the fold; a head over it has fold: on',
  chineseRemedy: '让文字避开折缝；跨版标题写 fold: on',
  judge: (page, { min }) =>
    page.folds.flatMap(fold => [
      ...page.stories.flatMap(({ story, parts }) => parts.flatMap(part => onFold(story, part, fold, min))),
      ...page.furniture.flatMap(part => onFold(null, part, fold, min))
    ])
}

function onFold(story: string | null, part: Part, fold: Len, min: Len): readonly Breach[] {
  const nearest = inkOfLines(part)
    .map(rect => ({ rect, measure: Math.max(rect.x - fold, fold - right(rect), 0) }))
    .find(({ measure }) => measure < min)
  const what =
    story === null ? 'type of the page stands on the fold' : `the ${part.role} of “${story}” stands on the fold`
  return nearest === undefined ? [] : [{ story, at: part.at, what, ...nearest }]
}

function inkOfLines(part: Part): Layout['sheet'][] {
  if (part.kind === 'art') return []
  return part.kind === 'leg' ? part.lines.map(({ row }) => row) : part.lines.map(({ ink }): Rect => ink)
}
