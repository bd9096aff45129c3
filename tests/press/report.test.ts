import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { fromMm } from '../../src/base/length.ts'
import type { Copyfit } from '../../src/makeup/makeup.ts'
import type { Page } from '../../src/page/page.ts'
import { encodeReport, type Report, UNPRESSED } from '../../src/press/report/encode-report.ts'
import { mmRect, toyLayout, toyLeg, toyStory, toyType } from '../support/toy-layout.ts'

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
  steps: [],
  cutParagraph: 0,
  leftOut: [],
  cut: null,
  at: at('-'),
  ...some
})

const report = (fits: readonly Copyfit[], notes: readonly Diagnostic[] = []): Report =>
  encodeReport(
    { edition: { name: '2019-06-13' }, copyfit: fits, layouts: [], findings: [], notes },
    UNPRESSED,
    () => TEXT
  )

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
  const work = { edition: { name: '2019-06-13' }, copyfit: [], layouts: [], findings: [], notes: [] }
  const printed = [{ page, file: '2019-06-13_02-03.pdf', sha256: 'ab' }]
  expect(encodeReport(work, { printed, kept: [], preflight: [] }, () => '')).toEqual({
    edition: '2019-06-13',
    pages: [{ page: '02-03', file: '2019-06-13_02-03.pdf', sha256: 'ab', trimMm: [540, 390.5] }],
    stories: [],
    zones: [],
    findings: [],
    notes: [],
    preflight: []
  })
})

test('zones, in millimetres, a part that runs round something in its pieces', () => {
  const [head, wide, narrow] = [mmRect(10, 20, 60, 10), mmRect(10, 34, 60, 40), mmRect(10, 74, 28.0004, 20)]
  const parts = [toyType('head', head), toyLeg([wide, narrow])]
  const corner = (x: number, y: number) => ({ x: fromMm(x), y: fromMm(y) })
  const zone = [[corner(10, 20), corner(70, 20), corner(70, 94), corner(10, 94)]]
  const layouts = [toyLayout({ stories: [toyStory('lead', parts, { zone })] })]
  const { zones } = encodeReport(
    { edition: { name: 'a' }, copyfit: [], layouts, findings: [], notes: [] },
    UNPRESSED,
    () => TEXT
  )
  const ring = [
    [10, 20],
    [70, 20],
    [70, 94],
    [10, 94]
  ]
  const boxes = [
    [10, 20, 60, 10],
    [10, 34, 60, 40],
    [10, 74, 28, 20]
  ]
  const roles = ['head', 'leg', 'leg']
  const told = roles.map((role, i) => ({ role, mm: boxes[i] }))
  expect(zones).toEqual([{ page: '01', story: 'lead', rings: [ring], parts: told }])
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
