import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { dumpPage } from '../../src/page/dump-page.ts'
import { paint } from '../../src/page/paint.ts'
import { paintPages } from '../../src/page/paint-pages.ts'
import { toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { toyFonts } from '../support/toy-type.ts'

const stock = { fonts: toyFonts(), pictures: new Map(), artworks: new Map() }
const plans = Array.from({ length: 20 }, (_, i) =>
  toyPlan({ name: `${i + 1}`, frames: [toyFrame(['一二三四五六'], [toyColumn(4, 2)])] })
)
const { makeups } = makeUp({ ...stock, cache: new Cache(), sink: new Notes() }, plans)
const pages = paintPages(makeups, stock)

test('the pages of a book are those of its sheets, however often one goes through them', () => {
  const expected = makeups.map(makeup => dumpPage(paint(makeup, stock)))
  expect(pages.length).toBe(20)
  expect([...pages].map(dumpPage)).toEqual(expected)
  expect([...pages].map(dumpPage)).toEqual(expected)
  expect(Array.from({ length: 20 }, (_, i) => dumpPage(pages.at(i)!))).toEqual(expected)
  expect(pages.at(20)).toBeUndefined()
})

test('a daily is painted once, a book anew', () => {
  const daily = paintPages(makeups.slice(0, 16), stock)
  expect(daily.at(15)).toBe(daily.at(15))
  expect(pages.at(15)).not.toBe(pages.at(15))
})
