import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { Rule } from '../../src/check/rule.ts'
import { emptyPlace } from '../../src/check/rules/empty-place.ts'
import { unprinted } from '../../src/check/rules/unprinted.ts'
import { changed, type Files, FRONT, LEAD, PAPER, readProject } from '../support/newsroom.ts'

/** What a rule says of the project with some of its files replaced. */
function said(files: Files, rule: Rule = unprinted): string[] {
  const { edition } = readProject(files)
  const notes = new Notes()
  const maps = { pictures: new Map(), engravings: new Map(), artworks: new Map() }
  const none = { makeups: [], layouts: [], copyfit: [], pages: [], ...maps }
  rule({ edition, ...none }, notes)
  return notes.sorted().map(({ code, message }) => `${code} ${message.split(':')[0]}`)
}

const STYLES = 'article-styles: {plain: {body: body}}\n'
const PICTURE = 'picture: {columns: 1, rows: 1-9, caption: body}'
const GROUP = 'group: {pictures: 1-2, across: 2, columns: 1, rows: 1-9, caption: body}'
const CHART = 'chart: {columns: 1, rows: 20-29, title: body, label: body, inks: [black]}'
const ARTICLE = `article: {columns: 1-4, rows: 1-50, style: plain, pictures: [{index: 2, columns: 1, at: top}], items: [{${CHART}}]}`
const quoted = (when: string): string =>
  `article: {columns: 1-4, rows: 1-50, style: plain, quotes: [{columns: 1, at: 9, rows: 4${when}}]}`
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
  ['a portrait', story('portrait: a.jpg'), [missed('portrait')]],
  [
    'a portrait beside the head',
    {
      ...story('head: 题\nportrait: a.jpg'),
      ...with_('text: {part: head, columns: 1, rows: 1-3, style: head, portrait: {size: 9mm x 9mm}}')
    },
    []
  ],
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

const places: readonly (readonly [
  what: string,
  keys: string,
  items: readonly string[],
  expected: readonly string[]
])[] = [
  ['no place', 'head: 题', [], []],
  ['a picture and its place', 'pictures: [{file: a.jpg}]', [PICTURE], []],
  ['a place without a picture', 'head: 题', [PICTURE], ['no picture']],
  [
    'a place for a second',
    'pictures: [{file: a.jpg}]',
    [PICTURE, PICTURE.replace('{', '{index: 2, ')],
    ['no picture 2']
  ],
  ['a group with some of its pictures', 'pictures: [{file: a.jpg}]', [GROUP], []],
  ['a group with none', 'head: 题', [GROUP], ['no picture']],
  ['a table', 'head: 题', ['table: {columns: 1, rows: 1-9, style: body}'], ['no table']],
  ['an article', 'head: 题', [ARTICLE], ['no picture 2', 'no chart']],
  ['a quote that is always there', 'head: 题', [quoted('')], ['no quote']],
  ['a quote that the story has', 'quotes: [引]', [quoted('')], []],
  ['a quote that comes if there is room', 'head: 题', [quoted(', when: if-room')], []]
]

test.each(places)('places: %s', (_, keys, items, expected) => {
  const files = { ...story(keys), ...with_(...items), ...changed(PAPER, 'styles:', `${STYLES}styles:`) }
  expect(readProject(files).notes).toEqual([])
  const head = '“lead” has '
  expect(said(files, emptyPlace)).toEqual(expected.map(what => `empty-place ${head}${what} for its place on page 1`))
})
