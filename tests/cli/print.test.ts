import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import type { Finding } from '../../src/check/finding.ts'
import { copyfitText } from '../../src/cli/print-copyfit.ts'
import { findingsText } from '../../src/cli/print-findings.ts'
import { printNotes, tally } from '../../src/cli/print-notes.ts'
import type { Copyfit } from '../../src/makeup/makeup.ts'
import { listeningDesk } from '../support/desk.ts'

const FILE = 'editions/2026-08-22/edition.yaml'
const TEXT = 'pages:\n  - template: front\n    lead: flood-ltae\n'
const textOf = (): string => TEXT
const NOTE: Diagnostic = {
  code: 'unknown-story',
  at: { file: FILE, from: TEXT.indexOf('flood'), to: TEXT.length - 1 },
  message: 'no story is called “flood-ltae”',
  hints: ['did you mean “flood-late”?']
}

describe('notes', () => {
  test('with the line that they are about', () => {
    const desk = listeningDesk('.')
    printNotes(desk, [NOTE], textOf)
    expect(desk.stderr()).toBe(`${FILE}:3:11  error unknown-story
    3 |     lead: flood-ltae
      |           ^^^^^^^^^^
      = no story is called “flood-ltae”
      = did you mean “flood-late”?

`)
    expect(desk.stdout()).toBe('')
  })
  test('without a place', () => {
    const desk = listeningDesk('.')
    printNotes(desk, [{ ...NOTE, code: 'underset', at: null, hints: [] }], textOf)
    expect(desk.stderr()).toBe('info underset\n      = no story is called “flood-ltae”\n\n')
  })
  test('in colour, for a screen', () => {
    const desk = listeningDesk('.', { colour: true })
    printNotes(desk, [NOTE], textOf)
    expect(desk.stderr()).toContain('\u001b[31merror unknown-story\u001b[39m')
  })
  test('a cause is not lost behind missing characters', () => {
    const desk = listeningDesk('.')
    const glyph = { ...NOTE, code: 'missing-glyph' } as const
    printNotes(desk, [...Array(100).fill(glyph), { ...NOTE, code: 'font-integrity', at: null }], textOf)
    expect(desk.stderr()).toMatch(/^error font-integrity\n/)
  })
  test('not more than can be read', () => {
    const desk = listeningDesk('.')
    printNotes(desk, Array(103).fill(NOTE), textOf)
    expect(desk.stderr().match(/unknown-story/g)).toHaveLength(100)
    expect(desk.stderr()).toMatch(/… and 3 more; --json gives them all\n/)
  })
})

describe('what to mend first', () => {
  const finding = (rule: string, grade: Finding['class'], weight: number, page: string): Finding =>
    ({ rule, name: 'order', chinese: '轻重', class: grade, weight, page }) as Finding
  test('is told rule by rule, errors first, then what weighs more; notes are not', () => {
    const findings = [
      finding('W04', 'soft', 2, '01'),
      finding('W12', 'note', 9, '01'),
      finding('W04', 'soft', 2, '02'),
      finding('W04', 'soft', 2, '02'),
      finding('C05', 'soft', 3, '03'),
      finding('C15', 'hard', 1, '04-05')
    ]
    expect(findingsText(findings)).toBe(`first to mend on the pages:
  C15 order (轻重)  1 on p04-05
  C05 order (轻重)  1 on p03
  W04 order (轻重)  3 on p01, p02
`)
  })
  test('is nothing where there are notes alone', () => {
    expect(findingsText([finding('W12', 'note', 9, '01')])).toBe('')
  })
})

describe('tally', () => {
  const note = (code: Diagnostic['code']): Diagnostic => ({ ...NOTE, code })
  const rows: readonly (readonly [notes: readonly Diagnostic[], words: string])[] = [
    [[], ''],
    [[note('underset')], ''],
    [[note('overset')], '1 error'],
    [[note('overset'), note('overset'), note('loose-line')], '2 errors, 1 warning']
  ]
  for (const [notes, words] of rows) test(words || 'clean', () => expect(tally(notes)).toBe(words))
})

describe('copyfit', () => {
  const place = { file: FILE, from: 0, to: 0 }
  const base = {
    pages: [1],
    characters: 1392,
    lines: 108,
    overset: null,
    underset: null,
    cut: null,
    cutParagraph: 0,
    steps: [],
    leftOut: [],
    at: place
  }
  const amount = { lines: 3, characters: 45 }
  const rows: readonly (readonly [fit: Copyfit, line: string])[] = [
    [{ ...base, story: 'lead' }, 'lead  p1  1,392 characters in 108 lines, full\n'],
    [{ ...base, story: 'brief', characters: 1, lines: 1 }, 'brief  p1  1 character in 1 line, full\n'],
    [{ ...base, story: 'a', characters: 9_240_000 }, 'a  p1  9,240,000 characters in 108 lines, full\n'],
    [
      { ...base, story: 'a', pages: [2, 3], underset: amount },
      'a  p2-3  1,392 characters in 108 lines, short 45 characters / 3 lines\n'
    ],
    [{ ...base, story: 'a', pages: [1, 4, 5, 10] }, 'a  p1,4-5,10  1,392 characters in 108 lines, full\n'],
    [{ ...base, story: 'a', pages: [] }, 'a  –  1,392 characters in 108 lines, full\n'],
    [
      { ...base, story: 'a', overset: amount, cut: { file: FILE, from: TEXT.indexOf('template'), to: 30 } },
      `a  p1  1,392 characters in 108 lines, over 45 characters / 3 lines, cut at ${FILE}:2:5 “template: fr…”\n`
    ]
  ]
  for (const [fit, line] of rows) test(line.trim(), () => expect(copyfitText([fit], textOf)).toBe(line))

  test('in columns', () => {
    const fits = [
      { ...base, story: '导读' },
      { ...base, story: 'lead', pages: [10] }
    ]
    expect(
      copyfitText(fits, textOf)
        .split('\n')
        .map(line => line.slice(0, line.indexOf('1,')))
    ).toEqual(['导读  p1   ', 'lead  p10  ', ''])
  })
})
