import { describe, expect, test } from 'vitest'
import type { Copyfit, LadderStep } from '../../src/makeup/makeup.ts'
import { articlePage } from '../support/article-desk.ts'

const PICTURE = 'pictures: [{file: pictures/a.jpg}]'
const HEAD = 'head: 一二三四五六七八九十'
/** So many paragraphs of so many full lines of ten characters; the indent takes two of the first. */
const body = (paragraphs: number, lines: number): string =>
  Array.from({ length: paragraphs }, () => `${'好'.repeat(10 * lines - 2)}\n`).join('\n')
const story = (front: readonly string[], text: string): string => `---\n${front.join('\n')}\n---\n${text}`

const fitOf = (front: readonly string[], text: string, article: string): Copyfit =>
  articlePage([{ story: story(front, text), article }]).copyfit[0]!

const told = ({ kind, what, from, to }: LadderStep): string => `${kind} ${what} ${from}→${to}`

describe('the copyfit ladder', () => {
  // A head of ten characters of 30 points in columns of 340 points is 30 high: three rows with a row of air.
  const rows: readonly (readonly [
    what: string,
    front: readonly string[],
    text: string,
    article: string,
    steps: readonly string[],
    rest: number
  ])[] = [
    ['has nothing to do where copy fits', [HEAD], body(3, 9), 'style: lead, columns: 1-3, rows: 1-12', [], 0],
    [
      'crops a picture row by row, no further than copy asks',
      [HEAD, PICTURE],
      body(3, 7),
      'style: lead, columns: 1-3, rows: 1-18, pictures: [{columns: 1-3, rows: 6-14}]',
      ['picture 1 11→8'],
      0
    ],
    [
      'lets it grow where copy is short',
      [HEAD, PICTURE],
      body(2, 3),
      'style: lead, columns: 1-2, rows: 1-15, pictures: [{columns: 1-2, rows: 2-9}]',
      ['picture 1 7→9'],
      0
    ],
    [
      'and no further than it may',
      [HEAD, PICTURE],
      body(3, 10),
      'style: lead, columns: 1-3, rows: 1-18, pictures: [{columns: 1-3, rows: 9-14}]',
      ['picture 1 11→9'],
      -12
    ],
    [
      'takes a quote out that may go',
      [HEAD, 'quotes: [引]'],
      body(3, 8),
      'style: lead, columns: 1-3, rows: 1-12, quotes: [{columns: 1-3, at: bottom, rows: 1, when: may-go}]',
      [],
      0
    ],
    [
      'has no place for a quote that there is not',
      [HEAD],
      body(3, 9),
      'style: lead, columns: 1-3, rows: 1-12, quotes: [{columns: 2, at: bottom, rows: 3}]',
      [],
      0
    ],
    [
      'then a deck that may go',
      [HEAD, 'deck: 副题', 'quotes: [引]'],
      body(3, 9),
      'style: lead, columns: 1-3, rows: 1-12, quotes: [{columns: 2, at: bottom, rows: 3, when: may-go}]',
      ['quote 1 1→0', 'head deck 1→0'],
      0
    ],
    [
      'brings a deck in that comes if there is room',
      [HEAD, 'deck: 副题'],
      body(3, 8),
      'style: eager, columns: 1-3, rows: 1-12',
      ['head deck 0→1'],
      0
    ],
    [
      'adds whole rows of white under the head',
      [HEAD],
      body(1, 21),
      'style: eager, columns: 1-3, rows: 1-12',
      ['white head 0→2'],
      0
    ]
  ]
  test.each(rows)('%s', (_, front, text, article, steps, rest) => {
    const fit = fitOf(front, text, article)
    expect(fit.steps.map(told)).toEqual(steps)
    expect((fit.underset?.lines ?? 0) - (fit.overset?.lines ?? 0)).toBe(rest)
  })
})

describe('a quote that comes in if there is room', () => {
  const stepsOf = (lines: number, place: string): readonly string[] => {
    const article = `style: plain, columns: 1-3, rows: 1-12, quotes: [{${place}, rows: 3, when: if-room}]`
    return fitOf(['quotes: [引]'], body(1, lines), article)
      .steps.map(told)
      .filter(step => step.startsWith('quote'))
  }

  test.each([
    ['in the midst of the text', 33, 'columns: 2, at: 5', ['quote 1 0→1']],
    ['half in each of two columns', 30, 'columns: 2-3, at: 5, left: 5em, right: 5em', ['quote 1 0→1']],
    ['at the foot of text that ends over it', 33, 'columns: 3, at: bottom', ['quote 1 0→1']],
    ['under text that ends before it', 26, 'columns: 3, at: bottom', []],
    ['in a column that text does not reach', 20, 'columns: 3, at: 5', []],
    ['at the foot of a column that text ends high over', 14, 'columns: 2, at: bottom', []]
  ])('%s', (_, lines, place, steps) => {
    expect(stepsOf(lines, place)).toEqual(steps)
  })
})

test('what is left out is told, and so is the paragraph to cut in', () => {
  const fit = fitOf([HEAD, 'deck: 副题'], body(6, 9), 'style: lead, columns: 1-3, rows: 1-12')
  expect(fit.leftOut.map(({ part }) => part)).toEqual(['deck'])
  expect([fit.overset, fit.cutParagraph]).toEqual([{ lines: 27, characters: 264 }, 4])
})

test('the text of paragraphs is never changed, whatever is done', () => {
  const text = body(3, 7)
  const { makeup } = articlePage([
    {
      story: story([HEAD, PICTURE], text),
      article: 'style: lead, columns: 1-3, rows: 1-18, pictures: [{columns: 1-3, rows: 6-14}]'
    }
  ])
  const set = makeup.columns[0]!.lines.map(({ lines: { galley, from, to }, line }) =>
    galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
  )
  expect(set.join('')).toBe(text.replace(/\n/g, ''))
})
