import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { unprinted } from '../../src/check/rules/unprinted.ts'
import { changed, type Files, FRONT, LEAD, readProject } from '../support/newsroom.ts'

/** What the rule says of the project with some of its files replaced. */
function said(files: Files): string[] {
  const { edition } = readProject(files)
  const notes = new Notes()
  const maps = { pictures: new Map(), engravings: new Map(), artworks: new Map() }
  const none = { makeups: [], layouts: [], copyfit: [], pages: [], ...maps }
  unprinted({ edition, ...none }, notes)
  return notes.sorted().map(({ code, message }) => `${code} ${message.split(':')[0]}`)
}

const BODY = 'body: {columns: 1-4, rows: 6-50, style: body}'
const story = (keys: string, body = '正文。\n'): Files => ({ [LEAD]: `---\n${keys}\n---\n${body}` })
const with_ = (...items: string[]): Files => changed(FRONT, BODY, [BODY, ...items].join('\n      - '))
const missed = (what: string): string => `unprinted the ${what} of “lead” is not on the page`

const rows: readonly (readonly [what: string, files: Files, expected: readonly string[]])[] = [
  ['all of it is shown', story('head: 题'), []],
  ['a deck for which there is no item', story('head: 题\ndeck: 副题'), [missed('deck')]],
  ['a byline for which there is no lead-in', story('byline: 记者'), [missed('byline')]],
  [
    'a byline in the lead-in',
    { ...story('byline: 记者'), ...changed(FRONT, '6-50, style: body', "6-50, style: body, lead-in: '（{byline}）'") },
    []
  ],
  [
    'a byline behind the last paragraph',
    { ...story('byline: 记者'), ...changed(FRONT, '6-50, style: body', "6-50, style: body, sign-off: '（{byline}）'") },
    []
  ],
  [
    'a second quote',
    { ...story('quotes: [一, 二]'), ...with_('text: {part: quote, columns: 1, rows: 1, style: head}') },
    [missed('quote')]
  ],
  ['a picture', story('pictures: [{file: a.jpg}]'), [missed('picture')]],
  [
    'a figure after the last',
    {
      ...story('figures: [{value: 1}, {value: 2}]'),
      ...with_('figures: {to: 1, across: 1, columns: 1, rows: 1, value: head, label: body}')
    },
    [missed('figure')]
  ],
  ['outlets', story('outlets: [{name: 一, code: a}]'), [missed('outlet')]],
  [
    'a body without columns',
    { ...story('head: 题'), ...changed(FRONT, `\n      - ${BODY}`, '') },
    ['overset the body of “lead” is not on the page']
  ],
  ['columns without a body', story('head: 题', '　\n\n'), ['empty-story the story “lead” has no body for its columns']]
]
test.each(rows)('%s', (_, files, expected) => {
  expect(said(files)).toEqual(expected)
})
