import { expect, test } from 'vitest'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, FRONT, MANIFEST, PAPER, readProject } from '../support/newsroom.ts'

/** The lines that an imprint is planned as. */
function planned(keys: string): readonly (readonly string[])[] {
  const { edition } = readProject({
    ...changed(PAPER, 'inks:', 'imprint: {cn: CN 00-0000, phone: 000, price: 1元}\ninks:'),
    ...changed(MANIFEST, 'pages:', 'issue: 7\npages:'),
    ...changed(FRONT, 'slots:', `furniture:\n  - imprint: {columns: 1-4, rows: 50, style: body${keys}}\nslots:`)
  })
  return planPages(edition)[0]!
    .displays.filter(({ role }) => role === 'imprint')
    .map(({ lines }) => lines.map(({ text }) => text))
}

test.each([
  ['all that is known, in one line', '', [['国内统一连续出版物号：CN 00-0000　电话：000　定价：1元']]],
  [
    'what is asked for, in its order',
    ', fields: [price, cn, hotline]',
    [['定价：1元　国内统一连续出版物号：CN 00-0000']]
  ],
  ['a line each', ', form: block, fields: [phone, price]', [['电话：000', '定价：1元']]],
  ['nothing, where nothing is known', ', fields: [hotline]', []]
])('%s', (_, keys, expected) => {
  expect(planned(keys)).toEqual(expected)
})
