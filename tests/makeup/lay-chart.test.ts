import { describe, expect, test } from 'vitest'
import { intersect, type Rect } from '../../src/base/geometry.ts'
import { CHART_KINDS } from '../../src/edition/chart.ts'
import { toyMatter } from '../support/toy-matter.ts'

const chart = (kind: string, rows: string, item = '') =>
  toyMatter(
    `charts: [{kind: ${kind}, rows: ${rows}}]`,
    `chart: {columns: 1, rows: 1-10, title: cell, label: small, ${item}}`
  )
/** Roles and words, without their places. */
const words = (type: readonly string[]): readonly string[] => type.map(line => line.split(' ').slice(0, 2).join(' '))
const TWO = '[[年, 甲, 乙], [一, 10, 30], [二, 20, 5]]'

test('columns stand on nothing and reach as far as their values', () => {
  const { shapes, type, notes } = chart('column', '[[年, 数], [一, 10], [二, 20]]')
  expect(notes).toEqual([])
  expect(words(type)).toEqual(['tick 0', 'tick 5', 'tick 10', 'tick 15', 'tick 20', 'category 一', 'category 二'])
  const [low, high] = shapes
    .filter(shape => shape.startsWith('fill'))
    .map(shape => shape.split(', ')[1]!.split('–').map(Number))
  expect(low![1]).toBe(high![1])
  expect((high![1]! - high![0]!) / (low![1]! - low![0]!)).toBeCloseTo(2, 2)
})

test('values at what is drawn stand instead of a scale', () => {
  const { type } = chart('column', '[[年, 数], [一, 10], [二, "-2.5"]]', 'values: on')
  expect(words(type)).toEqual(['value 10', 'value -2.5', 'category 一', 'category 二'])
})

describe('what the inks stand for', () => {
  test('a key over columns side by side', () => {
    const { type } = chart('column', TWO)
    expect(words(type).slice(0, 2)).toEqual(['series 甲', 'series 乙'])
  })
  test('names beside the last of stacked columns', () => {
    const { type } = chart('stacked-column', TWO)
    expect(words(type).slice(-2)).toEqual(['series 乙', 'series 甲'])
  })
  test('names at the ends of lines, the last value with them', () => {
    const { type } = chart('line', TWO, 'values: on')
    expect(type.slice(-2).map(line => line.split(' ').slice(0, 3).join(' '))).toEqual(['series 甲 20', 'series 乙 5'])
  })
  test('no name where there is one line', () => {
    expect(words(chart('line', '[[年, 数], [一, 10], [二, 20]]').type)).not.toContain('series 数')
  })
})

test('stacked columns stand on each other, those below nothing under it', () => {
  const { shapes } = chart('stacked-column', '[[年, 甲, 乙, 丙], [一, 10, 30, -5]]')
  const fills = shapes
    .filter(shape => shape.startsWith('fill'))
    .map(shape => shape.split(', ')[1]!.split('–').map(Number))
  expect(fills[1]![1]).toBe(fills[0]![0])
  expect(fills[2]![0]).toBe(fills[0]![1])
})

test('a line is broken where there is no number', () => {
  const { graphics } = chart('line', '[[年, 数], [一, 1], [二, 2], [三, ""], [四, 3], [五, 4]]')
  const strokes = graphics[0]!.shapes.filter(({ weight, path }) => weight === 1.4 * 12_700 && path.steps === 'ML')
  expect(strokes).toHaveLength(2)
})

test.each([
  ['one that is nearly all', '[其他, 0.5], [厨余, 99.5]', ['99.5%', '0.5%']],
  ['one that is hardly there', '[家里, 1995], [摊上, 5]', ['99.8%', '0.3%']],
  ['one that is all', '[家里, 3]', ['100%']]
])('a part is told as exactly as it needs: %s', (_, rows, expected) => {
  const { type } = chart('pie', `[[类, 数], ${rows}]`)
  expect(type.flatMap(line => line.match(/[\d.]+%/) ?? []).sort()).toEqual([...expected].sort())
})

test('parts of a whole in percent', () => {
  const rows = '[[类, 数], [甲, 1], [乙, 2], [丙, 0], [丁, 5]]'
  expect(words(chart('share-bar', rows).type)).toEqual([
    'series 甲',
    'series 乙',
    'series 丁',
    'value 13%',
    'value 25%',
    'value 63%'
  ])
})

const many = (count: number): string =>
  `[[类, 数], ${Array.from({ length: count }, (_, i) => `[${String.fromCharCode(0x4e00 + i)}类, ${count - i}]`).join(', ')}]`

describe('no label stands on another', () => {
  for (const kind of CHART_KINDS) {
    test.each([2, 5, 12])(`${kind} of %i`, count => {
      const { displays } = chart(kind, many(count), `values: on, inks: [${Array(12).fill('black').join(', ')}]`)
      const boxes = displays.map(({ boxes }) => boxes[0])
      const crumb = 12_700 / 4
      const meets = (a: Rect, b: Rect): boolean => {
        const shared = intersect(a, b)
        return shared !== null && shared.w > crumb && shared.h > crumb
      }
      expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => meets(a, b)))).toEqual([])
    })
  }
})

describe('what has no room is told, and the rest is there', () => {
  test('more columns than there is room for', () => {
    const { notes } = chart('column', many(40), 'values: on')
    expect(notes.map(note => note.split(':')[0])).toContain('chart-too-small')
  })
  test('more parts than inks', () => {
    const { notes, graphics } = chart('pie', many(4), 'inks: [black, black 50%]')
    expect(notes).toEqual(['bad-chart: the chart has 4 parts to be told apart, and its item 2 inks'])
    expect(graphics).toHaveLength(1)
  })
  test('a place too low for any drawing', () => {
    const { notes } = toyMatter(
      'charts: [{kind: bar, title: 题, rows: [[年, 数], [一, 1]]}]',
      'chart: {columns: 1, rows: 1-2, title: cell, label: cell}'
    )
    expect(notes.map(note => note.split(':')[0])).toEqual(['chart-too-small'])
  })
})
