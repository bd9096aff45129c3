import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { fromMm } from '../../src/base/length.ts'
import type { Copyfit } from '../../src/makeup/makeup.ts'
import type { Page } from '../../src/page/page.ts'
import { encodeReport, type Report, UNPRESSED } from '../../src/press/report/encode-report.ts'

const TEXT = '---\nhead: 题\n---\n一二三四五\n六七八九十\n'
const at = (words: string): { file: string; from: number; to: number } => {
  const from = TEXT.indexOf(words)
  return { file: 'stories/lead.md', from, to: from + words.length }
}

const copyfit = (some: Partial<Copyfit>): Copyfit => ({
  story: 'lead',
  pages: [1],
  characters: 1392,
  lines: 108,
  overset: null,
  underset: null,
  cut: null,
  at: at('-'),
  ...some
})

const report = (fits: readonly Copyfit[], notes: readonly Diagnostic[] = []): Report =>
  encodeReport({ edition: { name: '2019-06-13' }, copyfit: fits, notes }, UNPRESSED, () => TEXT)

describe('stories', () => {
  const plain = { id: 'lead', page: 1, characters: 1392, lines: 108, overset: null, underset: null }
  const short = { lines: 7, characters: 132 }
  const rows: readonly (readonly [name: string, some: Partial<Copyfit>, story: object])[] = [
    ['full', {}, plain],
    ['short', { underset: short }, { ...plain, underset: short }],
    ['over', { overset: short, cut: at('七') }, { ...plain, overset: short }],
    ['on several pages', { pages: [2, 3] }, { ...plain, page: 2, pages: [2, 3] }],
    ['on none', { pages: [] }, { ...plain, page: null }]
  ]
  for (const [name, some, story] of rows) test(name, () => expect(report([copyfit(some)]).stories).toEqual([story]))
})

test('pages, measured over the trim', () => {
  const page: Page = {
    name: '02-03',
    numbers: [2, 3],
    trim: { x: 0, y: 0, w: fromMm(540), h: fromMm(390.5) },
    bleed: fromMm(3),
    folds: [],
    marks: [],
    slug: null
  }
  const work = { edition: { name: '2019-06-13' }, copyfit: [], notes: [] }
  const printed = [{ page, file: '2019-06-13_02-03.pdf', sha256: 'ab' }]
  expect(encodeReport(work, { printed, preflight: [] }, () => '')).toEqual({
    edition: '2019-06-13',
    pages: [{ page: '02-03', file: '2019-06-13_02-03.pdf', sha256: 'ab', trimMm: [540, 390.5] }],
    stories: [],
    notes: [],
    preflight: []
  })
})

test('notes, with line and column of their place', () => {
  const notes: readonly Diagnostic[] = [
    { code: 'overset', at: at('八九'), message: '“lead” is over', hints: ['cut it'] },
    { code: 'font-integrity', at: null, message: 'no lock', hints: [] }
  ]
  expect(report([], notes).notes).toEqual([
    {
      code: 'overset',
      severity: 'error',
      file: 'stories/lead.md',
      line: 5,
      column: 3,
      message: '“lead” is over',
      hints: ['cut it']
    },
    { code: 'font-integrity', severity: 'error', file: null, line: null, column: null, message: 'no lock', hints: [] }
  ])
})
