import { expect, test } from 'vitest'
import { dumpPlan } from '../../src/plan/dump-plan.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, FRONT, LEAD, PAPER, readProject } from '../support/newsroom.ts'

/** The frame of a story of notices. */
function planned(keys = '') {
  const { edition, notes } = readProject({
    ...changed(PAPER, 'styles:', 'styles:\n  notice: {face: text, size: 8pt, leading: 10pt}'),
    ...changed(
      FRONT,
      'body: {columns: 1-4, rows: 6-50, style: body',
      `classified: {columns: 1-4, rows: 41-50, style: notice${keys}`
    ),
    [LEAD]: '---\nhead: 题\n---\n## 组\n\n**甲**　乙。'
  })
  return { plan: planPages(edition)[0]!, edition, notes }
}

test('the columns of notices have rows of their own type, whole units of them', () => {
  const { plan, edition, notes } = planned(', legs: 6, unit: 3, between: {weight: 0.2pt}')
  const [frame] = plan.frames
  const { grid } = edition.paper.templates.get('front')!
  const rows = Math.floor((10 * grid.step) / frame!.columns[0]!.step)
  expect(notes).toEqual([])
  expect(frame!.columns.length).toBe(6)
  expect(frame!.columns.map(({ rows }) => rows)).toEqual(Array(6).fill(rows - (rows % 3)))
  expect(frame!.columns[0]!.step).toBe(10 * 12_700)
  expect(dumpPlan(plan)).toContain('notices in units of 3, ruled')
})

test('paragraphs are notices, subheads head them', () => {
  const { paragraphs, notices } = planned().plan.frames[0]!
  expect(paragraphs.map(({ copy, keepWithNext }) => [copy.text, keepWithNext])).toEqual([
    ['组', true],
    ['甲　乙。', false]
  ])
  expect(notices).toEqual({ unit: 1, between: null })
})

test('rules stand between columns', () => {
  expect(planned(', legs: 3, rule: {weight: 0.2pt}').plan.art.filter(({ kind }) => kind === 'rule').length).toBe(2)
})
