import { expect, test } from 'vitest'
import { articlePage } from '../support/article-desk.ts'
import { FRONT } from '../support/newsroom.ts'

const STORY = `---\nhead: 题\n---\n${'好'.repeat(200)}\n`
const furniture = (rules: string): Record<string, string> => ({ [FRONT]: `pages: 1\nfurniture: [${rules}]\n` })

test.each([
  ['none', '', 1],
  ['right over it', 'rule: {columns: 1-6, rows: 3, side: bottom, weight: 2pt}', 0],
  ['a row higher', 'rule: {columns: 1-6, rows: 2, side: bottom, weight: 2pt}', 1],
  ['that is shorter', 'rule: {columns: 2-6, rows: 3, side: bottom, weight: 2pt}', 1],
  ['that stands upright', 'rule: {columns: 1-6, rows: 3, side: left, weight: 2pt}', 1]
])('with a rule of the furniture %s', (_, rule, own) => {
  const article = 'style: topped, columns: 1-3, rows: 5-20'
  const { makeup } = articlePage([{ story: STORY, article }], furniture(rule === '' ? '' : `{${rule}}`))
  const rules = makeup.art.filter(art => art.kind === 'rule' && art.story !== null)
  expect(rules).toHaveLength(own)
})
