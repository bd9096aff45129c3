import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import { Notes } from '../../src/base/notes.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Frame, Rule } from '../../src/plan/page-plan.ts'
import { STEP, toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { EM, toyFonts } from '../support/toy-type.ts'

const between = { weight: 1, ink: BLACK }

/** The rows in which notices begin, and those in whose head, between two lines of type, a rule stands. */
function madeUp(texts: readonly string[], change: Partial<Frame> = {}) {
  const columns = [toyColumn(4, 6), toyColumn(4, 6, 10)]
  const frame = toyFrame(texts, columns, { notices: { unit: 2, between }, ...change })
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [
    toyPlan({ frames: [frame] })
  ])
  const [{ columns: filled, art }] = makeups as [(typeof makeups)[number]]
  const starts = filled[0]!.lines.filter(({ line }) => line === 0)
  const rules = art.filter((each): each is Rule => each.kind === 'rule')
  return {
    starts: starts.map(({ x, baseline }) => [x / EM, Math.floor(baseline / STEP)]),
    rules: rules.map(({ from: [x, y], to }) => [x / EM, Math.floor(y / STEP), (to[0] - x) / EM])
  }
}

test('notices take whole units, and rules stand between those in one column', () => {
  expect(madeUp(['一二三四', '一二三四五', '一二三四', '一二三四'])).toEqual({
    starts: [
      [0, 0],
      [0, 2],
      [0, 4],
      [10, 0]
    ],
    rules: [
      [0, 2, 4],
      [0, 4, 4]
    ]
  })
})

test('a notice that a column would cut goes to the next', () => {
  const { starts } = madeUp(['一二三四', '一二三四'.repeat(5)])
  expect(starts).toEqual([
    [0, 0],
    [10, 0]
  ])
})

test('one that is longer than a column takes whole units of what it needs in its last', () => {
  const { starts } = madeUp(['一二三四'.repeat(7), '一二三四'])
  expect(starts).toEqual([
    [0, 0],
    [10, 2]
  ])
})

test('headings have no rules beside them', () => {
  const { paragraphs } = toyFrame(['一二', '一二', '一二'], [])
  const headed = paragraphs.map((paragraph, i) => ({ ...paragraph, keepWithNext: i === 1 }))
  expect(madeUp([], { paragraphs: headed }).rules).toEqual([])
})

test('running text has none', () => {
  expect(madeUp(['一二', '一二'], { notices: undefined }).rules).toEqual([])
})
