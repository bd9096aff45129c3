import { describe, expect, test } from 'vitest'
import { toyMatter } from '../support/toy-matter.ts'

const barcode = (words: string) => toyMatter('head: 题', `barcode: {columns: 1-2, rows: 1-10, style: cell, ${words}}`)

/** Numbers of serials as their covers have them. ISSN manual; Wikipedia, “ISSN”. */
describe('the EAN of a serial', () => {
  test.each([
    ['0317-8471', '9770317847001'],
    ['1144-875X', '9771144875007'],
    ['2434-561X', '9772434561006']
  ])('%s', (issn, ean) => expect(barcode(`issn: ${issn}`).graphics[0]?.words).toBe(`EAN ${ean}`))
})

test('a field of the date gives the issue', () => {
  const { graphics, type } = barcode("issn: 0317-8471, issue: '{week}'")
  expect(graphics[0]?.words).toBe('EAN 9770317847001 24')
  expect(type.map(line => line.split(' ')[1])).toEqual(['9', '770317', '847001', '24', '>'])
})

test('each module is of one width, and quiet zones keep clear of the edges of the area', () => {
  const { graphics } = barcode('issn: 0317-8471, magnification: 1')
  const { shapes, rect } = graphics[0]!
  const xs = [...new Set([...shapes[0]!.path.coords].filter((_, i) => i % 2 === 0))].sort((a, b) => a - b)
  const module = 0.33 * 36_000
  expect(xs.map(x => (x - rect.x) % module)).toEqual(xs.map(() => 0))
  expect((xs[0]! - rect.x) / module).toBe(11)
  expect((rect.x + rect.w - xs.at(-1)!) / module).toBe(7)
})

test('each bar is narrower by the reduction, half on either side', () => {
  const barsOf = (words: string): readonly (readonly [from: number, to: number])[] => {
    const { coords } = barcode(words).graphics[0]!.shapes[0]!.path
    return Array.from({ length: coords.length / 8 }, (_, i) => [coords[8 * i]!, coords[8 * i + 2]!])
  }
  const half = 0.02 * 36_000
  expect(barsOf('issn: 0317-8471, issue: 24, magnification: 1, reduction: 0.04mm')).toEqual(
    barsOf('issn: 0317-8471, issue: 24, magnification: 1').map(([from, to]) => [from + half, to - half])
  )
})
