import { describe, expect, test } from 'vitest'
import { toMm } from '../../src/base/length.ts'
import { columnRect } from '../../src/plan/page-plan.ts'
import { articlePage } from '../support/article-desk.ts'

const HEAD = 'head: 一二三四五六七八九十'
const story = `---\n${HEAD}\nquotes: [引]\npictures: [{file: pictures/a.jpg, caption: 说明}]\n---\n${'好'.repeat(900)}\n`
const page = (article: string) => articlePage([{ story, article }])

/** Rows of 15 points from 50 points down, columns of 100 points every 120 from 50 points on. */
const row = (y: number): number => Math.round(((toMm(y) / 25.4) * 72 - 50) / 15) + 1
const column = (x: number): number => Math.round(((toMm(x) / 25.4) * 72 - 50) / 120) + 1

/** The first row and column of each line of the body, column by column. */
function legs(article: string): readonly string[] {
  const { makeup } = page(article)
  const starts = new Map<string, number[]>()
  for (const { x, baseline } of makeup.columns[0]!.lines) {
    const key = `${column(x)}`
    starts.set(key, [...(starts.get(key) ?? []), row(baseline - 140_000)])
  }
  return [...starts].map(([at, rows]) => `column ${at} from row ${Math.min(...rows)}`)
}

describe('the body of an article', () => {
  test.each([
    ['begins under a head over all its columns', 'style: lead, columns: 1-3, rows: 1-20', ['1 4', '2 4', '3 4']],
    ['and beside one over some', 'style: lead, columns: 1-3, rows: 1-14, heads: {columns: 1-2}', ['1 4', '2 4', '3 1']],
    [
      'runs on where areas meet',
      'style: lead, areas: [{columns: 1-2, rows: 1-14}, {columns: 2-3, rows: 15-24}], heads: {columns: 1-2}',
      ['1 4', '2 4', '3 15']
    ],
    [
      'keeps clear of pictures at the top',
      'style: lead, columns: 1-3, rows: 1-20, pictures: [{columns: 3, rows: 5}]',
      ['1 4', '2 4', '3 9']
    ],
    [
      'keeps clear of a head in a place of its own',
      'style: tall, columns: 1-3, rows: 1-16, heads: {columns: 1, rows: 1-10}',
      ['1 11', '2 1', '3 1']
    ]
  ])('%s', (_, article, expected) => {
    expect(legs(article)).toEqual(expected.map(each => `column ${each.replace(' ', ' from row ')}`))
  })
})

test.each([
  ['level', 'tall', 1],
  ['vertical', 'antique', 3]
])('a vertical head stands where a %s body begins', (_, style, expected) => {
  const { makeup } = page(`style: ${style}, columns: 1-3, rows: 1-16`)
  expect(column(makeup.displays[0]!.display.boxes[0].x)).toBe(expected)
})

test('a picture at the foot ends on the last row of its columns', () => {
  const { makeup } = page('style: lead, columns: 1-3, rows: 1-20, pictures: [{columns: 2-3, at: bottom, rows: 6}]')
  const [picture] = makeup.art.filter(art => art.kind === 'picture')
  const [caption] = makeup.displays.filter(({ display }) => display.role === 'caption')
  expect(row(picture!.rect.y)).toBe(15)
  const [box] = caption!.display.boxes
  expect(row(box.y + box.h)).toBe(21)
})

describe('captions and groups in an article', () => {
  const pictures = `pictures: [${['甲', '乙', '丙'].map(name => `{file: pictures/a.jpg, caption: ${name}}`).join(', ')}]`
  const several = `---\n${pictures}\n---\n`
  /** Pictures and captions of an article, each as its column, first row, points of width and of height. */
  const shown = (keys: string): readonly unknown[] => {
    const article = `style: plain, columns: 1-3, rows: 1-30, pictures: [{columns: 1-3, ${keys}}]`
    const { makeup } = articlePage([{ story: several, article }])
    const art = makeup.art.flatMap(each => (each.kind === 'picture' ? [each.rect] : []))
    const words = makeup.displays.flatMap(({ display }) =>
      display.role === 'caption' ? [{ ...display.boxes[0], text: display.lines[0]!.text }] : []
    )
    return [...art, ...words].map(({ x, y, w, h, ...rest }) =>
      [column(x), row(y), w / 12_700, h / 12_700, ...Object.values(rest)].join(' ')
    )
  }

  test.each([
    ['below', 'index: 2', ['1 1 340 165', '1 12 340 12.5 乙']],
    // Without words below it a picture keeps a third of a row of white over the text.
    // An inch and an em are taken from the width; the height is half of what is left, in whole rows.
    ['beside', 'index: 1, caption-at: beside', ['1 1 258 130', '3 1 72 130 甲']],
    ['over', 'index: 3, caption-at: over', ['1 1 340 160', '1 10 330 20 丙']],
    ['not at all', 'index: 1, caption-at: none', ['1 1 340 160']],
    [
      'of a group',
      'pictures: 1-3, across: 3, gap: 20pt',
      ['1 1 100 45', '2 1 100 45', '3 1 100 45', '1 4 340 12.5 甲　乙　丙']
    ],
    [
      'of a group of two rows',
      'pictures: 1-3, across: 2, gap: 20pt, caption-at: none',
      ['1 1 160 77.5', '3 1 160 77.5', '1 8 160 77.5']
    ]
  ])('%s', (_, keys, expected) => {
    expect(shown(keys)).toEqual(expected)
  })

  test('a group of none is reported', () => {
    const article = 'style: plain, columns: 1-3, rows: 1-30, pictures: [{columns: 1-3, pictures: 3-2}]'
    expect(articlePage([{ story: several, article }]).notes).toContain(
      'bad-value editions/2019-06-13/edition.yaml «3-2»'
    )
  })
})

test('a quote of half a column each lets text run beside it', () => {
  const { makeup } = page(
    'style: plain, columns: 1-2, rows: 1-20, quotes: [{columns: 1-2, at: 8, rows: 4, left: 50pt, right: 50pt}]'
  )
  const widths = makeup.columns[0]!.lines.map(({ width, baseline }) => [row(baseline - 140_000), width / 12_700])
  expect(widths.filter(([at]) => at! >= 8 && at! < 12).map(([, width]) => width)).toEqual(Array(8).fill(50))
  expect(new Set(widths.filter(([at]) => at! < 8).map(([, width]) => width))).toEqual(new Set([100]))
})

test('a reversed head stands in the middle of a tint over its columns, clear of the edges and of the body', () => {
  const { makeup } = page('style: reversed, columns: 1-3, rows: 1-20')
  const fills = makeup.art.flatMap(art => (art.kind === 'fill' ? art.rect : []))
  const [head] = makeup.displays.filter(({ display }) => display.role === 'head')
  const [box] = head!.display.boxes
  expect(fills.map(({ x, w, h }) => [column(x), w / 12_700, Math.round(h / 12_700)])).toEqual([[1, 340, 40]])
  expect([box.x - fills[0]!.x, box.w].map(len => len / 12_700)).toEqual([10, 320])
  expect(2 * box.y + box.h).toBe(2 * fills[0]!.y + fills[0]!.h)
})

/** From the top of the story to its head, and from there to the end of the head block, in points. */
function whiteRound(article: string, rows: number): readonly number[] {
  const { makeup } = page(article)
  const [head] = makeup.displays.filter(({ display }) => display.role === 'head')
  const [box] = head!.display.boxes
  const top = box.y / 12_700 - 50
  return [top, rows * 15 - top - box.h / 12_700]
}

test.each([
  ['a head has twice as much white under it as over it', 'style: lead, columns: 1-3, rows: 1-20', [5, 10]],
  ['in a box its inset is over it, and the rest under it', 'style: box, columns: 1-3, rows: 1-20', [10, 20]]
])('%s', (_, article, [over, under]) => {
  expect(whiteRound(article, (over! + under! + 30) / 15)).toEqual([over, under])
})

test('a row of white parts the body from a table in it', () => {
  const tabled = `---
tables: [{rows: [[甲, 乙], [丙, 丁]]}]
---
${'好'.repeat(300)}
`
  const item = '{table: {columns: 2, rows: 6-9, style: sub}}'
  const { makeup } = articlePage([
    { story: tabled, article: `style: plain, columns: 1-2, rows: 1-14, items: [${item}]` }
  ])
  const rows = makeup.columns[0]!.lines.filter(({ x }) => column(x) === 2).map(({ baseline }) =>
    row(baseline - 140_000)
  )
  expect(rows).toEqual([1, 2, 3, 4, 11, 12, 13, 14])
})

test('the words of a quote are half a row from its rules', () => {
  const { makeup } = page('style: quoted, columns: 1-2, rows: 1-20, quotes: [{columns: 2, at: 8, rows: 6}]')
  const levels = makeup.art.flatMap(art => (art.kind === 'rule' ? (art.from[1] / 12_700 - 50) / 15 : []))
  const [quote] = makeup.displays.filter(({ display }) => display.role === 'quote')
  const [box] = quote!.display.boxes
  expect(levels).toEqual([7.5, 12.5])
  expect([box.y, box.y + box.h].map(y => (y / 12_700 - 50) / 15)).toEqual([8, 12])
})

test('a boxed story stands within its frame, and the others run round it', () => {
  const host = { story: `${'大'.repeat(700)}\n`, article: 'style: plain, columns: 1-3, rows: 1-30' }
  const { makeup } = articlePage([host, { story, article: 'style: box, columns: 2, rows: 10-20' }])
  const [outer, inner] = makeup.columns
  const hole = columnRect(inner!.frame.columns[0]!)
  expect(hole.w / 12_700).toBe(80)
  const around = outer!.lines.filter(({ x }) => column(x) === 2).map(({ baseline }) => row(baseline - 140_000))
  expect(around.filter(at => at >= 10 && at <= 20)).toEqual([])
  expect(around.length).toBe(19)
})

test.each([
  ['1-3', [4]],
  ['4-6', []]
])('a rule stands at the right of columns %s in the gap, and not at the edge of the page', (columns, expected) => {
  const { makeup } = page(`style: ruled, columns: ${columns}, rows: 1-20`)
  const rules = makeup.art.filter(art => art.kind === 'rule')
  expect(rules.map(({ from }) => column(from[0] + 10 * 12_700))).toEqual(expected)
})

test('a story without a body is its head and its picture', () => {
  const { makeup, copyfit, notes } = articlePage([
    {
      story: `---\n${HEAD}\npictures: [{file: pictures/a.jpg}]\n---\n`,
      article: 'style: lead, columns: 1-3, rows: 1-20, pictures: [{columns: 1-3}]'
    }
  ])
  expect(makeup.displays.map(({ display }) => display.role)).toEqual(['head'])
  expect(makeup.art.map(({ kind }) => kind)).toEqual(['picture'])
  expect([copyfit, notes]).toEqual([[], []])
})

describe('what is wrong is named', () => {
  test.each([
    ['style: leed, columns: 1-3, rows: 1-9', 'unknown-style editions/2019-06-13/edition.yaml «leed»'],
    ['style: lead, rows: 1-9', 'missing-key editions/2019-06-13/edition.yaml «{story: s0, style: lead, rows: 1-9}»'],
    ['style: lead, columns: 1-7, rows: 1-9', 'outside-sheet editions/2019-06-13/edition.yaml «1-7»'],
    [
      'style: lead, columns: 1-3, rows: 1-9, pictures: [{columns: 3-9}]',
      'outside-sheet editions/2019-06-13/edition.yaml «3-9»'
    ],
    [
      'style: lead, columns: 1-3, rows: 1-9, heads: {columns: 0-2}',
      'outside-sheet editions/2019-06-13/edition.yaml «0-2»'
    ],
    ['style: lead, columns: 1-3, rows: 1', 'head-too-long'],
    ['style: plain, columns: 1-6, rows: 1-12, pictures: [{columns: 1-6}]', 'oversize-picture']
  ])('%s', (article, note) => {
    expect(page(article).notes).toContain(note)
  })
})
