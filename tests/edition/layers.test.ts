import { expect, test } from 'vitest'
import { changed, type Files, FOLDER, LEAD, MANIFEST, readProject } from '../support/newsroom.ts'

const BASE = 'editions/base'
const PAGES = `  - {page: 1, template: front, section: 甲, stories: {lead: lead}}
  - {page: 2, template: front, section: 乙, stories: {lead: other}, ads: {}}
`
const base = (more = ''): Files => ({
  [`${BASE}/edition.yaml`]: `date: 2019-06-13\npaper: daily\nissue: 7\nsections: {A: 1-8}\n${more}pages:\n${PAGES}`,
  [`${BASE}/stories/lead.md`]: '---\nhead: 旧\n---\n旧。\n',
  [`${BASE}/stories/other.md`]: '---\nhead: 另\n---\n另。\n'
})
const own = (pages: string, more = ''): Files => ({
  [MANIFEST]: `date: 2019-06-13\npaper: daily\nbased-on: base\n${more}pages: ${pages}\n`
})
const PAGE_2 = '\n  - {page: 2, template: front, section: 丙, stories: {lead: lead}}'

test('pages of its own go before those of the edition it is based on', () => {
  const { edition, notes } = readProject({ ...base(), ...own(PAGE_2) })
  expect(notes).toEqual([])
  expect(edition.pages.map(({ numbers, section, labels }) => [numbers[0], section, labels[0]])).toEqual([
    [1, '甲', 'A01'],
    [2, '丙', 'A02']
  ])
  expect(edition.fields.get('issue')).toBe('7')
})

test('stories of its own go before those of the same name', () => {
  const { edition } = readProject({ ...base(), ...own('[]') })
  expect(edition.stories.get('lead')!.at.file).toBe(LEAD)
  expect(edition.stories.get('other')!.at.file).toBe(`${BASE}/stories/other.md`)
  expect(edition.pages).toHaveLength(2)
})

test('what it says of itself goes before', () => {
  const { edition } = readProject({ ...base(), ...own('[]', 'issue: 8\n') })
  expect(edition.fields.get('issue')).toBe('8')
})

test('inline stories, pictures and advertisements lie where they are named', () => {
  const inline = base()
    [`${BASE}/edition.yaml`]!.toString()
    .replace('lead: other', 'lead: {head: 内, pictures: [{file: a.jpg}]}')
  const { edition } = readProject({ ...base(), [`${BASE}/edition.yaml`]: inline, ...own('[]') })
  expect(edition.stories.get('2-lead')!.pictures[0]!.file).toBe(`${BASE}/a.jpg`)
})

test.each([
  ['none that is there', changed(MANIFEST, 'pages:', 'based-on: bsae\npages:'), `missing-file ${MANIFEST} «bsae»`],
  [
    'itself',
    changed(MANIFEST, 'pages:', `based-on: ${FOLDER.split('/')[1]}\npages:`),
    `bad-value ${MANIFEST} «2019-06-13»`
  ],
  ['one that is based on another', { ...base('based-on: 2019-06-13\n'), ...own('[]') }, `bad-value ${MANIFEST} «base»`],
  [
    'one of another day',
    {
      ...own('[]'),
      [`${BASE}/edition.yaml`]: base()[`${BASE}/edition.yaml`]!.toString().replace('06-13', '06-14'),
      [`${BASE}/stories/other.md`]: '好。'
    },
    `bad-value ${MANIFEST} «2019-06-13»`
  ]
])('an edition that is based on %s is told', (_, files, note) => {
  expect(readProject(files).notes).toEqual([note])
})
