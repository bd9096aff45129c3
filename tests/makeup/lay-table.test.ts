import { describe, expect, test } from 'vitest'
import { toyMatter } from '../support/toy-matter.ts'

const cells = (rows: string, item = '', head = 0) =>
  toyMatter(`tables: [{header: ${head}, rows: ${rows}}]`, `table: {columns: 1, rows: 1-6, style: cell, ${item}}`)

/** Where words stand, by their left and right edges, in ems of a column of 20. */
const WIDTHS: readonly (readonly [what: string, rows: string, item: string, ...type: string[]])[] = [
  ['as wide as the words, what is over shared', '[[一, 二三]]', '', 'cell 一 0–9, 0–2', 'cell 二三 10–20, 0–2'],
  ['lists that say nothing', '[[一, 二三]]', 'widths: [], align: []', 'cell 一 0–9, 0–2', 'cell 二三 10–20, 0–2'],
  ['parts of what is left', '[[一, 二]]', 'widths: [auto, 1fr]', 'cell 一 0–1, 0–2', 'cell 二 2–20, 0–2'],
  ['parts that are not alike', '[[一, 二]]', 'widths: [1fr, 2fr]', 'cell 一 0–6, 0–2', 'cell 二 7–20, 0–2'],
  [
    'a part that needs more than its share',
    '[[一二三四五六七八九十, 二]]',
    'widths: [1fr, 2fr]',
    'cell 一二三四五六七八九十 0–10, 0–2',
    'cell 二 11–20, 0–2'
  ],
  ['widths of their own', '[[一, 二]]', 'widths: [5em, 8em]', 'cell 一 0–4, 0–2', 'cell 二 5–12, 0–2'],
  ['a smaller gap', '[[一, 二]]', 'widths: [auto, 1fr], gap: 0.5em', 'cell 一 0–1, 0–2', 'cell 二 1.5–20, 0–2'],
  [
    'a tint shows the edges, which keep half a gap clear',
    '[[一, 二]]',
    'widths: [auto, 1fr], stripe: black 10%',
    'cell 一 0.5–1.5, 0–2',
    'cell 二 2.5–19.5, 0–2'
  ]
]

describe('columns', () => {
  for (const [what, rows, item, ...type] of WIDTHS) test(what, () => expect(cells(rows, item).type).toEqual(type))
})

test('numbers stand point under point, in the middle of their column', () => {
  const { type } = cells('[[1.5], [12], [0.25%], [—], [甲]]', 'widths: 10em, align: decimal')
  // Before the point at most “12”, behind it “.25%”: three ems in a column of nine.
  expect(type).toEqual([
    'cell 1.5 3.5–5, 0–2',
    'cell 12 3–4, 2–4',
    'cell 0.25% 3.5–6, 4–6',
    'cell — 0–9, 6–8',
    'cell 甲 0–9, 8–10'
  ])
})

test('cells over several columns and rows', () => {
  const { type } = cells('[[一, <, 三], [^, <, 六], [七, 八, 九]]', 'widths: 1fr')
  expect(type).toEqual([
    'cell 一 0–13, 0–4',
    'cell 三 14–20, 0–2',
    'cell 六 14–20, 2–4',
    'cell 七 0–6, 4–6',
    'cell 八 7–13, 4–6',
    'cell 九 14–20, 4–6'
  ])
})

test('words go on in as many lines as their style allows, and rows are as high as their highest cell', () => {
  const item = 'table: {columns: 1, rows: 1-8, style: wrapped, widths: [auto, 1fr], align: [start, justify]}'
  const { type, notes } = toyMatter(
    'tables: [{header: 0, rows: [[一, 一二三四五六七八九十一二三四五六七八九十], [二, 三]]}]',
    item
  )
  expect(notes).toEqual([])
  expect(type).toEqual([
    'cell 一 0–1, 0–4',
    'cell 一二三四五六七八九十一二三四五六七八九十 2–20, 0–4',
    'cell 二 0–1, 4–6',
    'cell 三 2–20, 4–6'
  ])
})

test('title over it, note under it, its head over each part', () => {
  const story = 'tables: [{title: 题, note: 注, rows: [[头, 数], [一, 1], [二, 2], [三, 3]]}]'
  const areas = '[{columns: 1, rows: 2-4}, {columns: 2, rows: 2-5}]'
  const { type, notes } = toyMatter(story, `table: {areas: ${areas}, style: cell, widths: [1fr, auto]}`)
  expect(notes).toEqual([])
  expect(type).toEqual([
    'title 题 0–20, 2–4',
    'header 头 0–18, 4–6',
    'header 数 19–20, 4–6',
    'cell 一 0–18, 6–8',
    'cell 1 19–20, 6–8',
    'header 头 21–39, 2–4',
    'header 数 40–41, 2–4',
    'cell 二 21–39, 4–6',
    'cell 2 40–41, 4–6',
    'cell 三 21–39, 6–8',
    'cell 3 40–41, 6–8',
    'note 注 21–41, 8–10'
  ])
})

test('cells know where they stand, and which heads stand again', () => {
  const story = 'tables: [{rows: [[头, <], [一, 1], [二, 2]]}]'
  const areas = '[{columns: 1, rows: 2-3}, {columns: 2, rows: 2-5}]'
  const { displays } = toyMatter(story, `table: {areas: ${areas}, style: cell, widths: 1fr}`)
  expect(displays.map(({ lines, cell }) => [lines[0]!.text, cell])).toEqual(
    [
      ['头', 0, 0, 2, false],
      ['一', 1, 0, 1, false],
      ['1', 1, 1, 1, false],
      ['头', 0, 0, 2, true],
      ['二', 2, 0, 1, false],
      ['2', 2, 1, 1, false]
    ].map(([text, row, column, across, repeated]) => [
      text,
      { table: displays[0]!.cell!.table, row, column, across, down: 1, repeated }
    ])
  )
})

test.each([
  ['start', 'start'],
  ['end', 'center'],
  ['decimal', 'center']
])('a cell over several columns, of which the first is aligned at the %s: %s', (align, over) => {
  const { displays } = toyMatter(
    'tables: [{header: 0, rows: [[组], [1, 2]]}]',
    `table: {columns: 1, rows: 1-4, style: cell, align: [${align}, start]}`
  )
  expect(displays[0]!.style.align).toBe(over)
})

test('the head of a group stays with its first row, and rows that a cell joins with each other', () => {
  const areas = '[{columns: 1, rows: 1-3}, {columns: 2, rows: 1-5}]'
  const item = `table: {areas: ${areas}, style: cell, widths: 1fr}`
  const tops = (rows: string): readonly string[] =>
    toyMatter(`tables: [{header: 0, rows: ${rows}}]`, item).type.map(line =>
      line.replace(/^cell (\S+) ([\d.]+)–.*, (.*)–.*/, '$1 $2 $3')
    )
  expect(tops('[[一, 1], [二, 2], [组], [三, 3]]')).toEqual([
    '一 0 0',
    '1 10.5 0',
    '二 0 2',
    '2 10.5 2',
    '组 21 0',
    '三 21 2',
    '3 31.5 2'
  ])
  expect(tops('[[一, 1], [二, 2], [三, 3], [^, 4]]')).toEqual([
    '一 0 0',
    '1 10.5 0',
    '二 0 2',
    '2 10.5 2',
    '三 21 0',
    '3 31.5 0',
    '4 31.5 2'
  ])
})

test('the largest size at which all has room', () => {
  const item = (lines: string) => `table: {columns: 1, rows: 1-3, style: small, widths: auto, ${lines}}`
  const { displays, notes } = toyMatter(
    'tables: [{header: 0, rows: [[一二三四五六七八九十, 一二三四五六七八九十]]}]',
    item('')
  )
  expect(notes).toEqual([])
  // Twenty ems and the gap of one are 20 em of the grid at 9.52 pt: 9.5 pt, in steps of a quarter.
  expect(displays.map(({ style }) => [style.size, style.minSize])).toEqual([
    [9.5 * 12700, 9.5 * 12700],
    [9.5 * 12700, 9.5 * 12700]
  ])
})

describe('what has no room is told, and the rest is there', () => {
  test('a table wider than its place', () => {
    const { type, notes } = cells('[[一二三四五六七八九十一二三四五六, 一二三四五六七八九十]]')
    expect(notes).toContain('table-too-large: the table is 95.3 mm wide at 10 pt, and its place 70.6 mm')
    expect(type).toHaveLength(2)
  })
  test('more rows than it has', () => {
    const { type, notes } = cells('[[一], [二], [三], [四], [五], [六], [七], [八]]')
    expect(notes).toEqual(['table-too-large: 2 of the 8 rows of the table have no place'])
    expect(type).toHaveLength(6)
  })
  test('drawings without a folder', () => {
    expect(cells('[[icon:sun, 晴]]').notes).toEqual(['bad-table: no item says where the drawing “sun” lies'])
  })
  test('a drawing that is not there', () => {
    const { notes } = cells('[[icon:sun, 晴]]', 'icons: {folder: icons, size: 2em}')
    expect(notes).toEqual([])
  })
})

test('rules go round cells, not through them; groups have their own', () => {
  const rules = 'rules: {above: {weight: 1pt}, rows: {weight: 1pt}, columns: {weight: 1pt}, below: {weight: 1pt}}'
  const { shapes } = cells('[[一, <], [二, 三], [^, 四]]', `widths: 1fr, ${rules}`)
  expect(shapes).toEqual(['line 0–20, 0–0', 'line 0–20, 2–2', 'line 10–20, 4–4', 'line 0–20, 6–6', 'line 10–10, 2–6'])
})

test('a head over several columns has a rule as wide as its words may be', () => {
  const { shapes } = cells('[[一, <, 二], [三, 四, ^], [五, 六, 七]]', 'widths: 1fr, rules: {header: {weight: 1pt}}', 2)
  expect(shapes).toEqual(['line 0–20, 4–4', 'line 0–13, 2–2'])
})

test('tints lie under the head and every second row', () => {
  const { shapes } = cells('[[头], [一], [二], [三], [四]]', 'tint: black 10%, stripe: black 5%', 1)
  expect(shapes).toEqual(['fill 0–20, 0–2', 'fill 0–20, 4–6', 'fill 0–20, 8–10'])
})
