import type { Rect } from '../../base/geometry.ts'
import type { Layout } from '../../layout/layout.ts'
import type { PageRule } from '../page-rule.ts'
import { takenOf } from '../white.ts'

/** 版容: a page holds what it has room for, but for the rows between stories. How much that is, is by taste. */
export const pageFill: PageRule = {
  id: 'C17',
  name: 'fill of the page',
  chinese: '版容',
  class: 'soft',
  weight: 2,
  on: true,
  style: null,
  unit: 'percent',
  min: 0.75,
  remedy: 'add a story or a picture, or give those that there are more room',
  chineseRemedy: '加一篇稿或一张图，或给已有的稿件多留些地方',
  judge: (page, { min }) =>
    page.typeAreas.flatMap(area => {
      if (page.stories.length === 0) return []
      const measure = fillOf(page, area)
      const what = 'the page is not full'
      return measure < min ? [{ story: null, rect: area, at: page.at, what, measure }] : []
    })
}

/** The share of the cells of base columns and rows that something stands in. */
function fillOf(page: Layout, area: Rect): number {
  const { columns, rows, measure, gap, step } = page.grid
  const taken = new Uint8Array(columns * rows)
  for (const rect of takenOf(page)) {
    const cells = (from: number, size: number, pitch: number, count: number): readonly [number, number] => [
      Math.max(0, Math.round(from / pitch)),
      Math.min(count, Math.round((from + size) / pitch))
    ]
    const [left, end] = cells(rect.x - area.x, rect.w + gap, measure + gap, columns)
    const [top, foot] = cells(rect.y - area.y, rect.h, step, rows)
    for (let row = top; row < foot; row++) taken.fill(1, row * columns + left, row * columns + Math.max(left, end))
  }
  return taken.reduce((sum, cell) => sum + cell, 0) / taken.length
}
