import { expect, test } from 'vitest'
import { plainCopy } from '../../src/edition/copy.ts'
import type { JumpStyle } from '../../src/edition/paper.ts'
import { type Labelled, linkJumps } from '../../src/plan/link-jumps.ts'
import { toyColumn, toyFrame, toyPlan, toyRect } from '../support/toy-plan.ts'
import { EM, toyStyle } from '../support/toy-type.ts'

const at = { file: 'paper.yaml', from: 0, to: 0 }
const STYLE: JumpStyle = {
  to: plainCopy('（下转第{page}版）', at),
  from: plainCopy('（上接第{page}版）', at),
  style: toyStyle(),
  before: 0,
  after: 0,
  at
}

/** A sheet with a frame for each story; `a+` stands on the second page of a spread. */
function sheet(labels: readonly string[], ...stories: readonly string[]): Labelled {
  const frames = stories.map(story =>
    toyFrame(['好'], [toyColumn(9, 9, story.endsWith('+') ? 60 : 10)], { story: story[0]! })
  )
  const spread = labels.length === 2
  const plan = toyPlan({ name: labels.join('-'), frames, folds: spread ? [50 * EM] : [] })
  return { plan: { ...plan, sheet: toyRect(0, 0, spread ? 100 : 50, 100) }, labels }
}

/** Of each frame its story, where it comes from and where it goes. */
const told = (sheets: readonly Labelled[], style: JumpStyle | null = STYLE): readonly string[] =>
  linkJumps(sheets, style).flatMap(({ frames }) =>
    frames.map(({ story, jump }) => `${story} ${jump?.from?.text ?? '-'} ${jump?.to?.text ?? '-'}`)
  )

test('each end of a jump names the page of the other', () => {
  expect(told([sheet(['1'], 'a', 'b'), sheet(['2'], 'c'), sheet(['3'], 'a')])).toEqual([
    'a - （下转第3版）',
    'b - -',
    'c - -',
    'a （上接第1版） -'
  ])
})

test('frames on one sheet are one place', () => {
  expect(told([sheet(['1'], 'a', 'a'), sheet(['2', '3'], 'a', 'a+')])).toEqual([
    'a - -',
    'a - （下转第2版）',
    'a （上接第1版） -',
    'a - -'
  ])
})

test('a page of a spread is that on which the frame begins', () => {
  expect(told([sheet(['1'], 'a'), sheet(['A02', 'A03'], 'a+')])[0]).toBe('a - （下转第A03版）')
})

test('a story in the middle of its way tells both', () => {
  expect(told([sheet(['1'], 'a'), sheet(['2'], 'a'), sheet(['3'], 'a')])[1]).toBe('a （上接第1版） （下转第3版）')
})

test('a paper without jumps has none', () => {
  const sheets = [sheet(['1'], 'a'), sheet(['3'], 'a')]
  expect(linkJumps(sheets, null)).toEqual(sheets.map(({ plan }) => plan))
})
