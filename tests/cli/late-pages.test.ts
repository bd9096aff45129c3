import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { type ListeningDesk, listeningDesk } from '../support/desk.ts'
import { miniProject, SENTENCE } from '../support/mini-project.ts'

const DAY = '2019-06-13'
const NORTH = `${DAY}-north`

const build = (project: string, line: string, desk: ListeningDesk = listeningDesk(project)): Promise<number> =>
  run(['build', ...line.split(' ')], desk)

const read = (project: string, day: string, file: string): Buffer => readFileSync(join(project, 'out', day, file))
const pagesOf = (project: string): readonly { page: string; kept?: boolean; stale?: boolean }[] =>
  JSON.parse(read(project, DAY, 'report.json').toString()).pages

const LATE = `---\nhead: 坏天气\n---\n${SENTENCE.repeat(3)}\n`

test('a late page leaves the others as they were, and the report says so', async () => {
  const project = miniProject()
  await build(project, DAY)
  const spread = read(project, DAY, `${DAY}_02-03.pdf`)
  writeFileSync(join(project, 'editions', DAY, 'stories/lead.md'), LATE)
  await build(project, `${DAY} --page 1`)
  expect(read(project, DAY, `${DAY}_02-03.pdf`).equals(spread)).toBe(true)
  expect(pagesOf(project).map(({ page, kept }) => [page, kept])).toEqual([
    ['01', undefined],
    ['02-03', true]
  ])
  await build(project, DAY)
  expect(read(project, DAY, `${DAY}_02-03.pdf`).equals(spread)).toBe(true)
  expect(pagesOf(project).map(({ kept }) => kept)).toEqual([undefined, undefined])
})

test('a late page leaves the book as it was, and the command says so', async () => {
  const project = miniProject()
  const said = async (line: string): Promise<boolean> => {
    const desk = listeningDesk(project)
    await build(project, line, desk)
    return desk.stderr().includes(`${DAY}.pdf is older than that`)
  }
  expect(await said(`${DAY} --page 1`)).toBe(false)
  expect(await said(DAY)).toBe(false)
  const book = read(project, DAY, `${DAY}.pdf`)
  writeFileSync(join(project, 'editions', DAY, 'stories/lead.md'), LATE)
  expect(await said(`${DAY} --page 1`)).toBe(true)
  expect(read(project, DAY, `${DAY}.pdf`).equals(book)).toBe(true)
  expect(await said(`${DAY} --only book`)).toBe(false)
  expect(read(project, DAY, `${DAY}.pdf`).equals(book)).toBe(false)
  expect(pagesOf(project).map(({ page, kept }) => [page, kept])).toEqual([
    ['01', true],
    ['02-03', true]
  ])
})

test.each([
  ['a file that is not what the report says', `${DAY}_02-03.pdf`, 'other bytes'],
  ['a report that is none', 'report.json', '{"pages": [null, {"file": "../x"}]}']
])('%s is of no build', async (_, file, text) => {
  const project = miniProject()
  await build(project, DAY)
  writeFileSync(join(project, 'out', DAY, file), text)
  await build(project, `${DAY} --page 1`)
  expect(pagesOf(project).map(({ page }) => page)).toEqual(['01'])
})

test('an edition for one region has the pages of the other, byte for byte, but for its own', async () => {
  const project = miniProject({
    [`editions/${NORTH}/edition.yaml`]: `date: ${DAY}\npaper: mini\nbased-on: ${DAY}\npages:\n  - {page: 1, template: front, stories: {lead: north}}\n`,
    [`editions/${NORTH}/stories/north.md`]: LATE
  })
  await build(project, DAY)
  expect(await build(project, NORTH)).toBe(0)
  expect(read(project, NORTH, `${NORTH}_02-03.pdf`).equals(read(project, DAY, `${DAY}_02-03.pdf`))).toBe(true)
  expect(read(project, NORTH, `${NORTH}_01.pdf`).equals(read(project, DAY, `${DAY}_01.pdf`))).toBe(false)
})

describe('a late page with a story that goes over to another', () => {
  const manifest = (pages: string): string => `date: ${DAY}\npaper: mini\npages:\n${pages}`
  const jumping = (): string =>
    miniProject({
      [`editions/${DAY}/edition.yaml`]: manifest(
        [1, 2, 3]
          .map(page => `  - {page: ${page}, template: front, stories: {lead: ${page === 3 ? 'feature' : 'lead'}}}\n`)
          .join('')
      ),
      [`editions/${DAY}/stories/lead.md`]: `---\nhead: 好天气\n---\n${SENTENCE.repeat(40)}\n`
    })
  const told = async (project: string, page: number): Promise<string> => {
    const desk = listeningDesk(project)
    await build(project, `${DAY} --page ${page}`, desk)
    return desk.stderr()
  }
  const write = (project: string, story: string, text: string): void =>
    writeFileSync(join(project, 'editions', DAY, 'stories', `${story}.md`), text)

  test('tells that the other is out of date, until it is built, too', async () => {
    const project = jumping()
    await build(project, DAY)
    expect(await told(project, 1)).not.toContain('out of date')
    write(project, 'lead', `---\nhead: 好天气\n---\n大家高兴。${SENTENCE.repeat(40)}\n`)
    expect(await told(project, 1)).toContain('page 02 shares a story with that and is out of date: build with --page 2')
    expect(pagesOf(project).map(({ page, kept, stale }) => [page, kept, stale])).toEqual([
      ['01', undefined, undefined],
      ['02', true, true],
      ['03', true, undefined]
    ])
    expect(await told(project, 2)).not.toContain('out of date')
  })

  test('says nothing of a page that has other stories', async () => {
    const project = jumping()
    await build(project, DAY)
    write(project, 'feature', `${SENTENCE.repeat(2)}\n`)
    expect(await told(project, 1)).not.toContain('out of date')
  })
})
